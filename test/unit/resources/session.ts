import {
  Hydrator,
  type Class,
  type Drift,
  type Invocation,
  type Reply,
  type Session,
} from '../../../src/core/index.js'
import { collections, others, values } from '../../../src/resources/collections.js'
import { standard } from '../../../src/resources/standard.js'

/** Every class that is declared in src/resources, repositories included. */
export const classes: Class<object>[] = [
  ...Object.values(collections).flatMap(entry => [
    ...('resource' in entry ? [entry.resource] : []),
    entry.repository,
  ]),
  ...others,
  ...values,
]

/** A session that records what is sent and answers with the given bodies, the last one for ever. */
export function recorder(...bodies: unknown[]) {
  const sent: Invocation[] = []
  const drift: Drift[] = []
  const headers = { location: 'https://dl.example.com/42' }
  const session: Session = {
    hydrator: new Hydrator(standard, one => void drift.push(one)),
    send(invocation): Promise<Reply> {
      sent.push(invocation)
      const body = bodies.length > 1 ? bodies.shift() : bodies[0]
      return Promise.resolve({ status: body === undefined ? 204 : 200, headers, body })
    },
  }
  return { session, sent, drift, ...repositories(session) }
}

/** The repositories behind the properties of a client. */
export type Repositories = {
  readonly [K in keyof typeof collections]: InstanceType<(typeof collections)[K]['repository']>
}

function repositories(session: Session): Repositories {
  const made = Object.entries(collections).map(([property, entry]) => {
    const target = 'resource' in entry ? entry.resource : undefined
    const make = entry.repository as new (session: Session, target: unknown) => object
    return [property, new make(session, target)]
  })
  return Object.fromEntries(made) as Repositories
}

/** A client as `recorder()` makes it. */
export type Recorder = ReturnType<typeof recorder>

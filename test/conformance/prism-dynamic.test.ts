import { Readable } from 'node:stream'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Description } from '../../scripts/api/description.js'
import { describedEndpoints, type DescribedEndpoint } from '../../scripts/api/endpoints.js'
import {
  Collection,
  createClient,
  Resource,
  type BoxClient,
  type Drift,
  type Middleware,
} from '../../src/index.js'
import { calls as listed } from '../support/calls/index.js'
import { openapiFolder } from '../support/openapi-document.js'
import { lost } from '../support/carried.js'
import { prismDescription } from '../support/prism-description.js'
import { spellOut } from '../support/prism-schemas.js'
import { startPrism, type PrismServer } from '../support/prism-server.js'

const folder = openapiFolder()

/** Replies that cannot be made up, and why. */
const NOT_MADE_UP: Readonly<Record<string, string>> = {
  'Search.query': 'The description has one reply for two, and prism takes either.',
  'Search.withSharedLinks': 'The same.',
  'Enterprise.configuration': 'What is made up for its settings fits both choices of a `oneOf`.',
  'UploadSession.uploadPart':
    'Its reply has the digest of what was sent, or the client refuses it.',
}

/** The first call of each endpoint that the description knows, which has all inputs. */
const calls = new Map(
  listed
    .filter(({ undescribed }) => undescribed === undefined)
    .reverse()
    .map(({ operation, call }) => [operation, call] as const),
)

const endpoints = folder === undefined ? [] : describedEndpoints(new Description(folder))
const made = endpoints.filter(({ name }) => calls.has(name) && !(name in NOT_MADE_UP))

/** The names of endpoints, one for each key. */
const onePer = (keyOf: (endpoint: DescribedEndpoint) => string): string[] => [
  ...new Map(made.map(each => [keyOf(each), each.name] as const)).values(),
]
const everyOperation = onePer(({ operation }) => operation.key)
// Prism begins its random numbers anew for each reply: the same schema gets the same one.
const everyReply = onePer(({ operation }) => JSON.stringify(operation.replies))

interface Seen {
  readonly status: number
  readonly violations: string | undefined
  readonly body: unknown
  /** The body as it was when it came. */
  readonly text: string
}

/** Prism takes a fifth of a second to make a reply up, so they are few. */
const SEEDS: readonly (readonly [string, readonly string[]])[] = [
  ['1', everyOperation],
  ['boxwright', everyReply],
  ['2026', everyReply],
]

describe.skipIf(folder === undefined).each(SEEDS)('made up with the seed %s', (seed, names) => {
  let prism: PrismServer
  let client: BoxClient
  let seen: Seen[] = []
  let drifts: Drift[] = []
  let fragment: string | undefined

  const watch: Middleware = async (request, next) => {
    const base = fragment === undefined ? prism.url : `${prism.url}/~${fragment}`
    const response = await next({ ...request, url: request.url.replace(prism.url, base) })
    const { status, headers, body } = response
    const text = JSON.stringify(body ?? null)
    seen.push({ status, violations: headers['sl-violations'], body, text })
    return response
  }

  beforeAll(async () => {
    const files = ['openapi.json', 'openapi-v2025.0.json', 'openapi-v2026.0.json']
    const description = prismDescription(files.map(name => join(folder ?? '', name)))
    spellOut(description)
    prism = await startPrism(description, seed)
    const { url } = prism
    client = createClient({
      auth: 'token',
      baseUrls: { api: url, upload: url, oauth: url },
      use: [watch],
      retry: false,
      drift: drift => drifts.push(drift),
    })
  }, 60_000)
  afterAll(async () => {
    await client.close()
    prism.stop()
  })

  test.each(names)('%s', async name => {
    const call = calls.get(name)!
    fragment = made.find(each => each.name === name)?.endpoint.options.fragment
    seen = []
    drifts = []
    const answer = call(client)
    const asked = answer instanceof Collection ? answer.page() : Promise.resolve(answer)
    const reply = await asked.catch((error: unknown) => {
      throw new Error([...seen.map(({ text }) => text), String(error)].join('; '), { cause: error })
    })
    if (reply instanceof Readable) {
      reply.destroy()
    }
    expect(seen.flatMap(({ violations }) => violations ?? [])).toEqual([])
    expect(seen.map(({ status }) => status).filter(status => status >= 400)).toEqual([])
    expect(drifts).toEqual([])
    const { body, text } = seen.at(-1) ?? {}
    expect(JSON.stringify(body ?? null)).toBe(text)
    if (typeof reply === 'object' && reply !== null && isJson(body)) {
      expectFrom(reply as Json, body)
    }
  })
})

type Json = Readonly<Record<string, unknown>>

const isJson = (body: unknown): body is Json =>
  typeof body === 'object' &&
  body !== null &&
  !(body instanceof Readable || body instanceof Uint8Array)

/** Checks that nothing of a reply is lost, and that `wire()` is the very reply, or the part that was taken out. */
function expectFrom(made: Json, body: Json): void {
  if ('wire' in made && 'cursor' in made) {
    expect(made['wire']).toBe(body)
    expect(lost(made['entries'], body['entries'])).toEqual([])
    return
  }
  expect(made.constructor).not.toBe(Resource)
  const found = partsOf(body).map(part => lost(made, part))
  expect(found.some(problems => problems.length === 0) ? [] : found[0]).toEqual([])
}

/** A reply and everything in it that may be handed over by itself. */
const partsOf = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null ? [part, ...Object.values(part).flatMap(partsOf)] : []

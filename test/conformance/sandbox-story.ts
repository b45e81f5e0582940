import { expect } from 'vitest'
import { operations, type BoxClient, type Drift } from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { ReplyRecorder } from '../support/openapi-recorder.js'

/** A sandbox, a client of it, and which of the library's operations the client has called. */
export interface Story {
  readonly sandbox: Sandbox
  /** Acts as the admin. */
  readonly client: BoxClient
  readonly recorder: ReplyRecorder
  /** What replies held that the declarations did not expect. */
  readonly drifts: readonly Drift[]
  /** The operations that were called, as `Class.member`. */
  readonly called: ReadonlySet<string>
  /** Those of them that succeeded. */
  readonly succeeded: ReadonlySet<string>
  /** Calls an operation, and checks that it made the request it is declared to make. */
  step<T>(operation: string, call: () => Promise<T>): Promise<T>
}

const declared = new Map(operations().map(each => [`${each.resource}.${each.name}`, each]))

/** Starts a sandbox whose replies are all recorded. */
export async function startStory(): Promise<Story> {
  const recorder = new ReplyRecorder()
  const sandbox = await startSandbox({
    onReply: recorder.onReply,
    uploadSessions: { minimumSize: 0, partSize: 4, pendingCommits: 1, retryAfter: 0 },
  })
  const drifts: Drift[] = []
  const client = sandbox.client({ retry: false, drift: drift => drifts.push(drift) })
  const called = new Set<string>()
  const succeeded = new Set<string>()
  const step: Story['step'] = async (operation, call) => {
    const before = sandbox.requests.length
    const result = await call()
    const row = declared.get(operation)
    const path = row?.path.replaceAll(/\{\w+\}/g, '[^/]+') ?? ''
    const made = sandbox.requests
      .slice(before)
      .filter(
        ({ method, path: seen }) =>
          method === row?.method && new RegExp(`^(/api)?/2\\.0${path}$`).test(seen),
      )
    expect(made.length, `${operation} made the request it declares`).toBeGreaterThan(0)
    called.add(operation)
    if (made.some(({ status = 500 }) => status < 400)) {
      succeeded.add(operation)
    }
    return result
  }
  return { sandbox, client, recorder, drifts, called, succeeded, step }
}

import { expect } from 'vitest'
import {
  createClient,
  type BoxClient,
  type ClientOptions,
  type Resources,
} from '../../src/index.js'
import { startSandbox, type Sandbox, type ServerOptions } from '../../src/sandbox/index.js'
import { baseUrlsAt } from '../support/echo-server.js'
import { failure, stopLater } from '../support/socket-call.js'

export { drain, failure, serve, stopLater } from '../support/socket-call.js'
export { sendJson } from '../support/socket-server.js'

/** Repeats as by default, without the waits. */
export const QUICK = { baseDelay: 1, maxDelay: 2 } as const

/** A client of a server of the test's own; it is closed after the test. */
export function clientAt<const C extends Resources = Record<never, never>>(
  url: string,
  options: Partial<ClientOptions<C>> = {},
): BoxClient<C> {
  const client = createClient<C>({
    auth: 'token',
    proxy: 'none',
    retry: QUICK,
    baseUrls: baseUrlsAt(url),
    ...options,
  })
  stopLater({ stop: () => client.close() })
  return client
}

/** A sandbox that is stopped after the test, and a client of it that does not wait long. */
export async function sandboxed(
  options: ServerOptions = {},
): Promise<{ sandbox: Sandbox; client: BoxClient }> {
  const sandbox = stopLater(await startSandbox(options))
  return { sandbox, client: sandbox.client({ retry: QUICK }) }
}

/** What a promise rejects with, which must be of a kind. */
export async function refusal<E extends Error>(
  work: Promise<unknown>,
  kind: abstract new (...args: never[]) => E,
): Promise<E> {
  const error = await failure(work)
  expect(error).toBeInstanceOf(kind)
  return error as E
}

/** The line of a stack that names a file. */
export const stackLine = (error: Error, file: string) =>
  error.stack?.split('\n').find(line => line.includes(file))

import { afterEach } from 'vitest'
import { createTransport } from '../../src/transport/axios.js'
import type { TransportOptions } from '../../src/transport/transport-options.js'
import { createPipeline, type PipelineOptions } from '../../src/transport/pipeline.js'
import type { HttpRequest, Next, Transport } from '../../src/transport/transport.js'
import { type Answer, type SocketServer, startServer } from './socket-server.js'

const open: { stop(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(item => item.stop()))
})

/** Stops what a test has started when it ends. */
export function stopLater<T extends { stop(): Promise<void> }>(item: T): T {
  open.push(item)
  return item
}

/** A server that is stopped after the test. */
export async function serve(answer: Answer): Promise<SocketServer> {
  return stopLater(await startServer(answer))
}

/** A transport that is closed after the test; no proxy unless a test says so. */
export function transport(options: TransportOptions = {}): Transport {
  const carried = options.agent ?? options.dispatcher ?? options.adapter ?? options.axios
  const made = createTransport(carried === undefined ? { proxy: 'none', ...options } : options)
  open.push({ stop: () => made.close?.() ?? Promise.resolve() })
  return made
}

/** A pipeline over a real transport, with short delays between attempts. */
export function pipeline(options: Partial<PipelineOptions> = {}): Next {
  const retry = options.retry === undefined ? { baseDelay: 2, maxDelay: 5 } : options.retry
  return createPipeline({ transport: transport(), ...options, retry }).send
}

/** A request with the parts that a test does not care about filled in. */
export function request(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, ...more }
}

/** What a promise rejects with. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('it was expected to fail')
}

/** The bytes of a streamed body. */
export async function drain(body: unknown): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

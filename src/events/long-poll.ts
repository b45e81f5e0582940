import { AbortError, TimeoutError, TransportError } from '../errors/index.js'
import type { RealtimeServer } from '../resources/index.js'
import type { Reader } from './reader.js'

const SECOND = 1000
const MINUTE = 60_000

interface Server {
  readonly url: string
  /** Milliseconds that a request may be held. */
  readonly patience: number
  readonly endsAt: number
  /** How many requests it still takes. */
  left: number
}

/** Waits at Box's long-poll servers until something may have changed. */
export class LongPoll {
  readonly #reader: Reader
  readonly #streamType: string
  #server: Server | undefined

  constructor(reader: Reader, streamType: string) {
    this.#reader = reader
    this.#streamType = streamType
  }

  /** Returns when there may be something behind `position`; now and then when there is not. */
  change(position: string): Promise<void> {
    return this.#reader.steady(() => this.#wait(position), {
      onFailure: () => (this.#server = undefined),
    })
  }

  async #wait(position: string): Promise<void> {
    const known = this.#server
    const isUsable = known && known.left > 0 && performance.now() < known.endsAt
    const server = isUsable ? known : await this.#find()
    this.#server = server
    server.left--
    const message = await this.#ask(server, position)
    if (message !== 'new_change' && message !== 'reconnect') {
      this.#server = undefined
    }
  }

  async #find(): Promise<Server> {
    const found = (await this.#reader.server(this.#streamType)) as RealtimeServer | undefined
    if (typeof found?.url !== 'string' || !URL.canParse(found.url)) {
      throw unusable('The reply names no long-poll server', 'OPTIONS', '/events')
    }
    const { url, ttl, maxRetries, retryTimeout } = found
    return {
      url,
      patience: above(0, retryTimeout, 610) * SECOND,
      endsAt: performance.now() + above(0, ttl, 10) * MINUTE,
      left: above(0, maxRetries, 10),
    }
  }

  /** Asks once; a request that was held for as long as it may be comes back empty-handed. */
  async #ask(server: Server, position: string): Promise<string> {
    const { url, patience } = server
    const query = { stream_position: position }
    try {
      const options = this.#reader.patient(patience)
      const { body } = await this.#reader.send({ address: url, held: true, query, options })
      const { message } = (body ?? {}) as Record<string, unknown>
      if (typeof message === 'string' && MESSAGES.has(message)) {
        return message
      }
    } catch (error) {
      if (error instanceof TimeoutError && error.deadline === 'total') {
        return 'timeout'
      }
      // What a long-poll server refuses says nothing about the stream: another server is asked for,
      // and when the user has lost the right to it, that request is refused.
      throw error instanceof AbortError ? error : unusable('It failed', 'GET', url, error)
    }
    throw unusable('The long-poll server answered nothing that is known', 'GET', url)
  }
}

const MESSAGES = new Set(['new_change', 'reconnect', 'max_retries'])

const above = (least: number, value: number | undefined, otherwise: number): number =>
  value !== undefined && value > least ? value : otherwise

function unusable(message: string, method: string, url: string, cause?: unknown): TransportError {
  return new TransportError({
    message,
    request: { method, url },
    cause,
    phase: 'reply',
    code: 'UNUSABLE_ANSWER',
  })
}

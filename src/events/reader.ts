import type { ActionCall, CallOptions, Reply } from '../core/index.js'
import { BoxError, isBoxError } from '../errors/index.js'
import type { EventChunk, EventQuery, Events, StreamOptions } from '../resources/index.js'
import { backoff, sleep } from './backoff.js'
import { isPermanent } from './permanent.js'

/** How often saving a checkpoint is tried. */
const SAVES = 5

interface SteadyRules {
  readonly onFailure?: () => void
  readonly retries?: number
  /** Tells which failures are not survived. */
  readonly isFinal?: (error: unknown) => boolean
}

/** Sends the requests of one stream, and repeats what fails in passing. */
export class Reader {
  readonly signal: AbortSignal
  readonly #call: ActionCall<Events>
  readonly #options: StreamOptions

  constructor(call: ActionCall<Events>, options: StreamOptions, signal: AbortSignal) {
    this.#call = call
    this.#options = options
    this.signal = signal
  }

  /** Reads one chunk. */
  chunk(query: EventQuery): Promise<EventChunk> {
    const { limit = 500 } = this.#options
    return this.steady(() => this.#call.self.list({ limit, ...query }, this.#rules()))
  }

  /** The position behind the latest event, and the server's time in milliseconds since 1970. */
  async latest(streamType: string): Promise<{ position: string; time: number }> {
    const query = { stream_position: 'now', limit: '0', stream_type: streamType }
    return this.steady(async () => {
      const { headers, body } = await this.send({ query, options: this.#rules() })
      const { next_stream_position: position } = (body ?? {}) as Record<string, unknown>
      if (typeof position !== 'string' && typeof position !== 'number') {
        throw new BoxError(`${this.#call.operation}: the reply has no next_stream_position.`)
      }
      const date = Date.parse(headers['date'] ?? '')
      return { position: String(position), time: Number.isNaN(date) ? Date.now() : date }
    })
  }

  /** Asks for a server to wait at. */
  server(streamType: string): ReturnType<Events['longPollServer']> {
    return this.#call.self.longPollServer({ streamType }, this.#rules())
  }

  /** Sends one GET. */
  send(request: {
    readonly address?: string
    readonly held?: boolean
    readonly query: Readonly<Record<string, string>>
    readonly options: CallOptions
  }): Promise<Reply> {
    const { session, operation } = this.#call
    const { held, ...rest } = request
    // A held request is repeated here and not below, where nobody knows of its server.
    const rules = held ? { held, idempotent: false } : {}
    return session.send({ method: 'GET', base: 'api', path: '/events', operation, rules, ...rest })
  }

  /** The options of a request that waits for so many milliseconds. */
  patient(timeout: number): CallOptions {
    return { ...this.#rules(), timeout }
  }

  /**
   * Repeats what fails in passing until it succeeds.
   *
   * @param rules - `onFailure` is told of each failure that is survived
   */
  async steady<T>(work: () => Promise<T>, rules: SteadyRules = {}): Promise<T> {
    const { onFailure, isFinal = isPermanent } = rules
    const retries = rules.retries ?? this.#options.retries ?? Infinity
    for (let attempt = 1; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        this.signal.throwIfAborted()
        if (isFinal(error) || attempt > retries) {
          throw error
        }
        onFailure?.()
        const delay = backoff(attempt)
        this.#options.onRetry?.(error, delay)
        await sleep(delay, this.signal)
      }
    }
  }

  /** Works with a checkpoint store: a few attempts, because the stream stands still meanwhile. */
  keep<T>(work: () => Promise<T>): Promise<T> {
    const retries = Math.min(SAVES, this.#options.retries ?? SAVES)
    // What a store of the application's own fails with may be anything.
    const isFinal = (error: unknown): boolean => isBoxError(error) && isPermanent(error)
    return this.steady(work, { retries, isFinal })
  }

  /** Waits. */
  pause(delay: number): Promise<void> {
    return sleep(delay, this.signal)
  }

  #rules(): CallOptions {
    const { timeout, asUser } = this.#options
    return { signal: this.signal, timeout, asUser }
  }
}

import type { ActionCall } from '../core/index.js'
import type {
  EnterpriseStreamOptions,
  Event,
  Events,
  EventStream,
  EventStreamOptions,
  StreamOptions,
} from '../resources/index.js'
import { type Batches, handOut } from './hand-out.js'
import type { StreamKind } from './options.js'
import type { Progress } from './progress.js'
import type { Source } from './run.js'

interface Asked {
  readonly call: ActionCall<Events>
  readonly kind: StreamKind
  readonly options: StreamOptions
}

/** Events as they come. What reads them is loaded with the first one that is asked for. */
class LazyStream implements EventStream {
  readonly #stop = new AbortController()
  readonly #batches: Batches
  readonly #events: AsyncGenerator<Event, void, undefined>
  #progress: Progress | undefined

  constructor(
    call: ActionCall<Events, StreamOptions | undefined>,
    kind: StreamKind,
    source: (options: StreamOptions) => Promise<Source>,
  ) {
    const options = call.input === undefined ? {} : call.input
    this.#batches = this.#read({ call, kind, options }, source)
    this.#events = handOut(this.#batches)
  }

  get position(): string | undefined {
    return this.#progress?.place.position
  }

  next(): Promise<IteratorResult<Event, void>> {
    return this.#events.next()
  }

  async return(): Promise<IteratorResult<Event, void>> {
    // A request that is under way ends at once; it would hold the end of the stream up.
    this.#stop.abort(LEFT)
    const end = await this.#events.return()
    await this.#batches.return()
    return end
  }

  throw(error: unknown): Promise<IteratorResult<Event, void>> {
    this.#stop.abort(LEFT)
    return this.#events.throw(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  async *#read(
    { call, kind, options }: Asked,
    source: (options: StreamOptions) => Promise<Source>,
  ): Batches {
    const [{ run }, { checkOptions }, { abortError }] = await Promise.all([
      import('./run.js'),
      import('./options.js'),
      import('../transport/aborted.js'),
    ])
    checkOptions(call.operation, kind, options)
    const stop = this.#stop
    const { signal } = options
    const aborted = (): Error => abortError(signal, { method: 'GET', url: '/events' }, 'stream')
    const onAbort = (): void => stop.abort(aborted())
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      if (signal?.aborted) {
        throw aborted()
      }
      const onProgress = (progress: Progress): void => void (this.#progress = progress)
      yield* run({ call, options, source: await source(options), stop: stop.signal, onProgress })
    } catch (error) {
      if (stop.signal.reason !== LEFT) {
        throw stop.signal.aborted ? stop.signal.reason : error
      }
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }
}

const LEFT = Symbol('left')

/** `client.events.stream`. */
export function eventStream(call: ActionCall<Events, EventStreamOptions | undefined>): EventStream {
  return new LazyStream(call, 'user', async (options: EventStreamOptions) => {
    const { userEvents, userStart } = await import('./user-events.js')
    return {
      stream: options.streamType ?? 'all',
      start: reader => userStart(reader, options),
      events: (reader, progress) => userEvents(reader, progress, options),
    }
  })
}

/** `client.events.enterprise`. */
export function enterpriseEvents(
  call: ActionCall<Events, EnterpriseStreamOptions | undefined>,
): EventStream {
  return new LazyStream(call, 'enterprise', async (options: EnterpriseStreamOptions) => {
    const made = await import('./enterprise-events.js')
    return {
      stream: 'enterprise',
      start: reader => made.enterpriseStart(reader, options),
      events: (reader, progress) => made.enterpriseEvents(reader, progress, options),
    }
  })
}

import type { AxiosAdapter, AxiosStatic } from 'axios'
import { Readable } from 'node:stream'
import type { Phase } from '../errors/transport-error.js'
import { abortError } from './aborted.js'
import { adapterError } from './adapter-error.js'
import { timeoutError, toTransportError } from './failure.js'
import { readJson, shapeBody } from './reply-body.js'
import { isStreamed, type Wire, type WireConfig, wireOf } from './wire.js'

/**
 * Puts boxwright's deadlines and its reading of bodies around somebody else's axios adapter, so that a
 * call behaves the same whichever adapter carries it. The time to connect counts as part of the time
 * to the first byte, because an adapter does not tell the two apart.
 */
export function boundedAdapter(axios: AxiosStatic, inner: AxiosAdapter): AxiosAdapter {
  return async (config: WireConfig) => {
    const wire = wireOf(config)
    const watch = new Watch(config.signal as AbortSignal | undefined, wire)
    let phase: Phase = 'request'
    try {
      watch.awaitReply(config.data)
      const response = await watch.race(
        inner({ ...config, responseType: 'stream', signal: watch.signal }),
      )
      phase = 'reply'
      watch.pause()
      const data: unknown = response.data
      return { ...response, config, data: await shape(data, response.status, watch) }
    } catch (error) {
      watch.stop()
      if (axios.isCancel(error)) {
        throw adapterError(axios, abortError(watch.signal, wire.request), { config, phase })
      }
      if (axios.isAxiosError(error) && error.response === undefined) {
        throw Object.assign(error, { phase })
      }
      throw error instanceof Error && !axios.isAxiosError(error)
        ? adapterError(axios, error, { config, phase })
        : error
    }
  }
}

async function shape(data: unknown, status: number, watch: Watch): Promise<unknown> {
  const { mode } = watch.wire
  if (data instanceof Readable && isStreamed(mode, status)) {
    const stream = Readable.from(watch.read(data), { objectMode: false })
    stream.on('error', () => undefined)
    return stream
  }
  const whole = data instanceof Readable ? await collect(watch.read(data)) : data
  watch.stop()
  // Adapters that answer from memory give text, bytes, or the value itself.
  if (whole instanceof Uint8Array) {
    return shapeBody([Buffer.from(whole)], mode, status)
  }
  if (typeof whole !== 'string') {
    return whole
  }
  return mode === 'json' ? readJson(whole) : shapeBody([Buffer.from(whole)], mode, status)
}

async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const piece of pieces) {
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

/** Keeps the deadlines of one request that another adapter carries. */
class Watch {
  readonly wire: Wire
  readonly #control = new AbortController()
  readonly #outer: AbortSignal | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(outer: AbortSignal | undefined, wire: Wire) {
    this.wire = wire
    this.#outer = outer
    outer?.addEventListener('abort', this)
  }

  get signal(): AbortSignal {
    return this.#control.signal
  }

  handleEvent(): void {
    this.#control.abort(abortError(this.#outer, this.wire.request))
  }

  /** The clock for the first byte runs once the body has left. */
  awaitReply(body: unknown): void {
    if (body instanceof Readable) {
      body.once('end', () => this.#arm('firstByte'))
    } else {
      this.#arm('firstByte')
    }
  }

  /** Settles when the signal does, for adapters that do not look at it. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.signal.addEventListener('abort', () => {
        reject(abortError(this.signal, this.wire.request))
      })
      work.then(resolve, reject)
    })
  }

  pause(): void {
    clearTimeout(this.#timer)
  }

  stop(): void {
    this.pause()
    this.#outer?.removeEventListener('abort', this)
  }

  /** Reads a body, with the clock running only while a piece is awaited. */
  async *read(stream: Readable): AsyncGenerator<Buffer> {
    const hangUp = (): void => void stream.destroy(abortError(this.signal, this.wire.request))
    this.signal.addEventListener('abort', hangUp)
    try {
      this.#arm('idle')
      for await (const piece of stream) {
        this.pause()
        yield piece as Buffer
        this.#arm('idle')
      }
    } catch (error) {
      if (this.signal.aborted) {
        throw abortError(this.signal, this.wire.request)
      }
      throw error instanceof Error ? toTransportError(error, this.wire, 'reply') : error
    } finally {
      this.stop()
      this.signal.removeEventListener('abort', hangUp)
    }
  }

  #arm(deadline: 'firstByte' | 'idle'): void {
    const limit = this.wire.timeouts[deadline]
    clearTimeout(this.#timer)
    if (limit === 0) {
      return
    }
    this.#timer = setTimeout(() => {
      this.#control.abort(timeoutError(deadline, this.wire))
    }, limit)
  }
}

import type { Readable } from 'node:stream'
import type { ActionCall, CallOptions, Reply } from '../core/index.js'
import { ApiError, NotReadyError } from '../errors/index.js'
import type { Download, DownloadOptions, File } from '../resources/index.js'
import { DEFAULT_TIMEOUTS } from '../transport/index.js'
import { parseContentRange, rangeHeader, spanOf, type Span } from './byte-range.js'
import { contentError, requestOf } from './content-error.js'
import { knownVersion, learnVersion, type KnownVersion } from './known-version.js'
import { pause } from './pause.js'

/** A download that was asked for. */
export type DownloadCall = ActionCall<File, Download | undefined, DownloadOptions | undefined>

/** A body on its way, and where its bytes lie in the file. */
export interface Opened extends Span {
  readonly body: Readable
  /** Bytes of the whole file, when the reply tells. */
  readonly size: number | undefined
  /** The server sends the whole content, even if a part was asked for. */
  readonly whole: boolean
  /** The bytes up to where the download had come must be compared with those that came before. */
  readonly replay: boolean
}

// What an address answers that has run out in the meantime; the next one is fresh.
const STALE_ADDRESS = new Set([403, 404, 410])

/** Opens a content, and opens it again where it broke off, on the same version. */
export class Feed {
  readonly span: Span
  /** What the caller's objects tell of the version. It need not be current. */
  readonly known: KnownVersion
  readonly #call: DownloadCall
  readonly #options: CallOptions
  readonly #signal: AbortSignal
  /** The version that every further request names. */
  #pin: KnownVersion | undefined
  #proven = true
  #etag: string | undefined

  constructor(call: DownloadCall, signal: AbortSignal) {
    const { range, version } = call.input ?? {}
    const { headers, query, timeout, asUser } = call.options ?? {}
    this.#call = call
    this.#signal = signal
    this.#options = { signal, headers, query, timeout, asUser }
    this.span = spanOf(range)
    this.known = knownVersion(call.self, version)
    this.#pin = version === undefined ? undefined : this.known
  }

  /** Id of the file. */
  get file(): string {
    return this.#call.self.id
  }

  /** The version is certain: it was named, or Box was asked. */
  get pinned(): KnownVersion | undefined {
    return this.#pin
  }

  /** Asks Box for the version that is meant. */
  learn(): Promise<KnownVersion> {
    const { self, input } = this.#call
    return learnVersion(self, input?.version, { ...this.#options, query: undefined })
  }

  /** Makes this the version that every request names. */
  pin(version: KnownVersion): void {
    this.#pin = version
  }

  open(): Promise<Opened> {
    return this.#open(this.span, false)
  }

  /**
   * Opens what is left. Where it is not certain that the current version is the one that was being read,
   * it begins at the beginning, so that the bytes can be compared.
   *
   * @param position - the byte to go on at
   */
  async reopen(position: number, to: number | undefined): Promise<Opened> {
    if (position > this.span.from && this.#pin === undefined) {
      const current = await this.learn()
      this.#proven = this.known.id !== undefined && current.id === this.known.id
      this.pin(current)
    }
    const replay = !this.#proven && position > this.span.from
    const span = { from: replay ? this.span.from : position, to }
    try {
      return await this.#open(span, replay)
    } catch (error) {
      if (error instanceof ApiError && STALE_ADDRESS.has(error.status)) {
        return this.#open(span, replay)
      }
      throw error
    }
  }

  /** The bytes that came again were the same. */
  prove(): void {
    this.#proven = true
  }

  fail(code: Parameters<typeof contentError>[0], message: string): Error {
    return contentError(code, message, { file: this.#call.self.id })
  }

  async #open(span: Span, replay: boolean): Promise<Opened> {
    const reply = await this.#send(rangeHeader(span))
    const body = reply.body as Readable
    try {
      return { body, replay, ...this.#place(reply, span) }
    } catch (error) {
      body.destroy()
      throw error
    }
  }

  /** Sends the request; a content that is not ready is waited for as long as Box says and the budget is. */
  async #send(range: string | undefined): Promise<Reply> {
    const { input } = this.#call
    const version = this.#pin?.id ?? input?.version
    const { headers, timeout = DEFAULT_TIMEOUTS.total } = this.#options
    const signal = this.#signal
    const until = timeout === 0 ? Infinity : performance.now() + timeout
    for (;;) {
      try {
        return await this.#call.send(
          { version, accessToken: input?.accessToken },
          { ...this.#options, headers: { ...headers, ...(range !== undefined && { range }) } },
        )
      } catch (error) {
        const wait = error instanceof NotReadyError ? error.retryAfter : undefined
        if (wait === undefined || performance.now() + wait > until) {
          throw error
        }
        await pause(wait, signal, requestOf(this.file))
      }
    }
  }

  #place({ status, headers }: Reply, span: Span): Omit<Opened, 'body' | 'replay'> {
    const { etag } = headers
    if (etag !== undefined && this.#etag !== undefined && etag !== this.#etag) {
      throw this.fail('CONTENT_CHANGED', 'The file has changed while it was downloaded')
    }
    this.#etag ??= etag
    const length = Number(headers['content-length'] ?? NaN)
    if (status !== 206) {
      const size = Number.isNaN(length) ? undefined : length
      return { from: 0, to: size, size, whole: true }
    }
    const part = parseContentRange(headers['content-range'])
    const wrong =
      part === undefined ||
      part.from !== span.from ||
      part.to > (span.to ?? Infinity) ||
      (part.to < (span.to ?? Infinity) && part.size !== undefined && part.to !== part.size) ||
      (!Number.isNaN(length) && length !== part.to - part.from)
    if (wrong) {
      const got = headers['content-range'] ?? 'no Content-Range'
      throw this.fail('CONTENT_RANGE', `The reply is not the part that was asked for: ${got}`)
    }
    return { ...part, size: part.size, whole: false }
  }
}

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { addNote, ConnectionError, ContentError, TimeoutError } from '../errors/index.js'
import type { DownloadOptions } from '../resources/index.js'
import { requestOf } from './content-error.js'
import type { Feed, Opened } from './feed.js'
import { pause } from './pause.js'

/**
 * A content as it arrives, over as many connections as it takes. Reading slowly slows the sender;
 * destroying it hangs up.
 */
export class DownloadStream extends Readable {
  readonly #feed: Feed
  readonly #options: DownloadOptions
  readonly #control: AbortController
  readonly #hash = createHash('sha1')
  #source: Readable | undefined
  #opened: Opened | undefined
  /** The next byte that the reader gets, counted from the beginning of the file. */
  #position: number
  #end: number | undefined
  /** Bytes of the present body that the reader has already, or does not want. */
  #skip = 0
  #replayed = createHash('sha1')
  #wanted = false
  #lost = false
  #failures = 0

  constructor(feed: Feed, control: AbortController, options: DownloadOptions) {
    super()
    this.#feed = feed
    this.#control = control
    this.#options = options
    this.#position = feed.span.from
    this.#end = feed.span.to
    // An error that comes before anybody listens is kept for the reader, and must not end the process.
    this.on('error', () => undefined)
  }

  /** Bytes that the reader gets altogether, when that is known. */
  get size(): number | undefined {
    return this.#end === undefined ? undefined : this.#end - this.#feed.span.from
  }

  /** Bytes that the reader was given so far. */
  get delivered(): number {
    return this.#position - this.#feed.span.from
  }

  /** SHA-1 of these bytes. */
  get sha1(): string {
    return this.#hash.copy().digest('hex')
  }

  /** Takes a body on, the first one or one that goes on where another broke off. */
  attach(opened: Opened): void {
    const { body, from, size } = opened
    this.#opened = opened
    this.#source = body
    this.#skip = this.#position - from
    this.#replayed = createHash('sha1')
    try {
      this.#settleEnd(size ?? this.#feed.pinned?.size)
    } catch (error) {
      this.destroy(error as Error)
      return
    }
    this.#listen(body)
    if (!this.#wanted) {
      body.pause()
    }
  }

  #listen(body: Readable): void {
    if (body.destroyed) {
      this.#broken(body)
      return
    }
    body.on('data', (chunk: Buffer) => {
      // An exception in a listener would end the process.
      try {
        this.#take(chunk)
      } catch (error) {
        this.destroy(error as Error)
      }
    })
    body.once('end', () => {
      this.#ended(body)
    })
    body.once('close', () => {
      this.#broken(body)
    })
  }

  override _read(): void {
    this.#wanted = true
    if (this.#lost) {
      void this.#goOn()
    } else {
      this.#source?.resume()
    }
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#control.abort(error ?? undefined)
    this.#source?.destroy()
    done(error)
  }

  // The end is that of the file, where no earlier one was asked for.
  #settleEnd(size: number | undefined): void {
    if (size === undefined) {
      return
    }
    const known = this.#feed.pinned?.size
    if (known !== undefined && known !== size) {
      const message = `The reply announces ${String(size)} bytes, but the version has ${String(known)}`
      throw this.#feed.fail('CONTENT_LENGTH', message)
    }
    const end = Math.max(Math.min(this.#feed.span.to ?? size, size), this.#position)
    if (this.#end !== undefined && this.#position > this.#feed.span.from && end !== this.#end) {
      throw this.#feed.fail('CONTENT_CHANGED', 'The file has changed while it was downloaded')
    }
    this.#end = end
  }

  #take(chunk: Buffer): void {
    const piece = this.#wantedOf(chunk)
    const left = (this.#end ?? Infinity) - this.#position
    if (piece.length > left) {
      if (this.#feed.span.to === undefined || this.#opened?.whole !== true) {
        const message = `The content goes on beyond the ${String(this.#end)} bytes that were announced`
        throw this.#feed.fail('CONTENT_LENGTH', message)
      }
      // The server does not know ranges.
      this.#deliver(piece.subarray(0, left))
      const { body } = this.#opened
      this.#ended(body)
      body.destroy()
      return
    }
    this.#deliver(piece)
  }

  #wantedOf(chunk: Buffer): Buffer {
    if (this.#skip === 0) {
      return chunk
    }
    const known = chunk.subarray(0, this.#skip)
    this.#skip -= known.length
    if (this.#opened?.replay === true) {
      this.#replayed.update(known)
      if (this.#skip === 0) {
        if (this.#replayed.digest('hex') !== this.sha1) {
          throw this.#feed.fail('CONTENT_CHANGED', 'The file has changed while it was downloaded')
        }
        this.#feed.prove()
      }
    }
    return chunk.subarray(known.length)
  }

  #deliver(piece: Buffer): void {
    if (piece.length === 0) {
      return
    }
    this.#failures = 0
    this.#position += piece.length
    this.#hash.update(piece)
    if (!this.push(piece)) {
      this.#wanted = false
      this.#source?.pause()
    }
    this.#options.onProgress?.({ loaded: this.delivered, total: this.size })
  }

  /** A body came to its end. */
  #ended(body: Readable): void {
    if (this.#source !== body || this.destroyed) {
      return
    }
    this.#source = undefined
    const end = this.#end ?? this.#position
    if (this.#position < end || this.#skip > 0) {
      const at = `${String(this.#position)} of ${String(end)}`
      this.#lose(this.#feed.fail('CONTENT_LENGTH', `The content ended at byte ${at}`))
      return
    }
    this.#verify().then(
      () => this.push(null),
      (error: unknown) => this.destroy(error as Error),
    )
  }

  async #verify(): Promise<void> {
    const { span, known, pinned } = this.#feed
    const sha1 = (pinned ?? known).sha1
    const whole = span.from === 0 && span.to === undefined
    if (!whole || this.#options.verify === false || sha1 === undefined) {
      return
    }
    const digest = this.sha1
    if (digest === sha1) {
      return
    }
    // The file may have got another version since the caller's object was made.
    const current = pinned === undefined ? (await this.#feed.learn()).sha1 : sha1
    if (digest !== current) {
      const message = `The content arrived with SHA-1 ${digest} in place of ${String(current)}; it was damaged on its way, or the file was changed meanwhile`
      throw this.#feed.fail('CONTENT_DIGEST', message)
    }
  }

  /** A body is closed, and it may be that it never came to its end. */
  #broken(body: Readable): void {
    if (this.#source === body && !this.destroyed) {
      this.#lose(body.errored ?? this.#feed.fail('CONTENT_LENGTH', 'The content broke off'))
    }
  }

  #lose(error: Error): void {
    this.#source = undefined
    const { reconnect = {} } = this.#options
    if (this.destroyed || reconnect === false || !isPassing(error)) {
      this.destroy(error)
      return
    }
    const { attempts = 5 } = reconnect
    this.#failures += 1
    if (this.#failures > attempts) {
      const note = `It was taken up again ${String(attempts)} times at byte ${String(this.#position)}, in vain`
      this.destroy(addNote(error, note))
      return
    }
    this.#lost = true
    // A reader who is slow is no reason to keep a connection open that the server has given up.
    if (this.#wanted) {
      void this.#goOn()
    }
  }

  async #goOn(): Promise<void> {
    this.#lost = false
    const { baseDelay = 500, maxDelay = 20_000 } = this.#options.reconnect || {}
    const bound = Math.min(maxDelay, baseDelay * 2 ** (this.#failures - 2))
    try {
      if (this.#failures > 1) {
        await pause(Math.random() * bound, this.#control.signal, requestOf(this.#feed.file))
      }
      const opened = await this.#feed.reopen(this.#position, this.#feed.span.to)
      if (this.destroyed) {
        opened.body.destroy()
      } else {
        this.attach(opened)
      }
    } catch (error) {
      this.destroy(error as Error)
    }
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    (error instanceof TimeoutError && error.deadline === 'idle') ||
    (error instanceof ContentError && error.code === 'CONTENT_LENGTH')
  )
}

import type { Readable } from 'node:stream'
import { UsageError } from '../errors/index.js'
import { abortError } from '../transport/index.js'
import { checkRange } from './byte-range.js'
import { requestOf } from './content-error.js'
import { DownloadStream } from './download-stream.js'
import { Feed, type DownloadCall } from './feed.js'

/**
 * Opens the content of a file. Resolves when the content begins; what goes wrong before rejects, what
 * goes wrong later is an error of the stream.
 */
export async function download(call: DownloadCall): Promise<Readable> {
  const { input, options = {}, operation } = call
  checkRange(input?.range, operation)
  if (Object.keys(options.headers ?? {}).some(name => name.toLowerCase() === 'range')) {
    return plainDownload(call)
  }
  const control = new AbortController()
  const leave = new Leave(options.signal, control)
  const feed = new Feed(call, control.signal)
  try {
    if (options.verify === true && feed.known.sha1 === undefined) {
      feed.pin(await feed.learn())
    }
    const stream = new DownloadStream(feed, control, options)
    stream.attach(await feed.open())
    return leave.guard(stream, call.self.id)
  } catch (error) {
    leave.end()
    throw error
  }
}

// A header of the caller's own may ask for what is no range of one piece: the reply is what it is.
async function plainDownload(call: DownloadCall): Promise<Readable> {
  const { input, options, operation } = call
  if (input?.range !== undefined) {
    throw new UsageError(`${operation}: give either the range or a range header, not both.`)
  }
  const { version, accessToken } = input ?? {}
  return (await call.send({ version, accessToken }, options)).body as Readable
}

/** Hands the caller's signal on for as long as the download lasts. */
class Leave {
  readonly #signal: AbortSignal | undefined
  readonly #control: AbortController
  #stream: { readonly it: DownloadStream; readonly file: string } | undefined

  constructor(signal: AbortSignal | undefined, control: AbortController) {
    this.#signal = signal
    this.#control = control
    if (signal?.aborted === true) {
      control.abort(signal.reason)
    }
    signal?.addEventListener('abort', this)
  }

  handleEvent(): void {
    if (this.#stream === undefined) {
      this.#control.abort(this.#signal?.reason)
      return
    }
    this.#stream.it.destroy(abortError(this.#signal, requestOf(this.#stream.file)))
  }

  guard(stream: DownloadStream, file: string): DownloadStream {
    this.#stream = { it: stream, file }
    stream.once('close', () => {
      this.end()
    })
    if (this.#signal?.aborted === true) {
      this.handleEvent()
    }
    return stream
  }

  end(): void {
    this.#signal?.removeEventListener('abort', this)
  }
}

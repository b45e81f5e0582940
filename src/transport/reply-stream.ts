import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'

/** Told when the reader is slower than the sender, and when it has caught up. */
export interface Flow {
  paused(): void
  resumed(): void
}

/** The body of a reply as it arrives. Reading slowly slows the sender; destroying it hangs up. */
export class ReplyStream extends Readable {
  readonly #controller: Dispatcher.DispatchController
  readonly #flow: Flow
  #ended = false

  constructor(controller: Dispatcher.DispatchController, flow: Flow) {
    super()
    this.#controller = controller
    this.#flow = flow
    // An error that comes before anybody listens is kept for the reader, and must not end the process.
    this.on('error', () => undefined)
  }

  /** Takes one piece from the connection. */
  add(chunk: Buffer): void {
    if (this.push(chunk)) {
      return
    }
    this.#controller.pause()
    this.#flow.paused()
  }

  /** Marks the end of a body that arrived whole. */
  finish(): void {
    this.#ended = true
    this.push(null)
  }

  override _read(): void {
    this.#controller.resume()
    this.#flow.resumed()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#flow.paused()
    if (!this.#ended) {
      this.#controller.abort(error ?? new Error('The reader went away'))
    }
    done(error)
  }
}

import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { Phase } from '../errors/transport-error.js'
import { abortError } from './aborted.js'
import { type Abortable, abortOf } from './call.js'
import { type Awaiting, decodeReply, type RawReply } from './decode-reply.js'
import { timeoutError, toTransportError } from './failure.js'
import { ReplyStream } from './reply-stream.js'
import { isStreamed, type Wire } from './wire.js'

// undici's own clocks tick about once a second, at no cost; below this, that is not good enough.
const SHORT = 5_000
const NO_HEAD = { status: 0, statusText: '', headers: {} }

function end(exchange: Exchange): void {
  exchange.end()
}

/** One request and its reply on an undici connection. It settles once, whatever comes after. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #wire: Wire
  readonly #awaiting: Awaiting
  readonly #signal: Abortable | undefined
  #controller: Dispatcher.DispatchController | undefined
  #timer: NodeJS.Timeout | undefined
  #gaveUp: Error | undefined
  #phase: Phase = 'connect'
  #settled = false
  #complete = false
  #stream: ReplyStream | undefined
  #head: Omit<RawReply, 'body'> = NO_HEAD
  readonly #pieces: Buffer[] = []

  constructor(wire: Wire, awaiting: Awaiting) {
    this.#wire = wire
    this.#awaiting = awaiting
    this.#signal = abortOf(wire.request)
    this.#signal?.addEventListener('abort', this)
  }

  /** Called once the request is handed to the pool: without a connection yet, the clock runs. */
  dispatched(): void {
    if (this.#phase === 'connect' && !this.#settled) {
      this.#watch('connect')
    }
  }

  /** The caller's signal: EventListener by object spares a closure for each request. */
  handleEvent(): void {
    this.#giveUp(abortError(this.#signal, this.#wire.request))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    clearTimeout(this.#timer)
    this.#controller = controller
    if (this.#gaveUp !== undefined) {
      controller.abort(this.#gaveUp)
      return
    }
    this.#phase = 'request'
    // For a body that takes time to send, undici's clock is the one that knows when it has left.
    if (!(this.#wire.data instanceof Readable)) {
      this.#watchShort('firstByte')
    }
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    statusText = '',
  ): void {
    if (status < 200) {
      return
    }
    this.#phase = 'reply'
    this.#head = { status, statusText, headers }
    this.#watchShort('idle')
    if (isStreamed(this.#wire.mode, status)) {
      this.#stream = new ReplyStream(controller, this)
      this.#stream.once('close', () => this.#signal?.removeEventListener('abort', this))
      this.#settle(this.#stream)
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#watchShort('idle')
    if (this.#stream !== undefined) {
      this.#stream.add(chunk)
    } else {
      this.#pieces.push(chunk)
    }
  }

  /** The reader has had enough for now: the sender cannot be blamed for the time that passes. */
  paused(): void {
    clearTimeout(this.#timer)
  }

  /** The reader wants more. */
  resumed(): void {
    if (!this.#complete) {
      this.#watchShort('idle')
    }
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer)
    this.#complete = true
    // undici takes a connection back one turn of the event loop after the reply; a caller who goes on
    // sooner would be given a second connection. This is put right behind undici's own setImmediate.
    process.nextTick(setImmediate, end, this)
  }

  /** The reply is complete, and its connection is free again. */
  end(): void {
    if (this.#stream !== undefined) {
      this.#stream.finish()
      return
    }
    this.#signal?.removeEventListener('abort', this)
    this.#settle(this.#pieces)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error)
  }

  #watchShort(deadline: 'firstByte' | 'idle'): void {
    clearTimeout(this.#timer)
    if (this.#wire.timeouts[deadline] < SHORT) {
      this.#watch(deadline)
    }
  }

  #watch(deadline: 'connect' | 'firstByte' | 'idle'): void {
    const limit = this.#wire.timeouts[deadline]
    if (limit === 0) {
      return
    }
    this.#timer = setTimeout(() => {
      this.#giveUp(timeoutError(deadline, this.#wire))
    }, limit)
  }

  #giveUp(error: Error): void {
    this.#gaveUp = error
    this.#fail(error)
    this.#controller?.abort(error)
  }

  #fail(error: Error): void {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this)
    if (this.#stream !== undefined) {
      this.#stream.destroy(toTransportError(error, this.#wire, 'reply'))
    } else if (!this.#settled) {
      this.#settled = true
      this.#awaiting.reject(error, this.#phase)
    }
  }

  #settle(body: RawReply['body']): void {
    if (this.#settled) {
      return
    }
    this.#settled = true
    const { status, statusText, headers } = this.#head
    decodeReply({ status, statusText, headers, body }, this.#wire.mode, this.#awaiting)
  }
}

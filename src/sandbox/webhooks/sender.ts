import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { isLoopback } from './address.js'
import { signedHeaders, type WebhookKeys } from './sign.js'

/** How deliveries that fail are repeated. */
export interface WebhookRetry {
  /** How often to try in all. Default 5. */
  readonly attempts?: number
  /** Milliseconds before the second attempt; each further wait is twice as long. Default 100. */
  readonly delay?: number
  /** Milliseconds that a receiver may take to answer. Default 30,000, as with Box. */
  readonly timeout?: number
}

/** How webhooks are delivered. */
export interface WebhookSettings {
  /** The signature keys. Default `sandbox-primary-key` and `sandbox-secondary-key`. */
  readonly webhookKeys?: WebhookKeys
  /** How often, and how soon, a refused delivery is sent again. */
  readonly webhookRetry?: WebhookRetry
}

/** One attempt to deliver an event. */
export interface WebhookDelivery {
  readonly webhookId: string
  /** The event's id, which every attempt to deliver it has. */
  readonly eventId: string
  readonly trigger: string
  readonly address: string
  /** From 1. */
  readonly attempt: number
  /** What the receiver answered; undefined when it did not, or was not asked. */
  readonly status: number | undefined
  /** `skipped`: the address is not on this machine, and nothing was sent. */
  readonly outcome: 'delivered' | 'failed' | 'skipped'
}

/** What is to be delivered. */
export interface Outgoing {
  readonly webhookId: string
  readonly address: string
  readonly payload: { readonly id: string; readonly trigger: string }
}

/** Delivers events to webhooks on this machine, signed, and again when that fails. */
export class WebhookSender {
  readonly keys: WebhookKeys
  readonly deliveries: WebhookDelivery[] = []
  readonly #retry: Required<WebhookRetry>
  readonly #now: () => number
  readonly #stopping = new AbortController()
  readonly #running = new Set<Promise<void>>()

  constructor(settings: WebhookSettings, now: () => number) {
    const { webhookKeys, webhookRetry } = settings
    this.keys = webhookKeys ?? {
      primary: 'sandbox-primary-key',
      secondary: 'sandbox-secondary-key',
    }
    this.#retry = { attempts: 5, delay: 100, timeout: 30_000, ...webhookRetry }
    this.#now = now
  }

  /** Starts to deliver, and does not wait for it. */
  send(outgoing: Outgoing): void {
    const work = this.#deliver(outgoing).finally(() => this.#running.delete(work))
    this.#running.add(work)
  }

  /** Waits until nothing is under way, deliveries that begin meanwhile included. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running)
    }
  }

  /** Breaks off what is under way, and sends nothing any more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.settled()
  }

  async #deliver(outgoing: Outgoing): Promise<void> {
    const { signal } = this.#stopping
    if (!isLoopback(outgoing.address)) {
      this.#note(outgoing, { attempt: 1, status: undefined, outcome: 'skipped' })
      return
    }
    // Box escapes slashes, so a receiver that signs what it parsed and wrote again finds out here.
    const body = Buffer.from(JSON.stringify(outgoing.payload).replaceAll('/', '\\/'))
    let { delay } = this.#retry
    for (let attempt = 1; attempt <= this.#retry.attempts && !signal.aborted; attempt++) {
      const status = await this.#post(outgoing.address, body)
      const ok = status !== undefined && status >= 200 && status < 300
      this.#note(outgoing, { attempt, status, outcome: ok ? 'delivered' : 'failed' })
      if (ok) {
        return
      }
      if (attempt < this.#retry.attempts) {
        await sleep(delay, undefined, { signal }).catch(() => undefined)
        delay *= 2
      }
    }
  }

  /** Gives the status of the answer; undefined when there was none in time. */
  #post(address: string, body: Buffer): Promise<number | undefined> {
    const headers = signedHeaders(body, this.keys, this.#now())
    const request = address.startsWith('https:') ? requestHttps : requestHttp
    return new Promise(resolve => {
      const timeout = AbortSignal.timeout(this.#retry.timeout)
      const signal = AbortSignal.any([this.#stopping.signal, timeout])
      // A connection of its own, so that nothing of it is left to wait for.
      const sent = request(address, { method: 'POST', headers, agent: false, signal }, response => {
        response.resume()
        response.once('close', () => {
          resolve(response.statusCode)
        })
        response.once('error', () => undefined)
      })
      sent.once('error', () => {
        resolve(undefined)
      })
      sent.end(body)
    })
  }

  #note(
    { webhookId, address, payload }: Outgoing,
    rest: Pick<WebhookDelivery, 'attempt' | 'status' | 'outcome'>,
  ): void {
    const { id: eventId, trigger } = payload
    this.deliveries.push({ webhookId, eventId, trigger, address, ...rest })
  }
}

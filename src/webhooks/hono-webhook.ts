import type { WebhookClient } from './event.js'
import { readAll, responseOf } from './fetch-webhook.js'
import { createReceiver, type ReceiverOptions, type WebhookHandler } from './receive.js'

/** What is needed of a context of Hono. */
export interface HonoLike {
  /** The request. */
  readonly req: {
    /** The request as the platform gave it. */
    readonly raw: Request
    /** Reads the body, even when another handler has read it before. */
    arrayBuffer(): Promise<ArrayBuffer>
  }
}

/**
 * Makes a handler of Hono that receives webhooks.
 *
 * ```ts
 * import { Hono } from 'hono'
 * import { honoWebhook } from 'boxwright/webhooks'
 *
 * const app = new Hono()
 * const primaryKey = process.env['BOX_PRIMARY_KEY']
 * app.post('/box', honoWebhook({ client, primaryKey }, event => console.log(event.trigger)))
 * ```
 *
 * @param options - the client and the signature keys
 * @param handler - is called with each verified event
 * @throws UsageError when no key is given
 */
export function honoWebhook<C extends WebhookClient>(
  options: ReceiverOptions<C>,
  handler: WebhookHandler<C>,
): (context: HonoLike) => Promise<Response> {
  const receiver = createReceiver('honoWebhook', options, handler)
  return async ({ req }) => {
    if (!req.raw.bodyUsed) {
      const body = await readAll(req.raw.body, receiver.maxBytes)
      return responseOf(body ? await receiver.receive(body, req.raw.headers) : receiver.tooLarge())
    }
    // Hono keeps what its own readers read, as text at least; it has nothing when others were at it.
    const kept = await req.arrayBuffer().catch(() => undefined)
    return responseOf(
      kept
        ? await receiver.receive(kept, req.raw.headers)
        : receiver.parsedBefore('the body of the request was read before, and not by Hono'),
    )
  }
}

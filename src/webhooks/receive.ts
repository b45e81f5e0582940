import { isBoxError, UsageError } from '../errors/box-error.js'
import { TAKE_THE_RAW_BODY, type WebhookBody } from './body.js'
import { deliveryKey, type DeliveryStore } from './delivery-store.js'
import { webhookEvent, type WebhookClient, type WebhookEvent } from './event.js'
import type { WebhookHeaders } from './headers.js'
import type { RejectedWebhook } from './rejection.js'
import { checkTrust, verifyWebhook, type VerifiedWebhook, type WebhookTrust } from './verify.js'

/** What every receiver of webhooks takes. */
export interface ReceiverOptions<C extends WebhookClient = WebhookClient> extends WebhookTrust {
  /** Makes the events live, with the classes of this client. */
  readonly client: C
  /**
   * Remembers which events were handled, so that an event that Box sends again is acknowledged and not
   * handled again. Without one, every delivery is handled.
   */
  readonly deliveries?: DeliveryStore | undefined
  /** How many bytes a body may have. Default 1 MiB. */
  readonly maxBytes?: number | undefined
  /** Is told of each delivery that was not trusted. */
  readonly onReject?: ((rejected: RejectedWebhook) => void) | undefined
  /**
   * Is told what the handler or the delivery store threw, and that a body was parsed too early. Box gets
   * a 5xx and sends the event again. Default: `console.error`.
   */
  readonly onError?: ((error: unknown) => void) | undefined
}

/**
 * What to do with an event. Box waits 30 seconds for it; longer work belongs into a queue. When it throws,
 * Box is told that it failed, and sends the event again.
 */
export type WebhookHandler<C extends WebhookClient = WebhookClient> = (
  event: WebhookEvent<C>,
  delivery: VerifiedWebhook,
) => unknown

/** What to answer. */
export interface WebhookReply {
  readonly status: 200 | 400 | 403 | 413 | 500 | 503
  /** A reason and a sentence, or how the delivery ended. */
  readonly body: Readonly<Record<string, string>>
}

/** Answers deliveries, whatever server they came through. */
export interface WebhookReceiver {
  readonly maxBytes: number
  /** Verifies a delivery, has it handled once, and says what to answer. It never rejects. */
  receive(body: WebhookBody, headers: WebhookHeaders): Promise<WebhookReply>
  /** The answer when a body parser was there first. */
  parsedBefore(place: string): WebhookReply
  /** The answer to a body that is too large. */
  tooLarge(): WebhookReply
}

/**
 * Makes the receiver behind an adapter.
 *
 * @param member - the adapter, for errors
 * @throws UsageError when no key is given, or the handler is no function
 */
export function createReceiver<C extends WebhookClient>(
  member: string,
  options: ReceiverOptions<C>,
  handler: WebhookHandler<C>,
): WebhookReceiver {
  checkTrust(options, member)
  if (typeof handler !== 'function') {
    throw new UsageError(`${member}: the second argument must be the function that handles events.`)
  }
  const { maxBytes = 1024 * 1024, onError = logError } = options
  return {
    maxBytes,
    receive: async (body, headers) => {
      try {
        return await answer(options, handler, { body, headers })
      } catch (error) {
        onError(error)
        return reply(500, 'failed', 'The event could not be handled.')
      }
    },
    parsedBefore: place => {
      const error = new UsageError(`${member}: ${place}. ${TAKE_THE_RAW_BODY}`)
      onError(error)
      return reply(500, 'body_parsed', error.message)
    },
    tooLarge: () =>
      reply(413, 'too_large', `The body has more than ${String(maxBytes)} bytes (maxBytes).`),
  }
}

async function answer<C extends WebhookClient>(
  options: ReceiverOptions<C>,
  handler: WebhookHandler<C>,
  raw: { readonly body: WebhookBody; readonly headers: WebhookHeaders },
): Promise<WebhookReply> {
  const { deliveries, onReject, client, onError = logError } = options
  const delivery = await verifyWebhook({ ...options, ...raw, client: undefined })
  if (!delivery.valid) {
    onReject?.(delivery)
    return reply(UNTRUSTED.has(delivery.reason) ? 403 : 400, delivery.reason, delivery.message)
  }
  const { payload, deliveryId } = delivery
  const handle = async () => {
    await handler(webhookEvent(client, payload), delivery)
  }
  if (!deliveries) {
    await handle()
    return HANDLED
  }
  const claim = await deliveries.claim(deliveryKey(payload, deliveryId))
  if (claim === 'done') {
    return { status: 200, body: { result: 'handled_before' } }
  }
  if (claim === 'claimed') {
    // To acknowledge it now would lose it, should the one that is at it fail.
    return reply(503, 'being_handled', 'Another delivery of this event is being handled.')
  }
  try {
    await handle()
  } catch (error) {
    // When this fails too, the claim ends by itself.
    await claim.release().catch(onError)
    throw error
  }
  await claim.done()
  return HANDLED
}

const HANDLED: WebhookReply = { status: 200, body: { result: 'handled' } }

const UNTRUSTED: ReadonlySet<RejectedWebhook['reason']> = new Set([
  'signature_mismatch',
  'keys_swapped',
  'stale',
  'future',
])

const reply = (status: WebhookReply['status'], reason: string, message: string): WebhookReply => ({
  status,
  body: { reason, message },
})

function logError(error: unknown): void {
  // An error of ours says all in its sentence; of others the stack tells where it comes from.
  const told = !isBoxError(error) && error instanceof Error ? error.stack : undefined
  console.error(`boxwright/webhooks: ${told ?? String(error)}`)
}

import type { WebhookPayload } from './payload.js'

/** The right to handle an event, until `done()` or `release()`. */
export interface DeliveryClaim {
  /** Remembers that the event was handled. */
  done(): Promise<void>
  /** Gives the claim back: the next delivery of the event is handled. */
  release(): Promise<void>
}

/**
 * Remembers which events were handled, so that one that Box sends again is not handled again. Several
 * processes that receive the same webhooks need one that they share.
 */
export interface DeliveryStore {
  /**
   * Claims an event in one step: of several claims at a time, one succeeds. A claim whose holder is gone
   * has to end by itself.
   *
   * @param key - stays the same for every delivery of an event
   * @returns `done` when it was handled before, `claimed` when somebody is handling it
   */
  claim(key: string): Promise<DeliveryClaim | 'done' | 'claimed'>
}

/**
 * What all deliveries of an event have in common. It is the event's id, which is signed: the delivery
 * id is neither signed, nor is it the same when Box sends the event again.
 *
 * @param deliveryId - stands in for an event without an id
 */
export function deliveryKey(payload: WebhookPayload, deliveryId: string | undefined): string {
  const { id, webhook } = payload as Partial<WebhookPayload>
  return id === undefined ? `delivery:${deliveryId ?? ''}` : `event:${webhook?.id ?? ''}:${id}`
}

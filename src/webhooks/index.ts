export type { WebhookBody } from './body.js'
export type { DeliveryClaim, DeliveryStore } from './delivery-store.js'
export {
  webhookEvent,
  type WebhookClient,
  type WebhookEvent,
  type WebhookEventOf,
} from './event.js'
export {
  expressWebhook,
  type ExpressRequestLike,
  type ExpressResponseLike,
} from './express-webhook.js'
export {
  fastifyWebhook,
  type FastifyLike,
  type FastifyReplyLike,
  type FastifyWebhookOptions,
} from './fastify-webhook.js'
export { fetchWebhook } from './fetch-webhook.js'
export type { WebhookHeaders } from './headers.js'
export { honoWebhook, type HonoLike } from './hono-webhook.js'
export { memoryDeliveries, type MemoryDeliveriesOptions } from './memory-deliveries.js'
export type { TriggerOf, WebhookFamily, WebhookPayload, WireReference } from './payload.js'
export type { ReceiverOptions, WebhookHandler } from './receive.js'
export {
  reconcileWebhooks,
  type ReconcileOptions,
  type ReconcilingClient,
  type WebhookChange,
  type WebhookPlan,
} from './reconcile.js'
export type { RejectedWebhook, RejectionReason } from './rejection.js'
export {
  verifyWebhook,
  type VerifiedWebhook,
  type VerifyWebhookOptions,
  type WebhookTrust,
} from './verify.js'

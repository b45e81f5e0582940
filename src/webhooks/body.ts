import { UsageError } from '../errors/box-error.js'

/** The body of a delivery exactly as it arrived: bytes (a Buffer is some), or their text. */
export type WebhookBody = Uint8Array | ArrayBuffer | string

/** What to do when somebody has parsed the body before. */
export const TAKE_THE_RAW_BODY =
  'Box signs the bytes that it sends, and what a JSON parser made of them cannot be turned back ' +
  'into these bytes. Hand over the raw bytes: mount the webhook before any body parser, or let ' +
  'the parser keep them (in Express, express.raw({ type: "*/*" }) on this route).'

/**
 * The bytes of a body.
 *
 * @throws UsageError for a parsed object
 */
export function bytesOf(body: WebhookBody): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') {
    return new TextEncoder().encode(body)
  }
  if (body instanceof Uint8Array) {
    return new Uint8Array(body)
  }
  // Also those of another realm, as test runners and workers have them.
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') {
    return new Uint8Array(body.slice(0))
  }
  throw new UsageError(
    `verifyWebhook: body is ${describe(body)} and not bytes or text. ${TAKE_THE_RAW_BODY}`,
  )
}

function describe(body: unknown): string {
  if (body === undefined || body === null) {
    return String(body)
  }
  return typeof body === 'object' ? 'a parsed object' : `a ${typeof body}`
}

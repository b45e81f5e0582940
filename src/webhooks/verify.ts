import { UsageError } from '../errors/box-error.js'
import { parseJson } from '../transport/json.js'
import { bytesOf, type WebhookBody } from './body.js'
import { webhookEvent, type WebhookClient, type WebhookEvent } from './event.js'
import type { WebhookHeaders } from './headers.js'
import type { WebhookPayload } from './payload.js'
import { reject, type RejectedWebhook } from './rejection.js'
import { matches, readEnvelope, signedBytes, type Envelope } from './signature.js'

/** Which deliveries to trust. */
export interface WebhookTrust {
  /** The primary signature key of the application. Needed, unless there is a secondary one. */
  readonly primaryKey: string | undefined
  /** The secondary signature key; with both, either can be replaced without a gap. */
  readonly secondaryKey?: string | undefined
  /** Milliseconds after which a delivery is too old. Default 10 minutes, as Box advises. */
  readonly maxAge?: number | undefined
  /** Milliseconds by which the sender's clock may be ahead. Default 5 minutes. */
  readonly maxAhead?: number | undefined
  /** Gives the moment it is, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

/** A delivery, and which ones to trust. */
export interface VerifyWebhookOptions extends WebhookTrust {
  /** The bytes as they came, before any parser. */
  readonly body: WebhookBody
  /** With the signatures and the time of the delivery. */
  readonly headers: WebhookHeaders
  /** Makes the event live, with the classes of this client. */
  readonly client?: WebhookClient | undefined
}

/** A delivery that Box sent, lately, and that nobody changed. */
export interface VerifiedWebhook {
  /** The discriminant: it is genuine and fresh. */
  readonly valid: true
  /** What was sent. */
  readonly payload: WebhookPayload
  /** Box's id of this delivery. It is not signed, and a repeated delivery has another. */
  readonly deliveryId: string | undefined
  /** When Box sent it. */
  readonly deliveredAt: Date
  /** The key that fitted: the one to keep when the other is replaced. */
  readonly key: 'primary' | 'secondary'
}

/**
 * Checks that a delivery comes from Box: signature with either key, version, algorithm and age. It works
 * wherever WebCrypto does: in Node, Deno, Bun, workers and edge functions.
 *
 * ```ts
 * import { verifyWebhook } from 'boxwright/webhooks'
 *
 * export async function receive(request: Request): Promise<Response> {
 *   const result = await verifyWebhook({
 *     body: await request.arrayBuffer(),
 *     headers: request.headers,
 *     primaryKey: process.env['BOX_PRIMARY_KEY'],
 *     secondaryKey: process.env['BOX_SECONDARY_KEY'],
 *     client,
 *   })
 *   if (!result.valid) {
 *     return new Response(result.reason, { status: 403 })
 *   }
 *   if (result.event.trigger === 'FILE.UPLOADED') {
 *     console.log(result.event.source.name)
 *   }
 *   return new Response()
 * }
 * ```
 *
 * Box topic: Webhook signatures.
 *
 * @param options - `body` is what arrived, never what a JSON parser made of it
 * @returns what was sent, or the reason not to trust it
 * @throws UsageError when the body was parsed before, or no key is given
 */
export function verifyWebhook<C extends WebhookClient>(
  options: VerifyWebhookOptions & { readonly client: C },
): Promise<(VerifiedWebhook & { readonly event: WebhookEvent<C> }) | RejectedWebhook>
export function verifyWebhook(
  options: VerifyWebhookOptions,
): Promise<VerifiedWebhook | RejectedWebhook>
export async function verifyWebhook(
  options: VerifyWebhookOptions,
): Promise<VerifiedWebhook | RejectedWebhook> {
  checkTrust(options, 'verifyWebhook')
  const body = bytesOf(options.body)
  const envelope = readEnvelope(options.headers, options)
  if ('valid' in envelope) {
    return envelope
  }
  const key = await signer(options, envelope, signedBytes(body, envelope.timestamp))
  if (typeof key !== 'string') {
    return key
  }
  const payload = tooOldOrNew(options, envelope.sentAt) ?? parse(body)
  if (isRejected(payload)) {
    return payload
  }
  const { deliveryId, sentAt } = envelope
  const verified = { valid: true, payload, deliveryId, deliveredAt: new Date(sentAt), key } as const
  const { client } = options
  return client ? Object.assign({ event: webhookEvent(client, payload) }, verified) : verified
}

/**
 * Checks what was configured.
 *
 * @throws UsageError when a key is missing or empty
 */
export function checkTrust({ primaryKey, secondaryKey }: WebhookTrust, member: string): void {
  if (primaryKey === '' || secondaryKey === '' || (primaryKey ?? secondaryKey) === undefined) {
    const name = secondaryKey === '' ? 'secondaryKey' : 'primaryKey'
    throw new UsageError(
      `${member}: ${name} is empty; is the variable that should hold the signature key set? ` +
        `The keys stand in the developer console, under Webhooks.`,
    )
  }
}

async function signer(
  { primaryKey, secondaryKey }: WebhookTrust,
  { primary, secondary }: Envelope,
  signed: Uint8Array<ArrayBuffer>,
): Promise<'primary' | 'secondary' | RejectedWebhook> {
  if (await matches(primaryKey, primary, signed)) {
    return 'primary'
  }
  if (await matches(secondaryKey, secondary, signed)) {
    return 'secondary'
  }
  const swapped =
    (await matches(primaryKey, secondary, signed)) || (await matches(secondaryKey, primary, signed))
  return swapped
    ? reject('keys_swapped', 'The primary and the secondary signature key are confused.')
    : reject(
        'signature_mismatch',
        'No signature fits: the delivery was changed, or the key is wrong.',
      )
}

function tooOldOrNew(trust: WebhookTrust, sentAt: number): RejectedWebhook | undefined {
  const { maxAge = 600_000, maxAhead = 300_000, now = Date.now } = trust
  const age = now() - sentAt
  if (age > maxAge) {
    return reject(
      'stale',
      `It was sent ${seconds(age)} ago; at most ${seconds(maxAge)} are allowed.`,
    )
  }
  return -age > maxAhead
    ? reject(
        'future',
        `Its time is ${seconds(-age)} ahead; at most ${seconds(maxAhead)} are allowed.`,
      )
    : undefined
}

const seconds = (milliseconds: number): string => `${String(Math.round(milliseconds / 1000))} s`

function parse(body: Uint8Array): WebhookPayload | RejectedWebhook {
  try {
    const parsed = parseJson(new TextDecoder().decode(body))
    if (typeof (parsed as Partial<WebhookPayload> | null)?.trigger === 'string') {
      return parsed as WebhookPayload
    }
  } catch {
    // Told below, with the same words as for JSON that is no event.
  }
  return reject('malformed_payload', 'The body is signed, but it is no JSON object with a trigger.')
}

const isRejected = (value: WebhookPayload | RejectedWebhook): value is RejectedWebhook =>
  'valid' in value && value.valid === false && !('trigger' in value)

import type { WebhookHeaders } from './headers.js'
import { headerReader } from './headers.js'
import { reject, type RejectedWebhook } from './rejection.js'

/** What the headers of a delivery say. */
export interface Envelope {
  /** As it stands in the header: its text is part of what is signed. */
  readonly timestamp: string
  /** Milliseconds since 1970. */
  readonly sentAt: number
  readonly primary: string | undefined
  readonly secondary: string | undefined
  readonly deliveryId: string | undefined
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i

/** Reads and checks the headers, or says what is wrong with them. */
export function readEnvelope(
  headers: WebhookHeaders,
  keys: { readonly primaryKey: string | undefined; readonly secondaryKey?: string | undefined },
): Envelope | RejectedWebhook {
  const header = headerReader(headers)
  const timestamp = header('box-delivery-timestamp')
  const version = header('box-signature-version')
  const algorithm = header('box-signature-algorithm')
  const [primary, secondary] = [header('box-signature-primary'), header('box-signature-secondary')]
  const first = keys.primaryKey === undefined ? undefined : primary
  const signature = first ?? (keys.secondaryKey === undefined ? undefined : secondary)
  const needed = { timestamp, version, algorithm, signature }
  for (const [name, value] of Object.entries(needed)) {
    if (value === undefined || value === '') {
      const wanted = name === 'signature' ? signatureNames(keys) : NAMES[name as keyof typeof NAMES]
      return reject('missing_header', `There is no header ${wanted}.`)
    }
  }
  if (version !== '1') {
    return reject('unsupported_version', 'BOX-SIGNATURE-VERSION is not 1.')
  }
  if (algorithm !== 'HmacSHA256') {
    return reject('unsupported_algorithm', 'BOX-SIGNATURE-ALGORITHM is not HmacSHA256.')
  }
  const sentAt = RFC_3339.test(timestamp ?? '') ? Date.parse(timestamp ?? '') : Number.NaN
  if (timestamp === undefined || Number.isNaN(sentAt)) {
    return reject('malformed_timestamp', 'BOX-DELIVERY-TIMESTAMP is no time in RFC 3339 form.')
  }
  return { timestamp, sentAt, primary, secondary, deliveryId: header('box-delivery-id') }
}

const NAMES = {
  timestamp: 'BOX-DELIVERY-TIMESTAMP',
  version: 'BOX-SIGNATURE-VERSION',
  algorithm: 'BOX-SIGNATURE-ALGORITHM',
}

function signatureNames(keys: Parameters<typeof readEnvelope>[1]): string {
  const names = [
    ...(keys.primaryKey === undefined ? [] : ['BOX-SIGNATURE-PRIMARY']),
    ...(keys.secondaryKey === undefined ? [] : ['BOX-SIGNATURE-SECONDARY']),
  ]
  return `${names.join(' or ')}; are signature keys generated for the application?`
}

/** What both keys sign: the bytes of the body, and then the text of the time. */
export function signedBytes(body: Uint8Array, timestamp: string): Uint8Array<ArrayBuffer> {
  const end = new TextEncoder().encode(timestamp)
  const signed = new Uint8Array(body.length + end.length)
  signed.set(body)
  signed.set(end, body.length)
  return signed
}

/** Tells in constant time whether a key made a signature. What is absent matches nothing. */
export async function matches(
  key: string | undefined,
  signature: string | undefined,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const given = signature === undefined ? undefined : fromBase64(signature)
  if (key === undefined || given === undefined) {
    return false
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new TextEncoder().encode(key)
  const made = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  return crypto.subtle.verify('HMAC', made, given, signed)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

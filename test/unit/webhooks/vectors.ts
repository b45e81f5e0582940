import { execFileSync } from 'node:child_process'

export const KEYS = { primaryKey: 'SamplePrimaryKey', secondaryKey: 'SampleSecondaryKey' } as const
export const SENT = '2026-03-04T05:06:07-07:00'
export const SENT_AT = Date.parse(SENT)

/** A payload as it comes over the wire. */
export const BODY = JSON.stringify({
  type: 'webhook_event',
  id: 'e1',
  created_at: SENT,
  trigger: 'FILE.UPLOADED',
  webhook: { id: '7', type: 'webhook' },
  created_by: { type: 'user', id: '3', name: 'Ann', login: 'ann@example.test' },
  source: { type: 'file', id: '42', name: 'a.txt', size: 5 },
  additional_info: [],
})

/** A signature as OpenSSL makes it: nothing of ours, nor of Node's crypto, takes part. */
export function opensslSignature(key: string, body: Buffer | string, timestamp = SENT): string {
  const input = Buffer.concat([Buffer.from(body), Buffer.from(timestamp)])
  return execFileSync('openssl', ['dgst', '-sha256', '-hmac', key, '-binary'], { input }).toString(
    'base64',
  )
}

/** The headers of a delivery of `body`, signed by OpenSSL. */
export function signedHeaders(body: Buffer | string, timestamp = SENT): Record<string, string> {
  return {
    'box-delivery-id': 'f96bb54b-ee16-4fc5-aa65-8c2d9e5b546f',
    'box-delivery-timestamp': timestamp,
    'box-signature-algorithm': 'HmacSHA256',
    'box-signature-version': '1',
    'box-signature-primary': opensslSignature(KEYS.primaryKey, body, timestamp),
    'box-signature-secondary': opensslSignature(KEYS.secondaryKey, body, timestamp),
  }
}

/** Headers without one of them. */
export function without(headers: Record<string, string>, ...names: string[]) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

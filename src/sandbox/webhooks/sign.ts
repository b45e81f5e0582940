import { createHmac, randomUUID } from 'node:crypto'

/** The signature keys of the application. */
export interface WebhookKeys {
  /** The key of `BOX-SIGNATURE-PRIMARY`. */
  readonly primary: string
  /** Left out: deliveries have no secondary signature. */
  readonly secondary?: string | undefined
}

/** Gives the headers of one delivery, signed with each key. Every delivery has an id of its own. */
export function signedHeaders(body: Buffer, keys: WebhookKeys, time: number) {
  const timestamp = new Date(time).toISOString()
  const sign = (key: string): string =>
    createHmac('sha256', key).update(body).update(timestamp).digest('base64')
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'user-agent': 'Box-WH-Client/0.1',
    'box-delivery-id': randomUUID(),
    'box-delivery-timestamp': timestamp,
    'box-signature-version': '1',
    'box-signature-algorithm': 'HmacSHA256',
    'box-signature-primary': sign(keys.primary),
    ...(keys.secondary !== undefined && { 'box-signature-secondary': sign(keys.secondary) }),
  }
}

import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import type { Harness } from './harness.js'

/** The parts of replies of the token endpoint that tests look into. */
export interface TokenAnswer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  readonly body: {
    readonly access_token: string
    readonly refresh_token: string
    readonly expires_in: number
    readonly restricted_to: readonly { scope: string; object?: { type: string; id: string } }[]
    readonly error?: string
    readonly error_description?: string
  }
}

export type Form = Readonly<Record<string, string>>

/** Posts a form, with the id and secret of the app, to the token endpoint or to `path`. */
export async function post(
  { sandbox }: Harness,
  form: Form,
  path: 'token' | 'revoke' = 'token',
): Promise<TokenAnswer> {
  const client = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret }
  const body = new URLSearchParams({ ...client, ...form })
  const reply = await fetch(`${sandbox.baseUrls.oauth}/${path}`, { method: 'POST', body })
  const text = await reply.text()
  const parsed = (text === '' ? {} : JSON.parse(text)) as TokenAnswer['body']
  return { status: reply.status, text, headers: reply.headers, body: parsed }
}

export const REDIRECT = 'http://127.0.0.1:1/callback?from=box'

/** Presses a button of the authorize page and gives the address that it sends to. */
export async function press(harness: Harness, form: Form, decision = 'grant'): Promise<URL> {
  const { sandbox } = harness
  const body = new URLSearchParams({
    response_type: 'code',
    client_id: sandbox.clientId,
    redirect_uri: REDIRECT,
    ...form,
    decision,
  })
  const reply = await fetch(sandbox.baseUrls.authorize, {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  if (reply.status !== 302) {
    throw new Error(`The page answered ${String(reply.status)}: ${await reply.text()}`)
  }
  return new URL(reply.headers.get('location') ?? '')
}

/** Grants access and gives the code. */
export async function codeFor(harness: Harness, form: Form = {}): Promise<string> {
  return (await press(harness, form)).searchParams.get('code') ?? ''
}

export const s256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** An RSA key pair in PEM form; with a passphrase, the private key is encrypted. */
export function makeKeys(passphrase?: string): {
  readonly pem: string
  readonly privateKey: KeyObject
  readonly privatePem: string
} {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { publicKey, privateKey } = pair
  const cipher = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey,
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString(),
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs an assertion; without a key it stays unsigned. */
export function assertion(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>>,
  key: KeyObject | null,
): string {
  const text = `${part({ typ: 'JWT', ...header })}.${part(claims)}`
  const digest = String(header['alg']).replace('RS', 'sha')
  return `${text}.${key ? sign(digest, Buffer.from(text), key).toString('base64url') : ''}`
}

/** The claims of a good assertion. */
export function claimsOf({ sandbox }: Harness, now: number) {
  return {
    iss: sandbox.clientId,
    sub: sandbox.enterpriseId,
    box_sub_type: 'enterprise',
    aud: `${sandbox.baseUrls.oauth}/token`,
    jti: randomUUID(),
    exp: Math.floor(now / 1000) + 30,
  }
}

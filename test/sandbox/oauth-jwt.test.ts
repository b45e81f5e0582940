import type { KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { start, type Harness } from './harness.js'
import { assertion, claimsOf, makeKeys, post } from './oauth-harness.js'

const keys = makeKeys()
const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const NOW = Date.parse('2026-01-01T00:00:00Z')

const launch = (): Promise<Harness> =>
  start({ now: () => NOW, publicKeys: [{ id: 'one', pem: keys.pem }] })

function send(
  harness: Harness,
  claims: object,
  header: object = {},
  key: KeyObject | null = keys.privateKey,
) {
  const all = { ...claimsOf(harness, NOW), ...claims }
  const text = assertion(all, { alg: 'RS256', kid: 'one', ...header }, key)
  return post(harness, { grant_type, assertion: text })
}

describe('an assertion', () => {
  it.each(['RS256', 'RS384', 'RS512'])('signed with %s lets the app in', async alg => {
    const harness = await launch()
    const { status, body } = await send(harness, {}, { alg })
    expect([status, body.refresh_token]).toEqual([200, undefined])
    const me = await harness.call('GET', '/users/me', { token: body.access_token })
    expect(me.body.id).toBe(harness.sandbox.users.serviceAccount)
  })

  it('lets the app in as a user', async () => {
    const harness = await launch()
    const { admin, external } = harness.sandbox.users
    const { body } = await send(harness, { box_sub_type: 'user', sub: admin })
    const me = await harness.call('GET', '/users/me', { token: body.access_token })
    expect(me.body.id).toBe(admin)
    const foreign = await send(harness, { box_sub_type: 'user', sub: external })
    expect(foreign.body.error).toBe('invalid_grant')
  })

  it('may be for Box’s own address, and leave the key out', async () => {
    const harness = await launch()
    const aud = 'https://api.box.com/oauth2/token'
    expect((await send(harness, { aud }, { kid: undefined })).status).toBe(200)
  })

  it.each([
    ['exp', { exp: NOW / 1000 }],
    ['exp', { exp: NOW / 1000 + 61 }],
    ['exp', { exp: NOW + 30_000 }],
    ['exp', { exp: '1' }],
    ['iat', { iat: NOW / 1000 + 1 }],
    ['jti', { jti: 'x'.repeat(15) }],
    ['jti', { jti: 'x'.repeat(129) }],
    ['jti', { jti: undefined }],
    ['iss', { iss: 'other' }],
    ['aud', { aud: 'https://api.box.com' }],
    ['sub', { sub: '1' }],
    ['sub', { box_sub_type: undefined }],
  ])('is refused, naming %s, with %j', async (name, claims) => {
    const { status, body } = await send(await launch(), claims)
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
    expect(body.error_description).toContain(`'${name}'`)
  })

  it('reaches the limits', async () => {
    const harness = await launch()
    const edge = { exp: NOW / 1000 + 60, jti: 'x'.repeat(16), iat: NOW / 1000 }
    expect((await send(harness, edge)).status).toBe(200)
    expect((await send(harness, { jti: 'x'.repeat(128) })).status).toBe(200)
  })

  it('works once', async () => {
    const harness = await launch()
    const claims = { jti: 'the-same-every-time' }
    expect((await send(harness, claims)).status).toBe(200)
    const again = await send(harness, claims)
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant'])
    expect(again.body.error_description).toContain("'jti'")
  })

  it('needs a signature by a key that is registered', async () => {
    const harness = await launch()
    const other = makeKeys()
    for (const [header, key] of [
      [{}, other.privateKey],
      [{ kid: undefined }, other.privateKey],
      [{ kid: 'two' }, keys.privateKey],
      [{ alg: 'none' }, null],
      [{ alg: 'HS256' }, null],
    ] as const) {
      const { status, body } = await send(harness, {}, header, key)
      expect([status, body.error]).toEqual([400, 'invalid_grant'])
    }
    harness.sandbox.registerPublicKey({ id: 'two', pem: other.pem })
    expect((await send(harness, {}, { kid: 'two' }, other.privateKey)).status).toBe(200)
    expect(() => {
      harness.sandbox.registerPublicKey({ id: 'three', pem: 'no key' })
    }).toThrow("The public key 'three' must be an RSA key")
  })

  it('needs the secret of the app, and to be one', async () => {
    const harness = await launch()
    const text = assertion(claimsOf(harness, NOW), { alg: 'RS256' }, keys.privateKey)
    const wrong = await post(harness, { grant_type, assertion: text, client_secret: 'wrong' })
    expect(wrong.body.error).toBe('invalid_client')
    for (const nonsense of ['x', 'a.b.c', `${text}.x`]) {
      const { status, body } = await post(harness, { grant_type, assertion: nonsense })
      expect([status, body.error]).toEqual([400, 'invalid_grant'])
    }
    expect((await post(harness, { grant_type })).body.error).toBe('invalid_request')
  })
})

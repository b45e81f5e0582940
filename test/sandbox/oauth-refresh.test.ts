import { describe, expect, it } from 'vitest'
import { start } from './harness.js'
import { post } from './oauth-harness.js'

const refresh = (token: string) => ({ grant_type: 'refresh_token', refresh_token: token })

describe('a refresh token', () => {
  it('works once, and gives the next', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const first = sandbox.signIn(sandbox.users.external)
    const next = await post(harness, refresh(first.refreshToken))
    expect(next.status).toBe(200)
    expect(next.body.refresh_token).not.toBe(first.refreshToken)
    const me = await call('GET', '/users/me', { token: next.body.access_token })
    expect(me.body.id).toBe(sandbox.users.external)
    const spent = await post(harness, refresh(first.refreshToken))
    expect([spent.status, spent.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'Refresh token has expired' },
    ])
    expect((await post(harness, refresh(next.body.refresh_token))).status).toBe(200)
  })

  it('is given to one of many who ask at once', async () => {
    const harness = await start()
    const { refreshToken } = harness.sandbox.signIn(harness.sandbox.users.admin)
    const asked = Array.from({ length: 20 }, () => post(harness, refresh(refreshToken)))
    const granted = (await Promise.all(asked)).filter(({ status }) => status === 200)
    expect(granted).toHaveLength(1)
  })

  it('ends by the clock of the sandbox', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const options = { now: () => now, tokenLifetime: 2, refreshTokenLifetime: 60 }
    const harness = await start(options)
    const { users } = harness.sandbox
    const [one, two] = [harness.sandbox.signIn(users.admin), harness.sandbox.signIn(users.admin)]
    expect(one.expiresIn).toBe(2)
    now += 2000
    expect((await harness.call('GET', '/users/me', { token: one.accessToken })).status).toBe(401)
    now += 57_999
    expect((await post(harness, refresh(one.refreshToken))).status).toBe(200)
    now += 1
    const late = await post(harness, refresh(two.refreshToken))
    expect(late.body.error_description).toBe('Refresh token has expired')
  })

  it('is refused for another app, and when it is none', async () => {
    const harness = await start()
    const { refreshToken } = harness.sandbox.signIn(harness.sandbox.users.admin)
    const other = await post(harness, { ...refresh(refreshToken), client_secret: 'wrong' })
    expect(other.body.error).toBe('invalid_client')
    const none = await post(harness, refresh('none'))
    expect(none.body).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid refresh token',
    })
    expect((await post(harness, refresh(refreshToken))).status).toBe(200)
  })
})

describe('revoking', () => {
  it.each(['accessToken', 'refreshToken'] as const)('by the %s ends the family', async kind => {
    const harness = await start()
    const { sandbox, call } = harness
    const first = sandbox.signIn(sandbox.users.admin)
    const { body } = await post(harness, refresh(first.refreshToken))
    const next = { accessToken: body.access_token, refreshToken: body.refresh_token }
    const other = sandbox.signIn(sandbox.users.admin)
    const revoked = await post(harness, { token: next[kind] }, 'revoke')
    expect([revoked.status, revoked.text]).toEqual([200, ''])
    for (const token of [first.accessToken, next.accessToken]) {
      expect((await call('GET', '/users/me', { token })).status).toBe(401)
    }
    expect((await post(harness, refresh(next.refreshToken))).body.error).toBe('invalid_grant')
    const kept = await call('GET', '/users/me', { token: other.accessToken })
    expect(kept.status).toBe(200)
  })
})

describe('a sandbox with a skew', () => {
  it('says so in Date, and lives by it', async () => {
    const skew = 600_000
    const at = Date.parse('2026-01-01T00:00:00Z')
    const { sandbox, call } = await start({ now: () => at, skew })
    const { headers } = await call('GET', '/users/me')
    expect(Date.parse(headers.get('date') ?? '')).toBe(at + skew)
    const missing = await call('GET', '/folders/1')
    expect(Date.parse(missing.headers.get('date') ?? '')).toBe(at + skew)
    sandbox.faults.add({ path: '/2.0/users/me', status: 503 })
    const struck = await call('GET', '/users/me')
    expect(struck.status).toBe(503)
    expect(Date.parse(struck.headers.get('date') ?? '')).toBe(at + skew)
  })
})

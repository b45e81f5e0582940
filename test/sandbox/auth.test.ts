import { describe, expect, it } from 'vitest'
import { start, type Harness } from './harness.js'

async function post({ sandbox }: Harness, path: string, form: Record<string, string>) {
  const body = new URLSearchParams(form)
  const reply = await fetch(`${sandbox.baseUrls.oauth}/${path}`, { method: 'POST', body })
  const text = await reply.text()
  const parsed = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>)
  return { status: reply.status, body: parsed }
}

function grantOf({ sandbox }: Harness, subject: 'enterprise' | 'user', id: string) {
  return {
    grant_type: 'client_credentials',
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    box_subject_type: subject,
    box_subject_id: id,
  }
}

describe('tokens', () => {
  it('are needed, and told about as Box does', async () => {
    const { sandbox, call } = await start()
    const without = await fetch(`${sandbox.baseUrls.api}/users/me`)
    expect(without.status).toBe(401)
    const wrong = await call('GET', '/users/me', { token: 'wrong' })
    expect(wrong.body).toMatchObject({ type: 'error', status: 401, code: 'unauthorized' })
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_token"/)
  })

  it('are granted to the app, as its service account or as a user', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const app = await post(harness, 'token', grantOf(harness, 'enterprise', sandbox.enterpriseId))
    expect(app.body).toMatchObject({ token_type: 'bearer', expires_in: 3600 })
    const me = await call('GET', '/users/me', { token: String(app.body?.['access_token']) })
    expect(me.body.id).toBe(sandbox.users.serviceAccount)
    const user = await post(harness, 'token', grantOf(harness, 'user', sandbox.users.admin))
    const admin = await call('GET', '/users/me', { token: String(user.body?.['access_token']) })
    expect(admin.body.id).toBe(sandbox.users.admin)
  })

  it('are refused for wrong credentials, subjects and grants', async () => {
    const harness = await start()
    const good = grantOf(harness, 'enterprise', harness.sandbox.enterpriseId)
    for (const [form, error] of [
      [{ ...good, client_secret: 'wrong' }, 'invalid_client'],
      [{ ...good, box_subject_id: '1' }, 'invalid_grant'],
      [{ ...good, box_subject_type: 'user' }, 'invalid_grant'],
      [{ ...good, grant_type: 'toString' }, 'unsupported_grant_type'],
    ] as const) {
      const { status, body } = await post(harness, 'token', form)
      expect([status, body?.['error']]).toEqual([400, error])
    }
  })

  it('end on time, by the clock of the sandbox', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const harness = await start({ now: () => now, tokenLifetime: 60 })
    const { sandbox, call } = harness
    const { body } = await post(harness, 'token', grantOf(harness, 'user', sandbox.users.admin))
    const token = String(body?.['access_token'])
    now += 59_999
    expect((await call('GET', '/users/me', { token })).status).toBe(200)
    now += 1
    expect((await call('GET', '/users/me', { token })).status).toBe(401)
    expect((await call('GET', '/users/me')).status).toBe(200)
  })

  it('are revoked with an empty 200', async () => {
    const harness = await start({ clientId: 'id', clientSecret: 'secret' })
    const token = harness.sandbox.issueToken(harness.sandbox.users.admin)
    const wrong = { client_id: 'id', client_secret: 'no', token }
    expect((await post(harness, 'revoke', wrong)).status).toBe(400)
    expect((await harness.call('GET', '/users/me', { token })).status).toBe(200)
    const revoked = await post(harness, 'revoke', { ...wrong, client_secret: 'secret' })
    expect(revoked).toEqual({ status: 200, body: undefined })
    expect((await harness.call('GET', '/users/me', { token })).status).toBe(401)
  })
})

describe('As-User', () => {
  it('acts as another user, for admins and the app only', async () => {
    const { sandbox, call, folder } = await start()
    const mine = await folder('mine')
    const body = { name: 'Ada', login: 'ada@sandbox.example' }
    const { id } = (await call('POST', '/users', { body })).body
    const headers = { 'as-user': id }
    expect((await call('GET', '/users/me', { headers })).body.id).toBe(id)
    expect((await call('GET', `/folders/${mine}`, { headers })).status).toBe(404)
    const made = await call('POST', '/folders', {
      headers,
      body: { name: 'x', parent: { id: '0' } },
    })
    expect(made.body.owned_by.id).toBe(id)
    const service = sandbox.issueToken(sandbox.users.serviceAccount)
    expect((await call('GET', '/users/me', { headers, token: service })).body.id).toBe(id)

    const as = { 'as-user': sandbox.users.admin }
    const refused = await call('GET', '/users/me', { headers: as, token: sandbox.issueToken(id) })
    expect(refused.body).toMatchObject({ status: 403 })
    for (const other of ['1', sandbox.users.external]) {
      expect((await call('GET', '/users/me', { headers: { 'as-user': other } })).status).toBe(403)
    }
    expect(sandbox.requests.at(-1)).toMatchObject({
      asUser: sandbox.users.external,
      userId: undefined,
      status: 403,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { start } from './harness.js'
import { codeFor, post, press, REDIRECT, s256 } from './oauth-harness.js'

const exchange = (code: string) => ({ grant_type: 'authorization_code', code })

describe('the authorize page', () => {
  it('shows what is asked for, with two buttons and no script', async () => {
    const { sandbox } = await start()
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: sandbox.clientId,
      redirect_uri: REDIRECT,
      state: '"><script>alert(1)</script>',
      scope: 'root_readonly',
    })
    const reply = await fetch(`${sandbox.baseUrls.authorize}?${query.toString()}`)
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page).toMatch(/<button[^>]*value="grant"[^>]*>Grant<\/button>/)
    expect(page).toMatch(/<button[^>]*value="deny"[^>]*>Deny<\/button>/)
    expect(page).toContain('root_readonly')
    expect(page).toContain('admin@sandbox.example')
    expect(page).not.toContain('<script')
  })

  it('sends the user back with a code and the state', async () => {
    const harness = await start()
    const back = await press(harness, { state: 'a b&c' })
    expect(back.origin + back.pathname).toBe('http://127.0.0.1:1/callback')
    expect(back.searchParams.get('from')).toBe('box')
    expect(back.searchParams.get('state')).toBe('a b&c')
    const { body } = await post(harness, exchange(back.searchParams.get('code') ?? ''))
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 3600, restricted_to: [] })
    expect(body.refresh_token).not.toBe('')
    const me = await harness.call('GET', '/users/me', { token: body.access_token })
    expect(me.body.id).toBe(harness.sandbox.users.admin)
  })

  it('lets another user in when one is chosen', async () => {
    const harness = await start()
    const { external } = harness.sandbox.users
    const code = await codeFor(harness, { sandbox_user: external })
    const { body } = await post(harness, exchange(code))
    const me = await harness.call('GET', '/users/me', { token: body.access_token })
    expect(me.body.id).toBe(external)
  })

  it('tells the app when the user denies, or the request is wrong', async () => {
    const harness = await start()
    for (const [form, decision, error] of [
      [{}, 'deny', 'access_denied'],
      [{ response_type: 'token' }, 'grant', 'unsupported_response_type'],
      [{ scope: 'everything' }, 'grant', 'invalid_scope'],
      [{ code_challenge: 'x', code_challenge_method: 'plain' }, 'grant', 'invalid_request'],
    ] as const) {
      const { searchParams } = await press(harness, { ...form, state: 'kept' }, decision)
      expect(searchParams.get('error')).toBe(error)
      expect(searchParams.get('state')).toBe('kept')
      expect(searchParams.has('code')).toBe(false)
    }
  })

  it('never sends anybody to an address that is not the app’s', async () => {
    const harness = await start({ redirectUris: [REDIRECT] })
    for (const form of [
      { client_id: 'other' },
      { redirect_uri: 'http://127.0.0.1:2/evil' },
      { redirect_uri: 'javascript:alert(1)' },
    ]) {
      await expect(press(harness, form)).rejects.toThrow('The page answered 400')
    }
    const open = await start()
    await expect(press(open, { redirect_uri: 'javascript:alert(1)' })).rejects.toThrow('400')
    expect(await codeFor(harness, { redirect_uri: REDIRECT })).not.toBe('')
  })
})

describe('an authorization code', () => {
  it('works for 30 seconds, and once', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const harness = await start({ now: () => now })
    const [first, second] = [await codeFor(harness), await codeFor(harness)]
    now += 29_999
    expect((await post(harness, exchange(first))).status).toBe(200)
    now += 1
    const late = await post(harness, exchange(second))
    expect([late.status, late.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'The authorization code has expired' },
    ])
    const again = await post(harness, exchange(first))
    expect(again.body.error_description).toBe(
      "Auth code doesn't exist or is invalid for the client",
    )
  })

  it('is for the app alone, and for the address it went to', async () => {
    const harness = await start()
    const stolen = { ...exchange(await codeFor(harness)), client_secret: 'guess' }
    expect((await post(harness, stolen)).body.error).toBe('invalid_client')
    const moved = { ...exchange(await codeFor(harness)), redirect_uri: 'http://127.0.0.1:2/' }
    expect((await post(harness, moved)).body.error).toBe('redirect_uri_mismatch')
    const same = { ...exchange(await codeFor(harness)), redirect_uri: REDIRECT }
    expect((await post(harness, same)).status).toBe(200)
    expect((await post(harness, { grant_type: 'authorization_code' })).body.error).toBe(
      'invalid_request',
    )
  })

  it('needs the verifier of its challenge', async () => {
    const harness = await start()
    const challenge = { code_challenge: s256('verifier'), code_challenge_method: 'S256' }
    for (const [form, verifier, status] of [
      [challenge, { code_verifier: 'verifier' }, 200],
      [challenge, { code_verifier: 'other' }, 400],
      [challenge, {}, 400],
      [{}, { code_verifier: 'verifier' }, 400],
    ] as const) {
      const code = await codeFor(harness, form)
      expect((await post(harness, { ...exchange(code), ...verifier })).status).toBe(status)
    }
  })

  it('gives no more than the scopes that were asked for', async () => {
    const harness = await start()
    const code = await codeFor(harness, { scope: 'root_readonly' })
    const { body } = await post(harness, exchange(code))
    const token = body.access_token
    expect((await harness.call('GET', '/folders/0', { token })).status).toBe(200)
    const made = { name: 'x', parent: { id: '0' } }
    expect((await harness.call('POST', '/folders', { token, body: made })).status).toBe(403)
    expect((await harness.call('GET', '/users', { token })).status).toBe(403)
    const next = await post(harness, {
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    })
    const later = { token: next.body.access_token, body: made }
    expect((await harness.call('POST', '/folders', later)).status).toBe(403)
  })
})

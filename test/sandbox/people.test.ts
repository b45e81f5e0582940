import { describe, expect, it } from 'vitest'
import { start } from './harness.js'

describe('users', () => {
  it('are there from the start, those of other companies hidden', async () => {
    const { sandbox, call } = await start()
    const names = async (query = ''): Promise<string[]> =>
      (await call('GET', `/users${query}`)).body.entries.map(user => user.name)
    expect(await names()).toEqual(['Sandbox App', 'Sandbox Admin'])
    expect(await names('?filter_term=sandbox+ad')).toEqual(['Sandbox Admin'])
    expect(await names('?user_type=external')).toEqual([])
    const whole = '?user_type=all&filter_term=partner@elsewhere.example'
    expect(await names(whole)).toEqual(['Outside Partner'])
    expect((await call('GET', '/users/me?fields=role,enterprise')).body).toMatchObject({
      id: sandbox.users.admin,
      role: 'admin',
      enterprise: { type: 'enterprise', id: sandbox.enterpriseId },
    })
  })

  it('are made, changed and deleted by admins only', async () => {
    const { sandbox, call } = await start()
    const body = { name: 'Ada', login: 'ada@sandbox.example', job_title: 'Countess' }
    const made = await call('POST', '/users', { body })
    expect(made.body).toMatchObject({ job_title: 'Countess', status: 'active' })
    const path = `/users/${made.body.id}`
    const again = await call('POST', '/users', { body })
    expect(again.body).toMatchObject({ status: 409, code: 'user_login_already_used' })
    expect((await call('POST', '/users', { body: { name: 'x' } })).status).toBe(400)
    expect(
      (await call('PUT', path, { body: { name: 'Augusta', status: 'inactive' } })).body,
    ).toMatchObject({
      name: 'Augusta',
      status: 'inactive',
      job_title: 'Countess',
    })
    const token = sandbox.issueToken(made.body.id)
    expect((await call('GET', '/users', { token })).status).toBe(403)
    expect((await call('POST', '/users', { token, body: { name: 'y' } })).status).toBe(403)
    expect((await call('DELETE', path, { token })).status).toBe(403)
    expect((await call('PUT', path, { token, body: { phone: '1' } })).status).toBe(200)
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('GET', '/users/me', { token })).status).toBe(401)
  })

  it('that own content are deleted by force only', async () => {
    const { call } = await start()
    const body = { name: 'Ada', login: 'ada@sandbox.example' }
    const { id } = (await call('POST', '/users', { body })).body
    const folder = { name: 'x', parent: { id: '0' } }
    await call('POST', '/folders', { headers: { 'as-user': id }, body: folder })
    expect((await call('DELETE', `/users/${id}`)).status).toBe(400)
    expect((await call('DELETE', `/users/${id}?force=true`)).status).toBe(204)
  })

  it('of apps need no login and are found by their external id', async () => {
    const { call } = await start()
    const body = { name: 'Bot', is_platform_access_only: true, external_app_user_id: 'e-1' }
    const { id, login } = (await call('POST', '/users', { body })).body
    expect(login).toMatch(/^AppUser_\d+@/)
    const found = await call('GET', '/users?external_app_user_id=e-1')
    expect(found.body.entries.map(user => user.id)).toEqual([id])
  })

  it('have email aliases', async () => {
    const { sandbox, call } = await start()
    const path = `/users/${sandbox.users.admin}/email_aliases`
    const alias = await call('POST', path, { body: { email: 'boss@sandbox.example' } })
    expect([alias.status, alias.body.type]).toEqual([201, 'email_alias'])
    expect((await call('POST', path, { body: { email: 'boss@sandbox.example' } })).status).toBe(409)
    expect((await call('GET', path)).body.total_count).toBe(1)
    expect((await call('DELETE', `${path}/${alias.body.id}`)).status).toBe(204)
    expect((await call('GET', path)).body.total_count).toBe(0)
  })
})

describe('comments', () => {
  it('are made, answered, changed and deleted', async () => {
    const { call, file } = await start()
    const id = await file('a')
    const first = await call('POST', '/comments', {
      body: { message: 'm', item: { type: 'file', id } },
    })
    expect(first.body).toMatchObject({ message: 'm', is_reply_comment: false, item: { id } })
    expect(first.body).not.toHaveProperty('tagged_message')
    const reply = await call('POST', '/comments?fields=message,tagged_message,is_reply_comment', {
      body: { tagged_message: 'Hi @[12:Ada]!', item: { type: 'comment', id: first.body.id } },
    })
    expect(reply.body).toMatchObject({
      message: 'Hi Ada!',
      tagged_message: 'Hi @[12:Ada]!',
      is_reply_comment: true,
    })
    expect((await call('GET', `/files/${id}/comments`)).body.total_count).toBe(2)
    const path = `/comments/${first.body.id}`
    expect((await call('PUT', path, { body: { message: 'n' } })).body.message).toBe('n')
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', `/files/${id}/comments`)).body.total_count).toBe(0)
    expect((await call('GET', path)).status).toBe(404)
  })
})

describe('recent items', () => {
  it('are the files one worked with, the latest first and each once', async () => {
    const { sandbox, call, file } = await start()
    const first = await file('a')
    const second = await file('b')
    await call('GET', `/files/${first}/content`)
    const { body } = await call('GET', '/recent_items')
    expect(body.entries).toMatchObject([
      { type: 'recent_item', interaction_type: 'item_open', item: { id: first } },
      { interaction_type: 'item_upload', item: { id: second } },
    ])
    const token = sandbox.issueToken(sandbox.users.external)
    expect((await call('GET', '/recent_items', { token })).body.entries).toEqual([])
  })
})

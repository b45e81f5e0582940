import { describe, expect, it } from 'vitest'
import { start, type Answer, type Harness } from './harness.js'

async function newUser({ call }: Harness, name: string, more: object = {}): Promise<string> {
  const body = { name, login: `${name}@sandbox.example`, ...more }
  return (await call('POST', '/users', { body })).body.id
}

function transfer({ call }: Harness, from: string, to: string, token?: string): Promise<Answer> {
  const body = { owned_by: { id: to } }
  return call('PUT', `/users/${from}/folders/0`, { body, ...(token && { token }) })
}

describe('the content of a user', () => {
  it('moves into a new folder of another, collaborations and links included', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const ada = await newUser(harness, 'Ada')
    const bob = await newUser(harness, 'Bob')
    const token = sandbox.issueToken(ada)
    const parent = { id: '0' }
    const made = await call('POST', '/folders', { token, body: { name: 'x', parent } })
    const item = { type: 'folder', id: made.body.id }
    const link = { shared_link: { access: 'open' } }
    const { shared_link } = (await call('PUT', `/folders/${item.id}`, { token, body: link })).body
    for (const id of [bob, sandbox.users.admin]) {
      const body = { item, accessible_by: { type: 'user', id }, role: 'viewer' }
      expect((await call('POST', '/collaborations', { token, body })).status).toBe(201)
    }
    const moved = await transfer(harness, ada, bob)
    expect(moved.status).toBe(200)
    expect(moved.body).toMatchObject({ name: "Ada's Files and Folders", owned_by: { id: bob } })
    const seen = await call('GET', `/folders/${item.id}`, { token: sandbox.issueToken(bob) })
    expect(seen.body).toMatchObject({ parent: { id: moved.body.id }, owned_by: { id: bob } })
    expect(seen.body.shared_link.url).toBe(shared_link.url)
    expect((await call('GET', `/folders/${item.id}`, { token })).status).toBe(404)
    const left = await call('GET', `/folders/${item.id}/collaborations`)
    expect(left.body.entries).toMatchObject([{ accessible_by: { id: sandbox.users.admin } }])
    expect((await call('DELETE', `/users/${ada}`)).status).toBe(204)
  })

  it('is moved by admins only, and between different users of the enterprise', async () => {
    const harness = await start()
    const { sandbox } = harness
    const ada = await newUser(harness, 'Ada')
    const bob = await newUser(harness, 'Bob')
    const chief = await newUser(harness, 'Chief', { role: 'coadmin' })
    const { admin, external } = sandbox.users
    const status = async (from: string, to: string, by: string): Promise<number> =>
      (await transfer(harness, from, to, sandbox.issueToken(by))).status
    expect(await status(ada, bob, ada)).toBe(403)
    expect(await status(ada, ada, admin)).toBe(400)
    expect(await status(ada, external, admin)).toBe(404)
    expect(await status('1', bob, admin)).toBe(404)
    expect(await status(admin, chief, chief)).toBe(403)
    expect(await status(ada, chief, chief)).toBe(200)
    expect(await status(ada, chief, admin)).toBe(409)
    expect(await status(chief, admin, admin)).toBe(200)
  })
})

describe('sessions', () => {
  it('end when an admin says so', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const ids = [await newUser(harness, 'Ada'), await newUser(harness, 'Bob')]
    const tokens = [...ids, ...ids].map(id => sandbox.issueToken(id))
    const body = { user_ids: [ids[0]], user_logins: ['bob@sandbox.example'] }
    const me = async (token?: string): Promise<number> =>
      (await call('GET', '/users/me', { ...(token !== undefined && { token }) })).status
    const end = (sent: object, token = sandbox.developerToken): Promise<Answer> =>
      call('POST', '/users/terminate_sessions', { body: sent, token })
    expect((await end(body, tokens[0])).status).toBe(403)
    expect((await end({ user_ids: [], user_logins: [] })).status).toBe(400)
    expect((await end({ user_ids: [1], user_logins: [] })).status).toBe(400)
    expect((await end({ ...body, user_logins: ['nobody@sandbox.example'] })).status).toBe(404)
    expect(await Promise.all(tokens.map(me))).toEqual([200, 200, 200, 200])
    const ended = await end(body)
    expect([ended.status, ended.body.message]).toEqual([
      202,
      'Request is successful, please check the admin events for the status of the job',
    ])
    expect(await Promise.all(tokens.map(me))).toEqual([401, 401, 401, 401])
    expect(await me()).toBe(200)
    expect(await me(sandbox.issueToken(ids[0] ?? ''))).toBe(200)
  })
})

describe('the enterprise', () => {
  it('lets a user go, who is a stranger from then on', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const ada = await newUser(harness, 'Ada')
    const path = `/users/${ada}?fields=enterprise`
    const token = sandbox.issueToken(ada)
    const body = { enterprise: null }
    expect((await call('PUT', path, { token, body })).status).toBe(403)
    expect((await call('PUT', path, { body: { enterprise: { id: '1' } } })).status).toBe(400)
    expect((await call('PUT', path, { body })).body).toMatchObject({ id: ada, enterprise: null })
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('GET', path, { token })).status).toBe(200)
  })

  it('starts without groups, and lets admins alone make them', async () => {
    const { sandbox, call } = await start()
    expect((await call('GET', '/groups')).body.total_count).toBe(0)
    expect((await call('GET', '/groups/1')).body).toMatchObject({ status: 404, code: 'not_found' })
    const token = sandbox.issueToken(sandbox.users.external)
    expect((await call('GET', '/groups', { token })).status).toBe(403)
    expect((await call('POST', '/groups', { token, body: { name: 'G' } })).status).toBe(403)
    expect((await call('POST', '/groups', { body: { name: ' ' } })).status).toBe(400)
    expect((await call('POST', '/groups', { body: { name: 'G' } })).status).toBe(201)
  })

  it('forgets who belonged to a group, and what they had to do, with the user', async () => {
    const { call, file } = await start()
    const user = { name: 'Ida', login: 'ida@sandbox.example' }
    const { id } = (await call('POST', '/users', { body: user })).body
    const group = (await call('POST', '/groups', { body: { name: 'G' } })).body.id
    await call('POST', '/group_memberships', { body: { user: { id }, group: { id: group } } })
    const item = { type: 'file', id: await file('a.txt') }
    const accessible = { type: 'group', id: group }
    await call('POST', '/collaborations', {
      body: { item, accessible_by: accessible, role: 'viewer' },
    })
    const task = { type: 'task', id: (await call('POST', '/tasks', { body: { item } })).body.id }
    const given = { task, assign_to: { id } }
    expect((await call('POST', '/task_assignments', { body: given })).status).toBe(201)
    await call('DELETE', `/users/${id}`)
    for (const path of [`/groups/${group}/memberships`, `/tasks/${task.id}/assignments`]) {
      expect((await call('GET', path)).body.total_count).toBe(0)
    }
  })
})

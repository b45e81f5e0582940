import { describe, expect, it } from 'vitest'
import { start, type Answer, type Harness } from './harness.js'

async function shared(harness: Harness) {
  const { sandbox, call, folder, file } = harness
  const user = await call('POST', '/users', { body: { name: 'B', login: 'b@sandbox.example' } })
  const outer = await folder('outer')
  const id = await folder('shared', outer)
  const fileId = await file('a.txt', 'x', id)
  const invite = (role: string, who: object = { id: user.body.id }): Promise<Answer> =>
    call('POST', '/collaborations', {
      body: { item: { type: 'folder', id }, accessible_by: { type: 'user', ...who }, role },
    })
  return {
    id,
    fileId,
    outer,
    userId: user.body.id,
    token: sandbox.issueToken(user.body.id),
    invite,
  }
}

describe('collaborations', () => {
  it('let colleagues in at once, who see the folder in their own root', async () => {
    const harness = await start()
    const { call } = harness
    const { id, fileId, outer, token, invite } = await shared(harness)
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(404)
    const { status, body } = await invite('viewer')
    expect([status, body.status]).toEqual([201, 'accepted'])
    const root = await call('GET', '/folders/0/items', { token })
    expect(root.body.entries.map(item => item.id)).toEqual([id])
    const seen = await call('GET', `/files/${fileId}`, { token })
    expect(seen.body.path_collection.entries.map(each => each.id)).toEqual(['0', id])
    expect((await call('GET', `/folders/${outer}`, { token })).status).toBe(404)
  })

  it('let each role do what it may, and no more', async () => {
    const harness = await start()
    const { call, upload } = harness
    const { id, fileId, token, invite } = await shared(harness)
    const path = `/collaborations/${(await invite('viewer')).body.id}`
    const done = async (): Promise<boolean[]> => {
      const tries = [
        await call('GET', `/files/${fileId}/content`, { token }),
        await upload(`${String(Math.random())}.txt`, 'x', id, { token }),
        await call('PUT', `/files/${fileId}`, { token, body: { description: 'd' } }),
        await call('POST', '/comments', {
          token,
          body: { message: 'm', item: { type: 'file', id: fileId } },
        }),
      ]
      for (const { status, body } of tries) {
        if (status >= 400) {
          expect(body).toMatchObject({
            status: 403,
            code: 'access_denied_insufficient_permissions',
          })
        }
      }
      return tries.map(({ status }) => status < 400)
    }
    expect(await done()).toEqual([true, false, false, true])
    for (const [role, expected] of [
      ['previewer', [false, false, false, true]],
      ['uploader', [false, true, false, false]],
      ['previewer uploader', [false, true, false, true]],
      ['viewer uploader', [true, true, false, true]],
      ['editor', [true, true, true, true]],
      ['co-owner', [true, true, true, true]],
    ] as const) {
      expect((await call('PUT', path, { body: { role } })).body).toMatchObject({ role })
      expect(await done(), role).toEqual(expected)
      const { body } = await call('GET', `/files/${fileId}?fields=permissions`, { token })
      expect(body, role).toMatchObject({
        permissions: {
          can_download: expected[0],
          can_upload: expected[1],
          can_rename: expected[2],
        },
      })
    }
  })

  it('of people elsewhere wait for an answer', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, invite } = await shared(harness)
    const token = sandbox.issueToken(sandbox.users.external)
    const invited = await invite('editor', { id: sandbox.users.external })
    expect(invited.body.status).toBe('pending')
    const path = `/collaborations/${invited.body.id}`
    const pending = await call('GET', '/collaborations?status=pending', { token })
    expect(pending.body).toMatchObject({
      total_count: 1,
      entries: [{ id: invited.body.id, item: null }],
    })
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(404)
    expect((await call('PUT', path, { body: { status: 'accepted' } })).status).toBe(403)
    const accepted = await call('PUT', path, { token, body: { status: 'accepted' } })
    expect(accepted.body).toMatchObject({ status: 'accepted', item: { id } })
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(200)
    expect((await call('GET', '/collaborations?status=pending', { token })).body.total_count).toBe(
      0,
    )
    expect((await call('GET', '/collaborations', { token })).status).toBe(400)
    expect((await call('DELETE', path, { token })).status).toBe(204)
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(404)
  })

  it('can be rejected, and made anew', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, invite } = await shared(harness)
    const token = sandbox.issueToken(sandbox.users.external)
    const who = { id: sandbox.users.external }
    const path = `/collaborations/${(await invite('editor', who)).body.id}`
    expect((await invite('editor', who)).body.code).toBe('user_already_collaborator')
    await call('PUT', path, { token, body: { status: 'rejected' } })
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(404)
    expect((await call('GET', `/folders/${id}/collaborations`)).body.entries).toEqual([])
    expect((await invite('editor', who)).status).toBe(201)
  })

  it('by address wait until there is such a user', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, invite } = await shared(harness)
    const invited = await invite('viewer', { login: 'New@sandbox.example' })
    expect(invited.body).toMatchObject({ status: 'pending', invite_email: 'New@sandbox.example' })
    const body = { name: 'New', login: 'new@sandbox.example' }
    const token = sandbox.issueToken((await call('POST', '/users', { body })).body.id)
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(200)
    expect((await invite('viewer', { login: 'B@sandbox.example' })).body.status).toBe('accepted')
  })

  it('hand the ownership over with a 204', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, fileId, userId, token, invite } = await shared(harness)
    const path = `/collaborations/${(await invite('editor')).body.id}`
    expect((await call('PUT', path, { token, body: { role: 'owner' } })).status).toBe(403)
    const handed = await call('PUT', path, { body: { role: 'owner' } })
    expect([handed.status, handed.body]).toEqual([204, ''])
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('GET', `/files/${fileId}`)).body.owned_by.id).toBe(userId)
    const left = await call('GET', `/folders/${id}/collaborations`, { token })
    expect(left.body.entries).toMatchObject([
      { role: 'co-owner', accessible_by: { id: sandbox.users.admin } },
    ])
  })

  it('end when they run out', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const harness = await start({ now: () => now })
    const { call } = harness
    const { id, token, invite } = await shared(harness)
    const path = `/collaborations/${(await invite('viewer')).body.id}`
    await call('PUT', path, { body: { expires_at: '2026-01-02T00:00:00Z' } })
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(200)
    now += 86_400_000
    expect((await call('GET', `/folders/${id}`, { token })).status).toBe(404)
  })

  it('let viewers change nothing, not even the etag', async () => {
    const harness = await start()
    const { call } = harness
    const { id, fileId, token, invite } = await shared(harness)
    await invite('viewer')
    expect((await call('PUT', `/folders/${id}`, { token, body: {} })).body.etag).toBe('0')
    for (const body of [{ can_non_owners_invite: false }, { sync_state: 'synced' }]) {
      expect((await call('PUT', `/folders/${id}`, { token, body })).status).toBe(403)
    }
    const lock = { lock: { type: 'lock' } }
    expect((await call('PUT', `/files/${fileId}`, { token, body: lock })).status).toBe(403)
    for (const path of [`/folders/${id}`, `/files/${fileId}`]) {
      expect((await call('GET', path)).body.etag).toBe('0')
    }
  })

  it('can be with a group, once, and with none that is not there', async () => {
    const harness = await start()
    const { invite } = await shared(harness)
    expect((await invite('viewer', { type: 'group', id: '1' })).status).toBe(404)
    const { id } = (await harness.call('POST', '/groups', { body: { name: 'G' } })).body
    const { status, body } = await invite('viewer', { type: 'group', id })
    expect([status, body.status]).toEqual([201, 'accepted'])
    const again = await invite('editor', { type: 'group', id })
    expect([again.status, again.body.code]).toEqual([400, 'user_already_collaborator'])
  })
})

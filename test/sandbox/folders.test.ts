import { describe, expect, it } from 'vitest'
import { start } from './harness.js'

const MINI = ['etag', 'id', 'name', 'sequence_id', 'type']
const keys = (value: object): string[] => Object.keys(value).sort()

describe('folders', () => {
  it('are created, read, changed and put into the trash', async () => {
    const { call } = await start()
    const created = await call('POST', '/folders', { body: { name: 'Plans', parent: { id: '0' } } })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      type: 'folder',
      name: 'Plans',
      etag: '0',
      parent: { id: '0', name: 'All Files' },
      path_collection: { total_count: 1 },
      item_status: 'active',
    })
    const path = `/folders/${created.body.id}`
    const renamed = await call('PUT', path, { body: { name: 'Old plans', description: 'd' } })
    expect(renamed.body).toMatchObject({ name: 'Old plans', description: 'd', etag: '1' })
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).body).toMatchObject({ status: 404, code: 'trashed' })
  })

  it('answer in the tier that was asked for', async () => {
    const { call, folder } = await start()
    const id = await folder('a')
    const mini = await call('GET', `/folders/${id}?fields=nothing_of_the_kind`)
    expect(keys(mini.body)).toEqual(MINI)
    const some = await call(
      'GET',
      `/folders/${id}?fields=size,owned_by.login,owned_by.phone,metadata.x.y`,
    )
    expect(keys(some.body)).toEqual([...MINI, 'metadata', 'owned_by', 'size'].sort())
    expect(keys(some.body.owned_by)).toEqual(['id', 'login', 'name', 'phone', 'type'])
    const standard = await call('GET', `/folders/${id}`)
    expect(standard.body).toMatchObject({ item_collection: { total_count: 0 }, shared_link: null })
    expect(standard.body).not.toHaveProperty('tags')
    expect(standard.body).not.toHaveProperty('permissions')
    const asked = await call('GET', `/folders/${id}?fields=tags,permissions,sync_state`)
    expect(asked.body).toMatchObject({
      tags: [],
      permissions: { can_upload: true },
      sync_state: 'not_synced',
    })
  })

  it('list references unless fields are asked', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    await file('b.txt', 'text', id)
    await folder('c', id)
    const { body } = await call('GET', `/folders/${id}/items`)
    expect(body).toMatchObject({ total_count: 2, offset: 0, limit: 100 })
    expect(body.entries.map(entry => entry.type)).toEqual(['folder', 'file'])
    expect(keys(body.entries[0])).toEqual(MINI)
    expect(keys(body.entries[1]!)).toEqual([...MINI, 'file_version', 'sha1'].sort())
    const sized = await call('GET', `/folders/${id}/items?fields=size`)
    expect(sized.body.entries[1]!.size).toBe(4)
  })

  it('show the page of their items that is asked for', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    for (const name of ['x', 'z', 'y']) {
      await file(name, name, id)
    }
    const names = async (query: string): Promise<unknown> => {
      const { body } = await call('GET', `/folders/${id}${query}`)
      const { item_collection: items } = body as unknown as { item_collection: typeof body }
      return [items.total_count, items.limit, items.entries.map(each => each.name).join('')]
    }
    expect(await names('')).toEqual([3, 100, 'xyz'])
    expect(await names('?sort=name&direction=DESC')).toEqual([3, 100, 'zyx'])
    expect(await names('?sort=id&offset=1&limit=1')).toEqual([3, 1, 'z'])
    expect(await names('?fields=item_collection&offset=2')).toEqual([3, 100, 'z'])
    const mini = await call('GET', `/folders/${id}?fields=name&limit=1`)
    expect(mini.body).not.toHaveProperty('item_collection')
  })

  it('refuse names that Box refuses', async () => {
    const { call } = await start()
    const refused = async (name: string): Promise<unknown> =>
      (await call('POST', '/folders', { body: { name, parent: { id: '0' } } })).body
    for (const name of ['', '.', '..', 'a/b', 'a\\b', 'tail ', ' head', 'line\nbreak']) {
      expect(await refused(name), name).toMatchObject({ status: 400, code: 'item_name_invalid' })
    }
    expect(await refused('n'.repeat(256))).toMatchObject({
      status: 400,
      code: 'item_name_too_long',
    })
    expect(await refused('n'.repeat(255))).toMatchObject({ type: 'folder' })
  })

  it('refuse a name in use, whatever its case, and show the holder', async () => {
    const { call, folder, file, upload } = await start()
    const id = await folder('Plans')
    const again = await call('POST', '/folders', { body: { name: 'plans', parent: { id: '0' } } })
    expect(again.status).toBe(409)
    expect(again.body).toMatchObject({
      type: 'error',
      code: 'item_name_in_use',
      request_id: again.headers.get('box-request-id'),
      context_info: { conflicts: [{ type: 'folder', id, name: 'Plans' }] },
    })
    const fileId = await file('a.txt')
    const clash = await upload('A.txt', 'other')
    expect(clash.body).toMatchObject({
      status: 409,
      context_info: { conflicts: { type: 'file', id: fileId } },
    })
    expect(keys(clash.body.context_info.conflicts)).toEqual(
      [...MINI, 'file_version', 'sha1'].sort(),
    )
  })

  it('honour If-Match and If-None-Match', async () => {
    const { call, folder } = await start()
    const path = `/folders/${await folder('a')}`
    const fresh = await call('GET', path, { headers: { 'if-none-match': '0' } })
    expect([fresh.status, fresh.body]).toEqual([304, ''])
    const match = { headers: { 'if-match': '0' }, body: { name: 'b' } }
    expect((await call('PUT', path, match)).status).toBe(200)
    const stale = await call('PUT', path, match)
    expect(stale.body).toMatchObject({ status: 412, code: 'precondition_failed', type: 'error' })
    expect((await call('GET', path, { headers: { 'if-none-match': '0' } })).status).toBe(200)
    expect((await call('DELETE', path, { headers: { 'if-match': '0' } })).status).toBe(412)
  })

  it('are deleted with their content only when asked to', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    await file('b.txt', 'x', id)
    const refused = await call('DELETE', `/folders/${id}`)
    expect(refused.body).toMatchObject({ status: 400, code: 'folder_not_empty' })
    expect((await call('DELETE', `/folders/${id}?recursive=true`)).status).toBe(204)
    expect((await call('DELETE', '/folders/0?recursive=true')).status).toBe(403)
  })

  it('move with what they hold, but not into themselves', async () => {
    const { call, folder } = await start()
    const [outer, other] = [await folder('outer'), await folder('other')]
    const inner = await folder('inner', outer)
    const moved = await call('PUT', `/folders/${outer}`, { body: { parent: { id: other } } })
    expect(moved.body.parent.id).toBe(other)
    const path = (await call('GET', `/folders/${inner}`)).body.path_collection
    expect(path.entries.map(entry => entry.id)).toEqual(['0', other, outer])
    const loop = await call('PUT', `/folders/${other}`, { body: { parent: { id: inner } } })
    expect(loop.status).toBe(400)
  })

  it('are copied with what they hold', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    await file('b.txt', 'hello', id)
    const copy = await call('POST', `/folders/${id}/copy`, {
      body: { parent: { id: '0' }, name: 'c' },
    })
    expect(copy.status).toBe(201)
    expect(copy.body).toMatchObject({ name: 'c', size: 5, item_collection: { total_count: 1 } })
    const clash = await call('POST', `/folders/${id}/copy`, { body: { parent: { id: '0' } } })
    expect(clash.status).toBe(409)
  })

  it('are changed wholly or not at all', async () => {
    const { sandbox, call, folder } = await start()
    const id = await folder('a')
    const events = sandbox.events.length
    const body = { name: 'b', tags: ['t'], shared_link: { access: 'everybody' } }
    expect((await call('PUT', `/folders/${id}`, { body })).status).toBe(400)
    const after = await call('GET', `/folders/${id}?fields=tags,shared_link`)
    expect(after.body).toMatchObject({ name: 'a', tags: [], shared_link: null, etag: '0' })
    expect(sandbox.events).toHaveLength(events)
  })

  it('are not found when they do not exist, and take no strange ids', async () => {
    const { call } = await start()
    expect((await call('GET', '/folders/999')).body).toMatchObject({
      status: 404,
      code: 'not_found',
    })
    expect((await call('GET', '/folders/abc')).body).toMatchObject({ status: 405 })
  })
})

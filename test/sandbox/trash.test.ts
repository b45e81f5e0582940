import { describe, expect, it } from 'vitest'
import { start } from './harness.js'

describe('the trash', () => {
  it('lists what was put into it, not what lay inside', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    const inside = await file('b', 'x', id)
    await call('DELETE', `/folders/${id}?recursive=true`)
    const list = await call('GET', '/folders/trash/items')
    expect(list.body.entries.map(item => item.id)).toEqual([id])
    expect((await call('GET', `/files/${inside}`)).body.code).toBe('trashed')
    expect((await call('GET', `/files/${inside}/trash`)).status).toBe(404)
    const gone = await call('GET', `/folders/${id}/trash`)
    expect(gone.body).toMatchObject({
      item_status: 'trashed',
      trashed_at: expect.any(String) as string,
      path_collection: { entries: [{ id: '1', name: 'Trash' }] },
    })
  })

  it('gives things back, with what lay inside', async () => {
    const { call, folder, file } = await start()
    const id = await folder('a')
    const inside = await file('b', 'x', id)
    await call('DELETE', `/folders/${id}?recursive=true`)
    const restored = await call('POST', `/folders/${id}`)
    expect([restored.status, restored.body.etag]).toEqual([201, '2'])
    expect((await call('GET', `/files/${inside}`)).status).toBe(200)
    expect((await call('POST', `/folders/${id}`)).status).toBe(404)
  })

  it('gives nothing back whose name is taken by now', async () => {
    const { call, file } = await start()
    const id = await file('a')
    await call('DELETE', `/files/${id}`)
    const other = await file('a')
    const clash = await call('POST', `/files/${id}`)
    expect(clash.body).toMatchObject({ status: 409, context_info: { conflicts: { id: other } } })
    expect((await call('POST', `/files/${id}`, { body: { name: 'b' } })).body.name).toBe('b')
  })

  it('asks for another folder only when the one from before is gone', async () => {
    const { call, file, folder } = await start()
    const parent = await folder('p')
    const other = await folder('o')
    const id = await file('a', 'x', parent)
    await call('DELETE', `/files/${id}`)
    const home = await call('POST', `/files/${id}`, { body: { parent: { id: other } } })
    expect(home.body.parent.id).toBe(parent)
    await call('DELETE', `/files/${id}`)
    await call('DELETE', `/folders/${parent}`)
    expect((await call('POST', `/files/${id}`)).status).toBe(404)
    await call('DELETE', `/folders/${parent}/trash`)
    const away = await call('POST', `/files/${id}`, { body: { parent: { id: other } } })
    expect(away.body.parent.id).toBe(other)
  })

  it('forgets for good what is deleted from it', async () => {
    const { call, file, folder } = await start()
    const id = await folder('p')
    const inside = await file('a', 'x', id)
    expect((await call('DELETE', `/folders/${id}/trash`)).status).toBe(404)
    await call('DELETE', `/folders/${id}?recursive=true`)
    expect((await call('DELETE', `/folders/${id}/trash`)).status).toBe(204)
    expect((await call('GET', `/folders/${id}/trash`)).body.code).toBe('not_found')
    expect((await call('GET', `/files/${inside}`)).body.code).toBe('not_found')
    expect((await call('GET', '/folders/trash/items')).body.total_count).toBe(0)
  })

  it('takes web links too, and shows each user their own', async () => {
    const { sandbox, call } = await start()
    const body = { url: 'https://x.example/a/b', parent: { id: '0' } }
    const link = await call('POST', '/web_links', { body })
    expect(link.body).toMatchObject({ name: 'https://x.example/a/b', url: 'https://x.example/a/b' })
    const path = `/web_links/${link.body.id}`
    expect((await call('DELETE', path)).status).toBe(204)
    const token = sandbox.issueToken(sandbox.users.serviceAccount)
    expect((await call('GET', '/folders/trash/items', { token })).body.total_count).toBe(0)
    expect((await call('GET', `${path}/trash`, { token })).status).toBe(404)
    expect((await call('POST', path)).status).toBe(201)
    expect((await call('PUT', path, { body: { url: 'ftp://x' } })).status).toBe(400)
  })
})

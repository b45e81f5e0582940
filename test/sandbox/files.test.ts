import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { start, type Answer, type Harness } from './harness.js'

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')

async function newVersion(
  { sandbox }: Harness,
  id: string,
  text: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData()
  form.set('attributes', JSON.stringify({}))
  form.set('file', new Blob([text]), 'ignored')
  return fetch(`${sandbox.baseUrls.upload}/files/${id}/content`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.developerToken}`, ...headers },
    body: form,
  })
}

const versionsOf = ({ call }: Harness, id: string): Promise<Answer> =>
  call('GET', `/files/${id}/versions?fields=version_number,trashed_at`)

describe('files', () => {
  it('keep the bytes, their digest and their dates', async () => {
    const { upload } = await start()
    const { status, body } = await upload('a.bin', 'é', '0', {
      body: {
        name: 'a.bin',
        parent: { id: '0' },
        description: 'd',
        content_created_at: '2020-01-02T03:04:05+01:00',
        content_modified_at: null,
      },
    })
    expect(status).toBe(201)
    expect(body.total_count).toBe(1)
    expect(body.entries[0]).toMatchObject({
      size: 2,
      sha1: sha1('é'),
      description: 'd',
      content_created_at: '2020-01-02T02:04:05Z',
      file_version: { type: 'file_version', sha1: sha1('é') },
    })
  })

  it('are taken at both upload addresses', async () => {
    const { sandbox } = await start()
    for (const base of [sandbox.baseUrls.api, sandbox.baseUrls.upload]) {
      const form = new FormData()
      form.set(
        'attributes',
        JSON.stringify({ name: `${String(base.length)}.txt`, parent: { id: 0 } }),
      )
      form.set('file', new Blob(['x']), 'unused')
      const headers = { authorization: `Bearer ${sandbox.developerToken}` }
      const reply = await fetch(`${base}/files/content`, { method: 'POST', headers, body: form })
      expect(reply.status).toBe(201)
    }
  })

  it('refuse content before attributes, a wrong digest and a body that is no form', async () => {
    const { sandbox, upload, call } = await start()
    const form = new FormData()
    form.set('file', new Blob(['x']), 'a')
    form.set('attributes', JSON.stringify({ name: 'a', parent: { id: '0' } }))
    const headers = { authorization: `Bearer ${sandbox.developerToken}` }
    const url = `${sandbox.baseUrls.upload}/files/content`
    const reply = await fetch(url, { method: 'POST', headers, body: form })
    expect(await reply.json()).toMatchObject({ status: 400, code: 'metadata_after_file_contents' })
    const digest = (text: string) => ({ headers: { 'content-md5': sha1(text) } })
    expect((await upload('b', 'x', '0', digest('y'))).body).toMatchObject({ code: 'bad_digest' })
    expect((await upload('b', 'x', '0', digest('x'))).status).toBe(201)
    expect((await call('POST', '/files/content', { body: {} })).status).toBe(400)
  })

  it('are downloaded from another origin that wants no token', async () => {
    const { sandbox, call, file } = await start()
    const id = await file('ü.txt', '0123456789')
    const redirect = await call('GET', `/files/${id}/content`)
    expect(redirect.status).toBe(302)
    const location = redirect.headers.get('location') ?? ''
    expect(new URL(location).origin).not.toBe(new URL(sandbox.url).origin)
    const whole = await fetch(location)
    expect(await whole.text()).toBe('0123456789')
    expect(whole.headers.get('content-type')).toContain('text/plain')
    expect(whole.headers.get('content-disposition')).toContain('%C3%BC.txt')
    for (const [range, status, text, contentRange] of [
      ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
      ['bytes=8-', 206, '89', 'bytes 8-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
      ['lines=1-2', 200, '0123456789', null],
    ] as const) {
      const part = await fetch(location, { headers: { range } })
      expect([part.status, await part.text(), part.headers.get('content-range')], range).toEqual([
        status,
        text,
        contentRange,
      ])
    }
    const outside = await fetch(location, { headers: { range: 'bytes=10-' } })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it('may be empty', async () => {
    const { call, file } = await start()
    const id = await file('empty', '')
    const { headers } = await call('GET', `/files/${id}/content`)
    const reply = await fetch(headers.get('location') ?? '')
    expect([reply.status, await reply.text()]).toEqual([200, ''])
  })

  it('have download addresses that end', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const { call, file } = await start({ now: () => now })
    const id = await file('a')
    const location = (await call('GET', `/files/${id}/content`)).headers.get('location') ?? ''
    now += 14 * 60_000
    expect((await fetch(location)).status).toBe(200)
    now += 2 * 60_000
    expect((await fetch(location)).status).toBe(404)
  })

  it('are checked before an upload', async () => {
    const harness = await start()
    const { call, file, sandbox } = harness
    const id = await file('taken.txt')
    const ask = (name: string) =>
      call('OPTIONS', '/files/content', { body: { name, parent: { id: '0' }, size: 1 } })
    const free = await ask('free.txt')
    expect([free.status, free.body.upload_url]).toEqual([
      200,
      `${sandbox.baseUrls.upload}/files/content`,
    ])
    const taken = await ask('taken.txt')
    expect(taken.body).toMatchObject({ status: 409, context_info: { conflicts: { id } } })
    const version = await call('OPTIONS', `/files/${id}/content`, { body: { size: 1 } })
    expect(version.status).toBe(200)
    const huge = { name: 'huge', parent: { id: '0' }, size: 6 * 1024 ** 3 }
    const tooBig = await call('OPTIONS', '/files/content', { body: huge })
    expect(tooBig.body.code).toBe('file_size_limit_exceeded')
  })

  it('get new versions, which can be listed, promoted, deleted and brought back', async () => {
    const harness = await start()
    const { call, file } = harness
    const id = await file('a.txt', 'one')
    const first = (await call('GET', `/files/${id}`)).body.file_version.id
    expect((await versionsOf(harness, id)).body.total_count).toBe(0)
    const stale = await newVersion(harness, id, 'two', { 'if-match': '7' })
    expect(stale.status).toBe(412)
    expect((await newVersion(harness, id, 'two', { 'if-match': '0' })).status).toBe(200)
    const now = await call('GET', `/files/${id}?fields=version_number,size,etag`)
    expect(now.body).toMatchObject({ version_number: '2', etag: '1' })

    const old = await call('GET', `/files/${id}/content?version=${first}`)
    expect(await (await fetch(old.headers.get('location') ?? '')).text()).toBe('one')
    const promoted = await call('POST', `/files/${id}/versions/current`, {
      body: { type: 'file_version', id: first },
    })
    expect([promoted.status, promoted.body.id === first]).toEqual([201, false])
    expect((await call('GET', `/files/${id}`)).body).toMatchObject({ sha1: sha1('one') })

    const path = `/files/${id}/versions/${first}`
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).body).toMatchObject({
      trashed_at: expect.any(String) as string,
    })
    expect((await call('PUT', path, { body: { trashed_at: null } })).body).toMatchObject({
      trashed_at: null,
    })
    expect((await versionsOf(harness, id)).body.total_count).toBe(2)
  })

  it('are locked against others, until the lock runs out', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const { sandbox, call, file, folder } = await start({ now: () => now })
    const parent = await folder('shared')
    const id = await file('a', 'x', parent)
    const user = (await call('POST', '/users', { body: { name: 'B', login: 'b@sandbox.example' } }))
      .body.id
    const token = sandbox.issueToken(user)
    await call('POST', '/collaborations', {
      body: {
        item: { type: 'folder', id: parent },
        accessible_by: { type: 'user', id: user },
        role: 'editor',
      },
    })
    const lock = { type: 'lock', expires_at: '2026-01-01T01:00:00Z', is_download_prevented: true }
    const locked = await call('PUT', `/files/${id}?fields=lock`, { body: { lock } })
    expect(locked.body).toMatchObject({
      lock: { type: 'lock', expired_at: '2026-01-01T01:00:00Z', is_download_prevented: true },
    })
    const rename = () => call('PUT', `/files/${id}`, { token, body: { name: 'b' } })
    expect((await rename()).body).toMatchObject({ status: 403, code: 'access_denied_item_locked' })
    expect((await call('DELETE', `/files/${id}`, { token })).status).toBe(403)
    expect((await call('GET', `/files/${id}/content`, { token })).status).toBe(403)
    expect((await call('GET', `/files/${id}/content`)).status).toBe(302)
    now += 3_600_000
    expect((await rename()).status).toBe(200)
    expect((await call('GET', `/files/${id}?fields=lock`)).body).toMatchObject({ lock: null })
    await call('PUT', `/files/${id}`, { token, body: { lock: { type: 'lock' } } })
    expect((await call('PUT', `/files/${id}`, { token, body: { lock: null } })).status).toBe(200)
    expect((await call('PUT', `/files/${id}`, { body: { name: 'c' } })).status).toBe(200)
  })

  it('are copied, with another name or from an old version', async () => {
    const harness = await start()
    const { call, file } = harness
    const id = await file('a.txt', 'one')
    const version = (await call('GET', `/files/${id}`)).body.file_version.id
    await newVersion(harness, id, 'two')
    const copy = (body: object) =>
      call('POST', `/files/${id}/copy`, { body: { parent: { id: '0' }, ...body } })
    expect((await copy({})).body.code).toBe('item_name_in_use')
    expect((await copy({ name: 'b' })).body).toMatchObject({ sha1: sha1('two'), etag: '0' })
    expect((await copy({ name: 'c', version })).body).toMatchObject({ sha1: sha1('one') })
    expect((await copy({ name: 'd', version: '1' })).status).toBe(404)
  })

  it('do not fit when the space of their owner is used up', async () => {
    const { sandbox, call, upload } = await start()
    await call('PUT', `/users/${sandbox.users.admin}`, { body: { space_amount: 5 } })
    expect((await upload('a', '12345')).status).toBe(201)
    expect((await upload('b', '1')).body.code).toBe('storage_limit_exceeded')
    expect((await call('GET', '/users/me?fields=space_used')).body).toMatchObject({ space_used: 5 })
  })

  it('take tags, a description and Favorites', async () => {
    const { call, file } = await start()
    const id = await file('a')
    const favorites = (await call('GET', '/collections')).body.entries[0]
    const body = { tags: ['x', 'y'], description: 'd', collections: [{ id: favorites.id }] }
    const fields = '?fields=tags,description,collections'
    expect((await call('PUT', `/files/${id}${fields}`, { body })).body).toMatchObject({
      tags: ['x', 'y'],
      description: 'd',
      collections: [{ type: 'collection', id: favorites.id, name: 'Favorites' }],
    })
    const items = `/collections/${favorites.id}/items`
    expect((await call('GET', items)).body.entries.map(item => item.id)).toEqual([id])
    await call('PUT', `/files/${id}`, { body: { collections: [] } })
    expect((await call('GET', items)).body.total_count).toBe(0)
    expect((await call('GET', '/collections/1')).status).toBe(404)
  })

  it('have the end of their retention put off, never brought forward', async () => {
    const { call, file } = await start()
    const path = `/files/${await file('a')}?fields=disposition_at`
    const put = async (at: string): Promise<unknown> =>
      (await call('PUT', path, { body: { disposition_at: at } })).body
    expect((await call('GET', path)).body).toMatchObject({ disposition_at: null })
    expect(await put('2001-01-01T00:00:00Z')).toMatchObject({ status: 403 })
    expect(await put('2090-01-01T00:00:00Z')).toMatchObject({
      disposition_at: '2090-01-01T00:00:00Z',
      etag: '1',
    })
    for (const at of ['2090-01-01T00:00:00Z', '2089-01-01T00:00:00Z']) {
      expect(await put(at)).toMatchObject({ status: 403 })
    }
    expect(await put('2091-01-01T00:00:00Z')).toMatchObject({ etag: '2' })
  })

  it('can be kept from being downloaded by people of other companies', async () => {
    const { sandbox, call, file } = await start()
    const id = await file('a', 'text')
    const share = { shared_link: {}, permissions: { can_download: 'company' } }
    const { shared_link } = (await call('PUT', `/files/${id}`, { body: share })).body
    const headers = { boxapi: `shared_link=${shared_link.url}` }
    const as = async (user: string): Promise<number> => {
      const token = sandbox.issueToken(user)
      return (await call('GET', `/files/${id}/content`, { token, headers })).status
    }
    expect(await as(sandbox.users.external)).toBe(403)
    expect(await as(sandbox.users.serviceAccount)).toBe(302)
    expect((await fetch(shared_link.download_url)).status).toBe(404)
    await call('PUT', `/files/${id}`, { body: { permissions: { can_download: 'open' } } })
    expect(await as(sandbox.users.external)).toBe(302)
    expect(await (await fetch(shared_link.download_url)).text()).toBe('text')
    const wrong = { permissions: { can_download: 'nobody' } }
    expect((await call('PUT', `/files/${id}`, { body: wrong })).status).toBe(400)
  })
})

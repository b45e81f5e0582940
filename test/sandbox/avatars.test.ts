import { describe, expect, it } from 'vitest'
import { start, type Harness } from './harness.js'

const BYTES = Uint8Array.from([0xff, 0xd8, 0x00, 0x0a])

async function upload(
  { sandbox }: Harness,
  pic: { readonly name?: string; readonly bytes?: Uint8Array<ArrayBuffer>; readonly by?: string },
): Promise<Response> {
  const form = new FormData()
  form.set('pic', new Blob([pic.bytes ?? BYTES]), pic.name ?? 'me.jpg')
  const headers = { authorization: `Bearer ${pic.by ?? sandbox.developerToken}` }
  const url = `${sandbox.baseUrls.api}/users/${sandbox.users.admin}/avatar`
  return fetch(url, { method: 'POST', headers, body: form })
}

describe('avatars', () => {
  it('are given, shown, replaced and taken away', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const path = `/users/${sandbox.users.admin}/avatar`
    expect((await call('GET', path)).body).toMatchObject({ status: 404, code: 'not_found' })
    const first = await upload(harness, {})
    expect(first.status).toBe(201)
    const { pic_urls: urls } = (await first.json()) as { pic_urls: Record<string, string> }
    expect(Object.keys(urls)).toEqual(['small', 'large', 'preview'])
    const shown = await fetch(urls['large'] ?? '')
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(BYTES)
    expect((await upload(harness, { name: 'me.PNG' })).status).toBe(200)
    const second = await call('GET', path)
    expect([second.status, second.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('DELETE', path)).status).toBe(404)
    expect((await fetch(urls['large'] ?? '')).status).toBe(404)
  })

  it('must be images of a size that Box takes, by those who may', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    expect((await upload(harness, { name: 'me.gif' })).status).toBe(400)
    expect((await upload(harness, { bytes: new Uint8Array() })).status).toBe(400)
    expect((await upload(harness, { bytes: new Uint8Array(1024 ** 2 + 1) })).status).toBe(400)
    const path = `/users/${sandbox.users.admin}/avatar`
    expect((await call('POST', path, { body: {} })).status).toBe(400)
    expect((await call('GET', `/users/${sandbox.users.external}/avatar`)).status).toBe(404)
    const body = { name: 'Ada', login: 'ada@sandbox.example' }
    const by = sandbox.issueToken((await call('POST', '/users', { body })).body.id)
    expect((await upload(harness, { by })).status).toBe(403)
  })
})

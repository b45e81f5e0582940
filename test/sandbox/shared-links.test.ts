import { describe, expect, it } from 'vitest'
import { start, type Answer, type Harness } from './harness.js'

async function linked(harness: Harness, link: object) {
  const id = await harness.folder('p')
  const fileId = await harness.file('a.txt', 'hello', id)
  const share = (wanted: object | null, item = `folders/${id}`): Promise<Answer> =>
    harness.call('PUT', `/${item}?fields=shared_link`, { body: { shared_link: wanted } })
  const { shared_link } = (await share(link)).body
  return { id, fileId, share, link: shared_link }
}

const boxapi = (url: string, password?: string) => ({
  boxapi: `shared_link=${encodeURIComponent(url)}${password ? `&shared_link_password=${encodeURIComponent(password)}` : ''}`,
})

describe('shared links', () => {
  it('are made, changed and removed', async () => {
    const harness = await start()
    const { share, link } = await linked(harness, {})
    expect(link).toMatchObject({
      access: 'open',
      effective_access: 'open',
      effective_permission: 'can_download',
      is_password_enabled: false,
      download_url: null,
    })
    const changed = await share({ access: 'company', permissions: { can_download: false } })
    expect(changed.body.shared_link).toMatchObject({
      url: link.url,
      access: 'company',
      permissions: { can_download: false, can_preview: true },
    })
    expect((await share(null)).body.shared_link).toBeNull()
    expect(harness.sandbox.events.slice(-3).map(event => event.type)).toEqual([
      'ITEM_SHARED_CREATE',
      'ITEM_SHARED',
      'ITEM_SHARED_UNSHARE',
    ])
  })

  it('open the item and what lies in it to strangers, by either form of the header', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, fileId, link } = await linked(harness, {})
    const token = sandbox.issueToken(sandbox.users.external)
    for (const headers of [boxapi(link.url), { boxapi: `shared_link=${link.url}` }]) {
      expect((await call('GET', '/shared_items', { token, headers })).body.id).toBe(id)
      expect((await call('GET', `/files/${fileId}`, { token, headers })).status).toBe(200)
      expect((await call('GET', `/files/${fileId}/content`, { token, headers })).status).toBe(302)
      const change = { token, headers, body: { name: 'b' } }
      expect((await call('PUT', `/files/${fileId}`, change)).status).toBe(403)
    }
    expect((await call('GET', `/files/${fileId}`, { token })).status).toBe(404)
    const headers = { ...boxapi(link.url), 'if-none-match': '1' }
    expect((await call('GET', '/shared_items', { token, headers })).status).toBe(304)
  })

  it('ask for their password', async () => {
    const harness = await start()
    const { link, share } = await linked(harness, { password: 'pä&ss=12' })
    const open = (password?: string) =>
      harness.call('GET', '/shared_items', { headers: boxapi(link.url, password) })
    expect((await open()).body.code).toBe('incorrect_shared_item_password')
    expect((await open('wrong')).status).toBe(403)
    expect((await open('pä&ss=12')).status).toBe(200)
    await share({ password: null })
    expect((await open()).status).toBe(200)
  })

  it('keep to their access level', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { link, share } = await linked(harness, { access: 'company' })
    const open = async (user: string): Promise<number> => {
      const options = { token: sandbox.issueToken(user), headers: boxapi(link.url) }
      return (await call('GET', '/shared_items', options)).status
    }
    expect(await open(sandbox.users.serviceAccount)).toBe(200)
    expect(await open(sandbox.users.external)).toBe(404)
    await share({ access: 'collaborators' })
    expect(await open(sandbox.users.serviceAccount)).toBe(404)
    expect(await open(sandbox.users.admin)).toBe(200)
  })

  it('end when they run out', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const harness = await start({ now: () => now })
    const { id, link } = await linked(harness, { unshared_at: '2026-01-02T00:00:00Z' })
    const open = () => harness.call('GET', '/shared_items', { headers: boxapi(link.url) })
    expect((await open()).status).toBe(200)
    now += 86_400_000
    expect((await open()).status).toBe(404)
    expect((await harness.call('GET', `/folders/${id}`)).body.shared_link).toBeNull()
  })

  it('have vanity names of their own and direct downloads', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const { id, fileId, share } = await linked(harness, { vanity_name: 'my-very-own-name' })
    const headers = boxapi(`${sandbox.url}/v/my-very-own-name`)
    expect((await call('GET', '/shared_items', { headers })).body.id).toBe(id)
    const clash = await share({ vanity_name: 'my-very-own-name' }, `files/${fileId}`)
    expect(clash.status).toBe(409)
    const { shared_link } = (await share({}, `files/${fileId}`)).body
    expect(shared_link.download_url).toMatch(/\.txt$/)
    expect(await (await fetch(shared_link.download_url)).text()).toBe('hello')
    await share({ password: 'secret-1' }, `files/${fileId}`)
    expect((await fetch(shared_link.download_url)).status).toBe(404)
  })

  it('refuse what does not go together', async () => {
    const harness = await start()
    const { share } = await linked(harness, {})
    for (const wanted of [
      { access: 'everybody' },
      { access: 'company', password: 'secret-1' },
      { password: 'short-1' },
      { password: 'lowercaseonly' },
      { access: 'collaborators', permissions: { can_download: true } },
      { unshared_at: '2001-01-01T00:00:00Z' },
      { permissions: { can_edit: true } },
    ]) {
      expect((await share(wanted)).status, JSON.stringify(wanted)).toBe(400)
    }
    expect((await harness.call('GET', '/shared_items')).status).toBe(400)
    const lost = boxapi(`${harness.sandbox.url}/s/none`)
    expect((await harness.call('GET', '/shared_items', { headers: lost })).status).toBe(404)
  })
})

import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/index.js'
import { startServer } from '../../src/sandbox/server.js'
import { startSandbox } from '../../src/sandbox/index.js'
import { start } from './harness.js'

describe('a sandbox', () => {
  it('says 501 and names the operation for what it does not emulate', async () => {
    const { call } = await start()
    for (const [method, path] of [
      ['GET', '/shield_lists'],
      ['GET', '/archives'],
    ] as const) {
      const { status, body } = await call(method, path)
      expect([status, body.message]).toEqual([
        501,
        `The sandbox does not emulate ${method} /2.0${path}.`,
      ])
    }
  })

  it('refuses options that are unknown or of the wrong kind, before it listens', async () => {
    const refused = [
      [{ prot: 1 }, "startSandbox: there is no option 'prot'; did you mean 'port'?"],
      [{ port: -1 }, 'startSandbox: port must be a whole number from 0 to 65535, not -1.'],
      [
        { feed: { repeats: 0.1 } },
        "startSandbox: feed: there is no option 'repeats'; did you mean 'repeat'?",
      ],
      [{ feed: { repeat: 2 } }, 'startSandbox: feed.repeat must be a number from 0 to 1, not 2.'],
      [null, 'startSandbox: pass an object, as in { port: 8080 }, or nothing.'],
    ] as const
    for (const [options, sentence] of refused) {
      const started = startSandbox(options as never)
      await expect(started).rejects.toThrow(new UsageError(sentence))
    }
  })

  it('says 405 for a method that a path does not have', async () => {
    const { call } = await start()
    const { status, body, headers } = await call('PATCH', '/folders/0')
    expect([status, body.code]).toEqual([405, 'method_not_allowed'])
    expect(headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'POST', 'PUT'])
  })

  it('refuses bodies that are no JSON object, and names what is missing', async () => {
    const { sandbox, call } = await start()
    const headers = { authorization: `Bearer ${sandbox.developerToken}` }
    for (const body of ['{', '[]', '"x"']) {
      const reply = await fetch(`${sandbox.baseUrls.api}/folders`, {
        method: 'POST',
        headers,
        body,
      })
      expect(reply.status, body).toBe(400)
    }
    const missing = await call('POST', '/folders', { body: { name: 'a' } })
    expect(missing.body).toMatchObject({
      status: 400,
      code: 'bad_request',
      context_info: { errors: [{ reason: 'missing_parameter', name: 'parent' }] },
    })
  })

  it('limits the rate of each user, and tells when to come back', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const rateLimit = { limit: 2, windowMs: 10_000 }
    const { sandbox, call } = await start({ now: () => now, rateLimit })
    const other = sandbox.issueToken(sandbox.users.serviceAccount)
    const get = (token = sandbox.developerToken) => call('GET', '/users/me', { token })
    expect([(await get()).status, (await get()).status]).toEqual([200, 200])
    now += 4000
    const limited = await get()
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '6'])
    expect(limited.body.code).toBe('rate_limit_exceeded')
    expect((await get(other)).status).toBe(200)
    now += 6000
    expect((await get()).status).toBe(200)
  })

  it('shows the requests it has seen', async () => {
    const { sandbox, call } = await start()
    await call('GET', '/folders/0?fields=name', { headers: { 'X-Odd': '1' } })
    expect(sandbox.requests).toHaveLength(1)
    expect(sandbox.requests[0]).toMatchObject({
      method: 'GET',
      path: '/2.0/folders/0',
      query: { fields: 'name' },
      headers: { 'x-odd': '1', authorization: `Bearer ${sandbox.developerToken}` },
      userId: sandbox.users.admin,
      asUser: undefined,
      status: 200,
    })
    expect(Array.isArray(sandbox.requests.map(seen => seen.path))).toBe(true)
    sandbox.requests.clear()
    expect(sandbox.requests).toHaveLength(0)
  })

  it('logs every change as an event', async () => {
    const { sandbox, call, folder } = await start()
    const id = await folder('a')
    await call('PUT', `/folders/${id}`, { body: { name: 'b' } })
    await call('DELETE', `/folders/${id}`)
    const { admin } = sandbox.users
    expect(sandbox.events).toMatchObject([
      { type: 'ITEM_CREATE', by: admin, source: { type: 'folder', id, name: 'a' } },
      { type: 'ITEM_RENAME', by: admin, source: { id, name: 'b' } },
      { type: 'ITEM_TRASH', by: admin, source: { id } },
    ])
  })

  it('shares nothing with another one, and gives the same ids again', async () => {
    const [one, two] = [await start(), await start()]
    const id = await one.folder('a')
    expect((await two.call('GET', '/folders/0/items')).body.total_count).toBe(0)
    expect(await two.folder('b')).toBe(id)
  })

  it('listens where it is told, and refuses a port in use', async () => {
    const first = await startServer()
    const port = Number(new URL(first.url).port)
    await expect(startServer({ port })).rejects.toThrow(/EADDRINUSE/)
    await first.stop()
    const second = await startServer({ port })
    expect(second.url).toBe(first.url)
    await second.stop()
  })

  it('makes clients', async () => {
    const sandbox = await startSandbox()
    const root = await sandbox.client().folders.get('0')
    expect([root.id, root.name]).toEqual(['0', 'All Files'])
    await sandbox.stop()
  })
})

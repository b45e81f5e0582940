import { request } from 'undici'
import { describe, expect, it, vi } from 'vitest'
import { start, type Harness } from './harness.js'

async function raw({ sandbox }: Harness, path = '/users/me', signal?: AbortSignal) {
  return request(`${sandbox.baseUrls.api}${path}`, {
    headers: { authorization: `Bearer ${sandbox.developerToken}` },
    signal: signal ?? null,
  })
}

const code = (error: unknown): unknown => (error as { code?: unknown }).code

describe('faults', () => {
  it('answer with a status, so many times, and leave the state alone', async () => {
    const { sandbox, call } = await start()
    const fault = sandbox.faults.add({
      method: 'post',
      path: '/folders',
      status: 429,
      retryAfter: 7,
      times: 2,
    })
    const create = () => call('POST', '/folders', { body: { name: 'a', parent: { id: '0' } } })
    const first = await create()
    expect(first.body).toMatchObject({ type: 'error', status: 429, code: 'rate_limit_exceeded' })
    expect(first.headers.get('retry-after')).toBe('7')
    expect((await call('GET', '/folders/0')).status).toBe(200)
    expect((await create()).status).toBe(429)
    expect((await create()).status).toBe(201)
    expect(fault.hits).toBe(2)
  })

  it('go on until they are taken away', async () => {
    const { sandbox, call } = await start()
    const status = async (): Promise<number> => (await call('GET', '/users/me')).status
    const fault = sandbox.faults.add({ status: 503 })
    sandbox.faults.add({ status: 500 })
    expect([await status(), await status()]).toEqual([503, 503])
    fault.remove()
    expect(await status()).toBe(500)
    sandbox.faults.clear()
    expect(await status()).toBe(200)
  })

  it('find their requests by path', async () => {
    const { sandbox, call } = await start()
    const status = async (path: string): Promise<number> => (await call('GET', path)).status
    sandbox.faults.add({ path: '/folders/{id}/items', status: 500 })
    sandbox.faults.add({ path: '/2.0/collections/*', status: 502 })
    sandbox.faults.add({ path: /recent/, status: 504 })
    expect(await status('/folders/0/items')).toBe(500)
    expect(await status('/folders/0')).toBe(200)
    expect(await status('/collections/1')).toBe(502)
    expect(await status('/collections')).toBe(200)
    expect(await status('/recent_items')).toBe(504)
  })

  it('answer with a body and headers of one’s own', async () => {
    const { sandbox, call } = await start()
    const body = { entries: [], next_marker: 'more', limit: 100 }
    sandbox.faults.add({ path: '/folders/*/items', times: 1, body, headers: { 'x-odd': '1' } })
    const page = await call('GET', '/folders/0/items')
    expect([page.status, page.body, page.headers.get('x-odd')]).toEqual([200, body, '1'])
    sandbox.faults.add({ times: 1, status: 502, body: '<html>' })
    const html = await call('GET', '/users/me')
    expect([html.status, html.body]).toEqual([502, '<html>'])
  })

  it('reset the connection, before or after the work', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    sandbox.faults.add({ reset: true, times: 1 })
    expect(code(await raw(harness).catch((error: unknown) => error))).toBe('ECONNRESET')
    expect(sandbox.requests.at(-1)).toMatchObject({ path: '/2.0/users/me', status: undefined })
    const body = { name: 'a', parent: { id: '0' } }
    for (const [processed, count] of [
      [false, 0],
      [true, 1],
    ] as const) {
      sandbox.faults.add({ method: 'POST', reset: true, times: 1, processed })
      await expect(call('POST', '/folders', { body })).rejects.toThrow()
      expect((await call('GET', '/folders/0/items')).body.total_count).toBe(count)
    }
  })

  it('cut bodies short', async () => {
    const harness = await start()
    harness.sandbox.faults.add({ truncate: true, times: 1 })
    const half = await raw(harness)
    const length = Number(half.headers['content-length'])
    let received = 0
    const error = await (async () => {
      for await (const chunk of half.body) {
        received += (chunk as Buffer).length
      }
    })().catch((reason: unknown) => reason)
    expect(code(error)).toBe('UND_ERR_SOCKET')
    expect(received).toBe(Math.floor(length / 2))
  })

  it.each(['headers', 'body', 'mid-body'] as const)('fall silent: %s', async stall => {
    const harness = await start()
    const fault = harness.sandbox.faults.add({ path: '/users/me', stall })
    const giveUp = new AbortController()
    const pending = raw(harness, '/users/me', giveUp.signal)
    if (stall === 'headers') {
      await vi.waitFor(() => {
        expect(fault.hits).toBe(1)
      })
      // Another request is answered meanwhile: this one had the time to be, too.
      expect((await harness.call('GET', '/folders/0')).status).toBe(200)
      giveUp.abort()
      await expect(pending).rejects.toThrow(/abort/i)
      return
    }
    const { statusCode, body } = await pending
    expect(statusCode).toBe(200)
    const reader = body[Symbol.asyncIterator]()
    if (stall === 'mid-body') {
      expect((await reader.next()).done).toBe(false)
    }
    const rest = reader.next()
    giveUp.abort()
    await expect(rest).rejects.toThrow(/abort/i)
  })

  it('make replies late', async () => {
    const harness = await start()
    harness.sandbox.faults.add({ latency: 80, times: 1 })
    const begin = performance.now()
    expect((await raw(harness)).statusCode).toBe(200)
    expect(performance.now() - begin).toBeGreaterThanOrEqual(75)
  })

  it('do not keep a sandbox from stopping', async () => {
    const harness = await start()
    harness.sandbox.faults.add({ path: '/users/me', stall: 'headers' })
    harness.sandbox.faults.add({ path: '/users', latency: 600_000 })
    const lost = [raw(harness), raw(harness, '/users')].map(each => each.catch(() => 'lost'))
    await harness.call('GET', '/folders/0')
    await harness.sandbox.stop()
    expect(await Promise.all(lost)).toEqual(['lost', 'lost'])
  })
})

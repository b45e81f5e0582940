import { describe, expect, it } from 'vitest'
import { start, type Harness } from './harness.js'

async function five(harness: Harness): Promise<string> {
  const id = await harness.folder('many')
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await harness.folder(name, id)
  }
  return `/folders/${id}/items`
}

describe('lists', () => {
  it('are cut by offset, empty pages behind the end included', async () => {
    const harness = await start()
    const path = await five(harness)
    const page = await harness.call('GET', `${path}?offset=3&limit=3`)
    expect(page.body).toMatchObject({ total_count: 5, offset: 3, limit: 3 })
    expect(page.body.entries.map(entry => entry.name)).toEqual(['d', 'e'])
    expect((await harness.call('GET', `${path}?offset=9`)).body).toMatchObject({
      total_count: 5,
      entries: [],
    })
  })

  it('have a ceiling on offsets and refuse nonsense', async () => {
    const harness = await start()
    const path = await five(harness)
    expect((await harness.call('GET', `${path}?offset=10000`)).status).toBe(200)
    for (const query of ['offset=10001', 'offset=-1', 'limit=0', 'limit=x', 'marker=nonsense']) {
      expect((await harness.call('GET', `${path}?${query}`)).status, query).toBe(400)
    }
  })

  it('are cut by marker, and go on where they were when entries come and go', async () => {
    const harness = await start()
    const path = await five(harness)
    const first = await harness.call('GET', `${path}?usemarker=true&limit=2`)
    expect(first.body.entries.map(entry => entry.name)).toEqual(['a', 'b'])
    expect(first.body).not.toHaveProperty('total_count')
    await harness.call('DELETE', `/folders/${first.body.entries[0].id}`)
    const marker = first.body.next_marker ?? ''
    const second = await harness.call('GET', `${path}?usemarker=true&limit=3&marker=${marker}`)
    expect(second.body.entries.map(entry => entry.name)).toEqual(['c', 'd', 'e'])
    expect(second.body.next_marker).toBeNull()
  })

  it('cut by marker pass nothing over when a whole page is gone, or all that follows', async () => {
    const harness = await start()
    const { call } = harness
    const path = await five(harness)
    const first = (await call('GET', `${path}?usemarker=true&limit=2`)).body
    const rest = `${path}?usemarker=true&marker=${first.next_marker ?? ''}`
    for (const { id } of first.entries) {
      await call('DELETE', `/folders/${id}`)
    }
    const { entries } = (await call('GET', rest)).body
    expect(entries.map(entry => entry.name)).toEqual(['c', 'd', 'e'])
    for (const { id } of entries) {
      await call('DELETE', `/folders/${id}`)
    }
    expect((await call('GET', rest)).body).toMatchObject({ entries: [], next_marker: null })
  })

  it('have either markers or an order', async () => {
    const harness = await start()
    const path = await five(harness)
    for (const list of [path, '/folders/trash/items']) {
      const both = await harness.call('GET', `${list}?usemarker=true&sort=name`)
      expect(both.body).toMatchObject({ status: 400, code: 'bad_request' })
      expect((await harness.call('GET', `${list}?usemarker=false&sort=name`)).status).toBe(200)
    }
  })

  it('lower a limit that is too high and say so', async () => {
    const harness = await start()
    const path = await five(harness)
    expect((await harness.call('GET', `${path}?limit=5000`)).body.limit).toBe(1000)
    const narrow = await start({ maxPageSize: 2 })
    const page = await narrow.call('GET', `${await five(narrow)}?limit=1000`)
    expect([page.body.limit, page.body.entries.length, page.body.total_count]).toEqual([2, 2, 5])
  })

  it('of items are sorted as asked', async () => {
    const { call, folder, file } = await start()
    const id = await folder('p')
    await file('b', 'xxx', id)
    await file('a', 'xxxxx', id)
    await file('c', 'x', id)
    const names = async (query: string): Promise<string[]> =>
      (await call('GET', `/folders/${id}/items?${query}`)).body.entries.map(entry => entry.name)
    expect(await names('')).toEqual(['a', 'b', 'c'])
    expect(await names('sort=name&direction=DESC')).toEqual(['c', 'b', 'a'])
    expect(await names('sort=size')).toEqual(['c', 'b', 'a'])
    expect(await names('sort=id')).toEqual(['b', 'a', 'c'])
  })
})

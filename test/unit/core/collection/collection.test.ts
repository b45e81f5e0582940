import { describe, expect, test } from 'vitest'
import { Collection } from '../../../../src/core/index.js'
import { UsageError } from '../../../../src/errors/index.js'
import { Reader } from '../example.js'
import { ids, lists, range, serve } from './lists.js'
import { entries } from './page-server.js'

describe('cursors', () => {
  test('work with pages of another size', async () => {
    const { at } = serve(12, { style: 'offset', most: 100 })
    const first = at.offset({ limit: 10 })
    for await (const { id } of first) {
      if (id === '6') {
        break
      }
    }
    const cursor = first.cursor ?? ''
    for (const limit of [1, 3, 7, 50]) {
      expect(await ids(at.offset({ limit }, { cursor }))).toEqual(range(7, 12))
    }
    expect(await at.offset({}, { cursor }).first()).toMatchObject({ id: '7' })
    expect(await ids(at.offset({}, { cursor }).take(2))).toEqual(['7', '8'])
  })

  test('may hold markers with any characters', async () => {
    const odd = 'a:b\n"%ü'
    const { at, sent } = lists(({ query }) => ({
      body: query['marker'] === odd ? { entries: [] } : { entries: entries(1), next_marker: odd },
    }))
    const { cursor } = await at.marker().page()
    expect(await ids(at.marker({}, { cursor }))).toEqual([])
    expect(sent[1]?.query['marker']).toBe(odd)
  })

  test.each(['', 'x', 'marker', 'other:0:x', 'marker:-1:x'])('%j is none', cursor => {
    const { at, sent } = serve(1, { style: 'marker', most: 1 })
    expect(() => at.marker({}, { cursor })).toThrow(
      new UsageError(
        `Lists.marker: ${JSON.stringify(cursor)} is not a cursor; pass the 'cursor' of a collection as it was.`,
      ),
    )
    expect(sent).toEqual([])
  })
})

describe('what is asked for', () => {
  test('markers, offsets and positions', async () => {
    const { at, sent } = serve(3, { style: 'marker', most: 2 })
    await ids(at.either({ limit: 2 }))
    await at.either({ sort: 'name' }).page()
    await at.either({ offset: 4 }).page()
    await at.marker().page()
    await at.position({ streamPosition: 'now' }).page()
    await at.position().page()
    expect(sent.map(({ query }) => query)).toEqual([
      { usemarker: 'true', limit: '2' },
      { usemarker: 'true', limit: '2', marker: '1.2' },
      { sort: 'name', offset: '0' },
      { offset: '4' },
      {},
      { stream_position: 'now' },
      {},
    ])
  })

  test('a listing through POST has its marker and its fields in the body', async () => {
    const { at, sent } = serve(3, { style: 'marker', most: 2 })
    await ids(at.post({ named: 'Zoë 日本', fields: ['login'] }))
    expect(sent.map(({ body, query }) => [body, query])).toEqual([
      [{ json: { named: 'Zoë 日本', fields: ['login'] } }, {}],
      [{ json: { named: 'Zoë 日本', fields: ['login'], marker: '1.2' } }, {}],
    ])
  })

  test('a listing through GET has its fields in the query', async () => {
    const { at, sent } = serve(1, { style: 'marker', most: 2 })
    await ids(at.marker({ fields: ['name', 'login'] }))
    expect(sent[0]?.query).toEqual({ fields: 'name,login' })
    expect(() => at.marker({ fields: ['lgin'] as never })).toThrow("did you mean 'login'?")
  })
})

describe('parts', () => {
  const server = () => serve(10, { style: 'marker', most: 4 })

  test('first() and take() ask for no more than they need', async () => {
    const { at, sent } = server()
    expect(await at.marker().first()).toMatchObject({ id: '0' })
    expect(await ids(at.marker().take(3))).toEqual(range(0, 3))
    expect(await ids(at.marker({ limit: 2 }).take(3))).toEqual(range(0, 3))
    expect(await ids(at.marker().take(0))).toEqual([])
    expect(await ids(at.marker().take(99))).toEqual(range(0, 10))
    expect(await ids(at.marker().take(5).take(2))).toEqual(range(0, 2))
    expect(await ids(at.marker().take(2).take(5))).toEqual(range(0, 2))
    expect(sent.slice(0, 4).map(({ query }) => query['limit'])).toEqual(['1', '3', '2', '2'])
  })

  test('a taken listing ends for pages, too', async () => {
    const { at } = server()
    const sizes: number[] = []
    const taken = at.marker({ limit: 4 }).take(6)
    for await (const { entries: shown } of taken.pages()) {
      sizes.push(shown.length)
    }
    expect(sizes).toEqual([4, 2])
    expect(await ids(at.marker({}, { cursor: taken.cursor }))).toEqual(range(6, 10))
  })

  test('toArray() and page()', async () => {
    const { at, sent } = server()
    expect((await at.marker().toArray()).map(({ id }) => id)).toEqual(range(0, 10))
    expect(await at.marker().toArray({ max: 2 })).toHaveLength(2)
    expect(await at.marker().toArray({ max: 0 })).toEqual([])
    const before = sent.length
    const page = await at.marker().page()
    expect(sent).toHaveLength(before + 1)
    expect(page.entries[0]).toBeInstanceOf(Reader)
    expect(page).toMatchObject({ totalCount: undefined, wire: { limit: 4 } })
    expect(await serve(3, { style: 'offset', most: 9 }).at.offset().page()).toMatchObject({
      totalCount: 3,
      cursor: undefined,
    })
  })

  test('first() of nothing is undefined', async () => {
    expect(await serve(0, { style: 'offset', most: 9 }).at.offset().first()).toBeUndefined()
  })

  test('a single page has neither marker nor limit', async () => {
    const { at, sent } = lists(() => ({ body: { entries: entries(3), next_marker: 'x' } }))
    expect(await ids(at.single())).toEqual(range(0, 3))
    expect(await at.single().first()).toMatchObject({ id: '0' })
    expect(sent.map(({ query }) => query)).toEqual([{}, {}])
  })

  test.each([-1, 1.5, NaN])('take(%d) is refused', count => {
    expect(() => server().at.marker().take(count)).toThrow(
      'Lists.marker: take() needs a whole number',
    )
  })

  test.each([0, -1, 1.5, NaN])('a limit of %d is refused', limit => {
    expect(() => server().at.marker({ limit })).toThrow(
      'Lists.marker: limit must be a whole number above 0, not ',
    )
  })
})

test('nothing is sent before it is read, and a collection is no promise', async () => {
  const { at, sent } = serve(3, { style: 'marker', most: 2 })
  const collection: unknown = at.marker()
  expect(collection).toBeInstanceOf(Collection)
  expect(await collection).toBe(collection)
  expect('then' in (collection as object)).toBe(false)
  expect(sent).toEqual([])
})

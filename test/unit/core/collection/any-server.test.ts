import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ids, serve } from './lists.js'
import { entries, visible, type Behaviour } from './page-server.js'

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

const situation = fc
  .record({
    style: fc.constantFrom('marker', 'offset', 'position'),
    via: fc.constantFrom('own', 'either', 'post'),
    count: fc.nat(23),
    most: fc.integer({ min: 1, max: 7 }),
    limit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    empty: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
    tellsLimit: fc.boolean(),
    tellsTotal: fc.boolean(),
    end: fc.constantFrom('', null, undefined),
    prefetch: fc.boolean(),
  })
  // A page that shows nothing and tells neither its size nor the total cannot be told from the end.
  .map(one => (one.tellsLimit ? one : { ...one, empty: one.style === 'offset' ? [] : one.empty }))

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

function open(one: Situation, limit = one.limit) {
  const behaviour = one as Behaviour
  const { at, sent } = serve(one.count, behaviour)
  const query = limit === undefined ? {} : { limit }
  const listing = (options: { cursor?: string }) => {
    const all = { prefetch: one.prefetch, ...options }
    if (one.style === 'position') {
      return at.position(query, all)
    }
    if (one.style === 'offset') {
      return one.via === 'either' ? at.either({ ...query, offset: 0 }, all) : at.offset(query, all)
    }
    return one.via === 'either'
      ? at.either(query, all)
      : one.via === 'post'
        ? at.post(query, all)
        : at.marker(query, all)
  }
  return { sent, listing, expected: visible(entries(one.count), behaviour, limit ?? one.most) }
}

describe('any server, page by page', () => {
  test('every entry comes once and in order, each time it is read', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async one => {
        const { listing, expected } = open(one)
        const collection = listing({})
        expect(await ids(collection)).toEqual(expected)
        expect(await ids(collection)).toEqual(expected)
        expect(collection.cursor).toBeUndefined()
        const pages: string[] = []
        for await (const page of collection.pages()) {
          pages.push(...page.entries.map(({ id }) => id))
        }
        expect(pages).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('a cursor from any point gives exactly the rest', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async one => {
        const { listing, expected } = open(one)
        for (let point = 0; point <= expected.length; point++) {
          const first = listing({})
          const seen = await ids(first.take(0))
          if (point > 0) {
            for await (const { id } of first) {
              if (seen.push(id) === point) {
                break
              }
            }
          }
          const cursor = first.cursor
          expect(seen).toEqual(expected.slice(0, point))
          expect(cursor).toBeDefined()
          expect(await ids(listing({ cursor: cursor ?? '' }))).toEqual(expected.slice(point))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the cursor of each page gives exactly what comes after it', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async one => {
        const { listing, expected } = open(one)
        let done = 0
        for await (const { entries: shown, cursor } of listing({}).pages()) {
          done += shown.length
          const rest = cursor === undefined ? [] : await ids(listing({ cursor }))
          expect(rest).toEqual(expected.slice(done))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the page at hand is the last one asked for', async () => {
    const { at, sent } = serve(20, { style: 'marker', most: 5 })
    for await (const { id } of at.marker()) {
      if (id === '6') {
        break
      }
    }
    expect(sent).toHaveLength(2)
  })
})

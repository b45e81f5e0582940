import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../../src/errors/index.js'
import { ids, lists } from './lists.js'
import { entries } from './page-server.js'

describe('odd servers', () => {
  test.each(['marker', 'either', 'post'] as const)(
    'a marker that repeats ends %s with an error',
    async style => {
      const { at, sent } = lists(() => ({ body: { entries: entries(1), next_marker: 'again' } }))
      await expect(ids(at[style]())).rejects.toThrow(
        'The server answered with the marker it was asked for (again), so the listing would never end',
      )
      expect(sent).toHaveLength(2)
    },
  )

  test('a position that stands still ends the stream', async () => {
    const { at } = lists(() => ({ body: { entries: entries(1), next_stream_position: '7' } }))
    expect(await ids(at.position({ streamPosition: '7' }))).toEqual(['0'])
  })

  test.each([undefined, null, 'x', [], { entries: null }, { entries: 'x' }, { entries: {} }])(
    'a reply of %j is an empty page',
    async body => {
      const { at } = lists(() => ({ body }))
      expect(await ids(at.marker())).toEqual([])
      expect(await ids(at.offset())).toEqual([])
      expect(await ids(at.position())).toEqual([])
    },
  )

  test('an offset beyond the ceiling is refused, with the way out', async () => {
    const far = lists(() => ({ body: { entries: entries(1), limit: 1000, total_count: 99_999 } }))
    await expect(ids(far.at.either({ offset: 10_000, limit: 1000 }))).rejects.toThrow(
      new UsageError(
        "Lists.either: offsets end at 10000; leave out 'offset' and 'sort' to page by marker, which has no end.",
      ),
    )
    expect(far.sent).toHaveLength(1)
    await expect(ids(far.at.offset({ offset: 10_001 }))).rejects.toThrow(
      'Lists.offset: offsets end at 10000; narrow the query down.',
    )
    expect(far.sent).toHaveLength(1)
  })
})

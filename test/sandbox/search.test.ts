import { describe, expect, it } from 'vitest'
import { start } from './harness.js'

async function library() {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const harness = await start({ now: () => now })
  const { call, folder, file } = harness
  const day = (): void => {
    now += 86_400_000
  }
  const id = await folder('Reports')
  const annual = await file('annual report.txt', 'profits and losses', id)
  day()
  await file('photo.PNG', 'bytes', id)
  await call('PUT', `/files/${annual}`, { body: { description: 'for the board', tags: ['money'] } })
  await call('POST', '/comments', {
    body: { message: 'splendid', item: { type: 'file', id: annual } },
  })
  day()
  await file('report draft.md', 'x'.repeat(50))
  const find = async (query: string): Promise<string[]> => {
    const { status, body } = await call('GET', `/search?${query}`)
    expect(status, query).toBe(200)
    return body.entries.map(entry => entry.name).sort()
  }
  return { ...harness, id, annual, find }
}

describe('search', () => {
  it('looks at names, descriptions, contents, comments and tags', async () => {
    const { find } = await library()
    expect(await find('query=report')).toEqual(['Reports', 'annual report.txt', 'report draft.md'])
    for (const word of ['board', 'profits', 'splendid', 'money']) {
      expect(await find(`query=${word}`), word).toEqual(['annual report.txt'])
      expect(await find(`query=${word}&content_types=name`), word).toEqual([])
    }
    expect(await find('query=board&content_types=description')).toEqual(['annual report.txt'])
  })

  it('understands words, phrases and AND, OR, NOT', async () => {
    const { find } = await library()
    expect(await find('query=report+annual')).toEqual(['annual report.txt'])
    expect(await find('query=%22report+annual%22')).toEqual([])
    expect(await find('query=annual+OR+photo')).toEqual(['annual report.txt', 'photo.PNG'])
    expect(await find('query=report+NOT+draft')).toEqual(['Reports', 'annual report.txt'])
  })

  it('narrows down by type, extension, place, owner, dates and size', async () => {
    const { find, id, sandbox } = await library()
    const all = ['Reports', 'annual report.txt', 'photo.PNG', 'report draft.md']
    expect(await find('query=')).toEqual(all)
    expect(await find('query=&type=folder')).toEqual(['Reports'])
    expect(await find('query=&file_extensions=png,md')).toEqual(['photo.PNG', 'report draft.md'])
    expect(await find(`query=&type=file&ancestor_folder_ids=${id}`)).toEqual([
      'annual report.txt',
      'photo.PNG',
    ])
    expect(await find(`query=&owner_user_ids=${sandbox.users.admin}`)).toEqual(all)
    expect(await find('query=&owner_user_ids=1')).toEqual([])
    const late = '2026-01-03T00:00:00Z'
    expect(await find(`query=&created_at_range=${late},`)).toEqual(['report draft.md'])
    expect(await find(`query=&created_at_range=,2026-01-01T12:00:00Z`)).toEqual([
      'Reports',
      'annual report.txt',
    ])
    expect(await find('query=&size_range=40,60')).toEqual(['report draft.md'])
  })

  it('looks into the trash when asked', async () => {
    const { find, call, annual } = await library()
    await call('DELETE', `/files/${annual}`)
    expect(await find('query=annual')).toEqual([])
    expect(await find('query=annual&trash_content=trashed_only')).toEqual(['annual report.txt'])
    expect(await find('query=report&trash_content=all_items')).toHaveLength(3)
  })

  it('sorts, pages and wraps', async () => {
    const { call, annual } = await library()
    const newest = await call('GET', '/search?query=report&sort=modified_at&limit=1')
    expect(newest.body).toMatchObject({
      total_count: 3,
      limit: 1,
      entries: [{ name: 'report draft.md' }],
    })
    const oldest = await call(
      'GET',
      '/search?query=report&sort=modified_at&direction=ASC&limit=500',
    )
    expect(oldest.body).toMatchObject({ limit: 200, type: 'search_results_items' })
    expect(oldest.body.entries[0].name).toBe('Reports')
    await call('PUT', `/files/${annual}`, { body: { shared_link: {} } })
    const wrapped = await call('GET', '/search?query=annual&include_recent_shared_links=true')
    expect(wrapped.body).toMatchObject({
      type: 'search_results_with_shared_links',
      entries: [{ item: { id: annual }, accessible_via_shared_link: expect.any(String) as string }],
    })
  })

  it('shows nobody what they may not see, and refuses what makes no sense', async () => {
    const { sandbox, call } = await library()
    const token = sandbox.issueToken(sandbox.users.serviceAccount)
    expect((await call('GET', '/search?query=report', { token })).body.total_count).toBe(0)
    for (const [query, status] of [
      ['', 400],
      ['query=x&size_range=big', 400],
      ['query=x&content_types=smell', 400],
      ['query=x&ancestor_folder_ids=1', 404],
      ['query=x&scope=enterprise_content', 403],
      ['mdfilters=[]', 400],
    ] as const) {
      expect((await call('GET', `/search?${query}`)).status, query).toBe(status)
    }
  })
})

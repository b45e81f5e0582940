import { describe, expect, expectTypeOf, test } from 'vitest'
import { wire } from '../../../src/core/index.js'
import {
  AppItem,
  BoxCollection,
  Collaboration,
  Comment,
  type Event,
  File,
  FileVersion,
  Folder,
  Group,
  RealtimeServer,
  RecentItem,
  SearchResult,
  SharedLink,
  User,
  WebLink,
} from '../../../src/resources/index.js'
import { recorder } from './session.js'

const file = { type: 'file', id: '1', name: 'a.txt', sha1: 'x', etag: '1', sequence_id: '1' }
const folder = { type: 'folder', id: '2', name: 'b', etag: '1', sequence_id: '1' }
const link = { type: 'web_link', id: '3', name: 'c', url: 'https://c.example', etag: '1' }

describe('an item', () => {
  test('is of the class that its type names, in a listing', async () => {
    const { folders } = recorder({ entries: [file, folder, link, { type: 'hub', id: '4' }] })
    const items = await folders.root.items().toArray()
    expect(items.map(item => item.constructor.name)).toEqual([
      'File',
      'Folder',
      'WebLink',
      'Resource',
    ])
    expect(items.map(item => item.id)).toEqual(['1', '2', '3', '4'])
  })

  test('is of the class that its type names, wherever it is nested', async () => {
    const { session, files, search, recentItems, sharedItems } = recorder({
      entries: [{ type: 'x', item: folder }],
      ...link,
    })
    expect((await search.withSharedLinks().first())?.item).toBeInstanceOf(Folder)
    expect(await search.withSharedLinks().first()).toBeInstanceOf(SearchResult)
    expect(await recentItems.list().first()).toBeInstanceOf(RecentItem)
    expect((await recentItems.list().first())?.item).toBeInstanceOf(Folder)
    expect(await sharedItems.get()).toBeInstanceOf(WebLink)
    expect(files.ref('1').constructor).toBe(File)
    const made = session.hydrator.decode(
      'collaboration',
      { item: file, accessible_by: null },
      session,
    )
    expect(made).toBeInstanceOf(Collaboration)
    expect((made as Collaboration).item).toBeInstanceOf(File)
    expect((made as Collaboration).accessibleBy).toBeNull()
  })

  test('carries people, folders, versions and values as classes of their own', async () => {
    const { files, drift } = recorder({
      ...file,
      created_at: '2020-01-01T00:00:00Z',
      parent: folder,
      owned_by: { type: 'user', id: '5', name: 'Ann', login: 'a@example.com' },
      path_collection: { total_count: 1, entries: [folder] },
      file_version: { type: 'file_version', id: '6', sha1: 'x' },
      shared_link: { url: 'https://s.example', unshared_at: null },
      collections: [{ type: 'collection', id: '7', name: 'Favorites' }],
    })
    const loaded = await files.get('1', { fields: ['collections', 'ownedBy'] })
    expect(loaded.createdAt).toEqual(new Date('2020-01-01T00:00:00Z'))
    expect(loaded.parent).toBeInstanceOf(Folder)
    expect(loaded.ownedBy).toBeInstanceOf(User)
    expect(loaded.pathCollection?.entries[0]).toBeInstanceOf(Folder)
    expect(loaded.fileVersion).toBeInstanceOf(FileVersion)
    expect(loaded.sharedLink).toBeInstanceOf(SharedLink)
    expect(loaded.sharedLink?.unsharedAt).toBeNull()
    expect(loaded.collections[0]).toBeInstanceOf(BoxCollection)
    expect(drift).toEqual([])
  })

  test('keeps the keys that users invent, both in metadata and in tags', async () => {
    const metadata = {
      enterprise_1: { invoiceData: { unit_price: 1, dueDate: '2020-01-01', $id: 'u' } },
    }
    const { folders, sent } = recorder({ ...folder, metadata, tags: ['a_b', 'aB'] })
    const loaded = await folders.get('2', {
      fields: ['metadata.enterprise_1.invoiceData', 'metadata.enterprise.due_Date', 'tags'],
    })
    expect(sent[0]?.query).toEqual({
      fields: 'metadata.enterprise_1.invoiceData,metadata.enterprise.due_Date,tags',
    })
    expect(loaded.metadata).toEqual(metadata)
    expect(loaded.tags).toEqual(['a_b', 'aB'])
  })

  test('keeps null as null and leaves out what did not come', async () => {
    const { folders } = recorder({ ...folder, parent: null, shared_link: null })
    const loaded = await folders.get('2')
    expect(loaded.parent).toBeNull()
    expect(loaded.sharedLink).toBeNull()
    expect(Object.keys(loaded)).not.toContain('size')
  })
})

describe('replies that wrap', () => {
  test('an upload answers with the file', async () => {
    const { folders, files } = recorder({ total_count: 1, entries: [file] })
    expect(await folders.root.upload({ name: 'a.txt', content: 'x' })).toBeInstanceOf(File)
    expect((await files.ref('1').uploadVersion({ content: 'x' })).sha1).toBe('x')
  })

  test('a new picture answers with its addresses', async () => {
    const { users } = recorder({ pic_urls: { small: 's', large: 'l', preview: 'p' } })
    const urls = await users.ref('5').uploadAvatar({ content: 'x', format: 'png' })
    expect(urls).toMatchObject({ small: 's', large: 'l', preview: 'p' })
  })

  test('ending sessions answers with the sentence of the server', async () => {
    const { users, sent } = recorder({ message: 'Look at the events.' })
    const told = await users.terminateSessions({ userIds: ['5'], userLogins: [] })
    expect(told).toBe('Look at the events.')
    expect(sent[0]?.rules.accepts202).toBe(true)
  })

  test('handing an item over answers with nothing', async () => {
    const { collaborations } = recorder(undefined)
    expect(await collaborations.ref('7').update({ role: 'owner' })).toBeUndefined()
  })
})

test('downloads are handed over as they come', async () => {
  const bytes = new Uint8Array([1])
  const { files, users, sent } = recorder(bytes)
  expect(await files.ref('1').download()).toBe(bytes)
  expect(await users.ref('5').avatar()).toBe(bytes)
  expect(await files.ref('1').downloadUrl()).toBe('https://dl.example.com/42')
  expect(sent.map(({ rules }) => rules.response)).toEqual(['stream', 'bytes', 'location'])
})

test('what answers a shared link call holds the link and promises no more', async () => {
  const { files } = recorder({ ...file, shared_link: { url: 'https://s.example' } })
  const shared = await files.ref('1').addSharedLink({ access: 'open' })
  expect(shared.sharedLink.url).toBe('https://s.example')
  expect(Object.keys(shared)).not.toContain('size')
  expectTypeOf(shared.sharedLink).toEqualTypeOf<SharedLink>()
  expectTypeOf(shared.size).toEqualTypeOf<number | undefined>()
})

test('comments, replies and grantees are told apart by type', async () => {
  const { session, files } = recorder({
    total_count: 2,
    entries: [
      { type: 'comment', id: '1', item: file },
      { type: 'comment', id: '2', item: { type: 'comment', id: '1' } },
    ],
  })
  const [on, reply] = await files.ref('1').comments().toArray()
  expect(on?.item).toBeInstanceOf(File)
  expect(reply?.item).toBeInstanceOf(Comment)
  const group = session.hydrator.decode('grantee', { type: 'group', id: '8', name: 'g' }, session)
  expect(group).toBeInstanceOf(Group)
})

test('an event can be about what an application has', () => {
  const { session, drift } = recorder({})
  const source = {
    type: 'app_item',
    id: '1',
    app_item_type: 'hubs',
    user: { type: 'user', id: '5', name: 'Ann', login: 'a@example.com' },
  }
  const event = session.hydrator.decode('event', { type: 'event', source }, session) as Event
  expect(event.source).toBeInstanceOf(AppItem)
  expect(event.source).toMatchObject({
    id: '1',
    appItemType: 'hubs',
    user: { login: 'a@example.com' },
  })
  expect(drift).toEqual([])
})

test('a number that comes as text is one, and other text stays', () => {
  const { session } = recorder({})
  const decode = (raw: object) => session.hydrator.decode(() => RealtimeServer, raw, session)
  expect(decode({ ttl: '10', max_retries: 10, retry_timeout: 'later' })).toEqual({
    ttl: 10,
    maxRetries: 10,
    retryTimeout: 'later',
  })
})

test('a version has no address of its own', async () => {
  const { session } = recorder({})
  const version = session.hydrator.decode('file_version', { id: '6' }, session) as FileVersion
  await expect(version.get()).rejects.toThrow(/FileVersion has no address of its own/)
  expect(wire(version)).toEqual({ id: '6' })
})

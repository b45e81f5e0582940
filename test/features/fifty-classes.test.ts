import { expect, test } from 'vitest'
import { describe as describeClass, Folder, type Class } from '../../src/index.js'
import { builtIn } from '../support/fifty/built-in.js'
import { fifty, rules } from '../support/fifty/index.js'
import { ownTypes } from '../support/fifty/own-types.js'
import { clientAt, sendJson, serve } from './harness.js'

const user = { type: 'user', id: '4', name: 'Ada', login: 'ada@example.com' }

/** What the server sends for the id `1` of each collection, by its path. */
async function serverOf(objects: Readonly<Record<string, object>>) {
  return serve((response, { url = '' }) => {
    const path = url.replace(/^\/2\.0/, '').replace(/\?.*$/, '')
    const object = objects[path.replace(/\/[^/]+$/, '')] ?? objects[path]
    sendJson(response, object ? 200 : 404, path in objects ? { entries: [object] } : object)
  })
}

const named = (target: Class<object>) => describeClass(target).name ?? ''
const byType = Object.entries({
  ...builtIn,
  ...Object.fromEntries(Object.entries(ownTypes).map(([key, each]) => [key, each.resource])),
})
const pathOf = (target: Class<object>) => describeClass(target).path ?? ''

type Reader = Readonly<Record<string, { get(id: string): Promise<object> }>>

test('thirty classes by type stand in thirty collections of one client, and in no other', async () => {
  expect(byType).toHaveLength(30)
  const objects = Object.fromEntries(
    byType.map(([, target]) => [pathOf(target), { type: named(target), id: '1', owner: user }]),
  )
  const server = await serverOf(objects)
  const client = clientAt(server.url, { resources: fifty })
  const plain = clientAt(server.url)
  for (const [property, target] of byType) {
    const got = await (client as unknown as Reader)[property]?.get('1')
    expect(got?.constructor).toBe(target)
    if (property in ownTypes) {
      expect(property in plain).toBe(false)
      // Nested, the class that stands for users here.
      expect((got as { owner?: object }).owner?.constructor).toBe(builtIn.users)
    } else {
      const other = await (plain as unknown as Reader)[property]?.get('1')
      expect(other?.constructor).toBe(Object.getPrototypeOf(target))
    }
  }
})

const objects: readonly (readonly [keyof typeof rules, object])[] = [
  ['ProjectFolder', { type: 'folder', name: 'P-1' }],
  ['LargeProjectFolder', { type: 'folder', name: 'P-1', size: 2_000_000 }],
  ['ArchiveFolder', { type: 'folder', name: 'A-1' }],
  ['InboxFolder', { type: 'folder', name: 'Inbox' }],
  ['TaggedFolder', { type: 'folder', name: 'x', tags: ['team'] }],
  ['InvoiceFolder', { type: 'folder', name: 'x', metadata: { enterprise: { invoice: {} } } }],
  ['PdfFile', { type: 'file', name: 'a.pdf' }],
  ['SignedPdfFile', { type: 'file', name: 'a.pdf', description: 'signed' }],
  ['SheetFile', { type: 'file', name: 'a.xlsx' }],
  ['SourceFile', { type: 'file', name: 'a.ts' }],
  ['LockedFile', { type: 'file', name: 'a', lock: { type: 'lock', id: '2' } }],
  ['OldFile', { type: 'file', name: 'a', content_created_at: '1999-01-01T00:00:00Z' }],
  ['ExternalLink', { type: 'web_link', name: 'a', url: 'https://example.com' }],
  ['AppUser', { type: 'user', name: 'a', login: 'a@boxdevedition.com' }],
  ['Admin', { type: 'user', name: 'a', role: 'admin' }],
  ['FormerUser', { type: 'user', name: 'a', status: 'inactive' }],
  ['PaidInvoice', { type: 'fifty_invoice', title: 'paid 7' }],
  ['OverdueInvoice', { type: 'fifty_invoice', title: 'x', made_at: '2001-01-01T00:00:00Z' }],
  ['GoldBadge', { type: 'fifty_badge', title: 'gold' }],
  [
    'UrgentTicket',
    { type: 'fifty_ticket', title: 'x', owner: { ...user, login: 'boss@example.com' } },
  ],
]

test('twenty classes by data stand for their objects only, in one client', async () => {
  expect(objects.map(([name]) => name).sort()).toEqual(Object.keys(rules).sort())
  const entries = objects.map(([, each], index) => ({ ...each, id: String(index) }))
  const odd = { type: 'folder', id: '99', name: 'none of these' }
  const server = await serve(response => {
    sendJson(response, 200, { entries: [...entries, odd] })
  })
  const listed = await clientAt(server.url, { resources: fifty }).root.items().toArray()
  expect(listed.map(each => each.constructor)).toEqual([
    ...objects.map(([name]) => rules[name]),
    builtIn.folders,
  ])
  const plain = await clientAt(server.url).root.items().toArray()
  expect(plain.some(each => Object.values(rules).includes(each.constructor as never))).toBe(false)
  expect(plain[0]?.constructor).toBe(Folder)
})

test('types of a program’s own reach the client, with their calls', async () => {
  const badge = {
    type: 'fifty_badge',
    id: '1',
    title: 'gold',
    home: { type: 'folder', id: '0', name: 'P-0' },
  }
  const server = await serverOf({ '/fifty_badges': badge })
  const client = clientAt(server.url, { resources: fifty })
  const [first] = await client.badges.list().toArray()
  expect(first).toBeInstanceOf(rules.GoldBadge)
  expect(first?.home).toBeInstanceOf(rules.ProjectFolder)
  const got = await client.badges.get('1', { fields: ['secret', 'owner.login'] })
  expect(got).toBeInstanceOf(rules.GoldBadge)
  expect(server.seen.at(-1)?.path).toBe('/2.0/fifty_badges/1?fields=secret%2Cowner.login')
})

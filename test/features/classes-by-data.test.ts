import { expect, test, vi } from 'vitest'
import {
  BoxResource,
  Field,
  File,
  Folder,
  createClient,
  DeclarationError,
  UsageError,
  wire,
  type Drift,
} from '../../src/index.js'
import { baseUrlsAt } from '../support/echo-server.js'
import { clientAt, sendJson, serve, stopLater } from './harness.js'

@BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('P-') })
class ProjectFolder extends Folder {
  get code(): string {
    return this.name.slice(2)
  }
}

@BoxResource('folder', { register: false, when: raw => (raw.size ?? 0) > 100 })
class LargeProject extends ProjectFolder {
  @Field({ name: 'x_budget' }) declare budget?: number
}

@BoxResource('folder', { register: false, when: raw => raw.name === 'P-1' || raw.name === 'Inbox' })
class InboxFolder extends Folder {}

@BoxResource('file', { register: false, when: raw => raw.name?.endsWith('.pdf') })
class PdfFile extends File {}

const resources = {
  folders: [Folder, ProjectFolder, LargeProject, InboxFolder],
  files: [File, PdfFile],
} as const

const folder = (name: string, more: object = {}) => ({ type: 'folder', id: '9', name, ...more })
const file = (name: string, more: object = {}) => ({ type: 'file', id: '8', name, ...more })

/** A client of a server whose every reply is `body`. */
async function answering(body: unknown, options: object = {}) {
  const server = await serve(response => {
    sendJson(response, 200, body)
  })
  return { server, client: clientAt(server.url, { resources, ...options }) }
}

const classOf = (value: object | null | undefined) => value?.constructor

test.each([
  [folder('Plain'), Folder],
  [folder('P-7'), ProjectFolder],
  [folder('P-7', { size: 101 }), LargeProject],
  // A rule is asked for only where its parent stands.
  [folder('Plain', { size: 101 }), Folder],
  // Of two that say yes, the first of the list.
  [folder('P-1'), ProjectFolder],
  [folder('Inbox'), InboxFolder],
  [folder('Inbox', { size: 101 }), InboxFolder],
])('%j is the class that its data asks for', async (body, expected) => {
  const { client } = await answering(body)
  const got = await client.folders.get('9')
  expect(classOf(got)).toBe(expected)
  expect(wire(got)).toEqual(body)
})

test('it is so wherever an object comes: nested, listed, in a union, in a conflict', async () => {
  const inner = folder('P-2', { parent: folder('Inbox') })
  const { client } = await answering(
    folder('P-3', {
      parent: inner,
      path_collection: { total_count: 1, entries: [folder('Top'), inner] },
      item_collection: { total_count: 2, entries: [file('a.pdf'), inner, file('a.txt')] },
    }),
  )
  const got = await client.folders.get('9', {
    fields: ['parent', 'pathCollection', 'itemCollection'],
  })
  expect(classOf(got.parent)).toBe(ProjectFolder)
  expect(classOf(got.parent?.parent)).toBe(InboxFolder)
  expect(got.pathCollection.entries.map(classOf)).toEqual([Folder, ProjectFolder])
  expect(got.itemCollection.entries.map(classOf)).toEqual([PdfFile, ProjectFolder, File])

  const { client: listing } = await answering({
    entries: [file('b.pdf'), folder('P-4'), file('c')],
  })
  const items = await listing.folders.ref('0').items().toArray()
  expect(items.map(classOf)).toEqual([PdfFile, ProjectFolder, File])

  const server = await serve(response => {
    sendJson(response, 409, { status: 409, context_info: { conflicts: [folder('P-5')] } })
  })
  const created = clientAt(server.url, { resources }).folders.create({
    name: 'P-5',
    parent: { id: '0' },
  })
  await expect(created).rejects.toMatchObject({ existing: { name: 'P-5', code: '5' } })
})

test('a reference knows nothing yet; an object that is loaded again stays what it is, or becomes more', async () => {
  const { client } = await answering(folder('P-7', { size: 5 }))
  expect(classOf(client.folders.ref('9'))).toBe(Folder)
  expect(classOf(client.root)).toBe(Folder)
  expect(classOf(await client.folders.ref('9').get())).toBe(ProjectFolder)

  const bodies = [folder('P-7'), folder('P-7', { size: 500 }), folder('Renamed'), folder('Renamed')]
  const server = await serve(response => {
    sendJson(response, 200, bodies.shift())
  })
  const changing = clientAt(server.url, { resources })
  const project = await changing.folders.get('9')
  expect(classOf(project)).toBe(ProjectFolder)
  const large = await project.get()
  expect(classOf(large)).toBe(LargeProject)
  // Its type says what it is, so a reply in which a field is missing does not take that back.
  expect(classOf(await large.get({ fields: ['createdAt'] }))).toBe(LargeProject)
  expect(classOf(await changing.folders.get('9'))).toBe(Folder)
})

test('fields that only such a class declares can be asked for on it', async () => {
  const { server, client } = await answering(folder('P-7', { size: 500, x_budget: 3 }))
  const large = await client.folders.get('9')
  if (!(large instanceof LargeProject)) {
    throw new Error('it is no LargeProject')
  }
  expect((await large.get({ fields: ['budget'] })).budget).toBe(3)
  expect(server.seen.at(-1)?.path).toBe('/2.0/folders/9?fields=x_budget')
})

test('a rule that throws, or answers neither yes nor no, is a no, and is told as drift', async () => {
  const boom = new Error('boom')
  @BoxResource('folder', {
    register: false,
    when: () => {
      throw boom
    },
  })
  class Thrower extends Folder {}
  const later = Promise.resolve(true)
  @BoxResource('folder', { register: false, when: (() => later) as never })
  class Later extends Folder {}
  const seen: Drift[] = []
  const { client } = await answering(folder('P-7'), {
    resources: { folders: [Folder, Thrower, Later, ProjectFolder] },
    drift: (drift: Drift) => seen.push(drift),
  })
  expect(classOf(await client.folders.get('9'))).toBe(ProjectFolder)
  expect(seen).toEqual([
    { at: 'Thrower', problem: 'rule failed', name: 'folder', value: boom },
    { at: 'Later', problem: 'rule failed', name: 'folder', value: later },
  ])
})

test('scoped clients have the same rules, other clients have none of them', async () => {
  const { client, server } = await answering(folder('P-7'))
  const seen = await Promise.all([
    client.asUser('1').folders.get('9'),
    clientAt(server.url).folders.get('9'),
    clientAt(server.url, { resources: { folders: [Folder, InboxFolder] } }).folders.get('9'),
  ])
  expect(seen.map(classOf)).toEqual([ProjectFolder, Folder, Folder])
})

/** A copy of the library with a registry of its own, so that the other tests keep theirs. */
async function freshCopy() {
  vi.resetModules()
  const copy = await import('../../src/index.js')
  const open = async (body: unknown, given: object = {}) => {
    const server = await serve(response => {
      sendJson(response, 200, body)
    })
    const options = { auth: 't', proxy: 'none', baseUrls: baseUrlsAt(server.url) } as const
    const client = copy.createClient({ ...options, ...given })
    stopLater({ stop: () => client.close() })
    return client
  }
  return { copy, open }
}

test('a decorated rule counts for clients made after it; the client’s own are asked first', async () => {
  const { copy, open } = await freshCopy()
  const before = await open(folder('P-7'))
  @copy.BoxResource('folder', { when: raw => raw.name?.startsWith('P-') })
  class Registered extends copy.Folder {}
  @copy.BoxResource('folder', { register: false, when: raw => raw.name === 'P-7' })
  class Own extends copy.Folder {}
  const after = await open(folder('P-7'))
  const own = await open(folder('P-7'), { resources: { folders: [copy.Folder, Own] } })
  expect(classOf(await before.folders.get('9'))).toBe(copy.Folder)
  expect(classOf(await after.folders.get('9'))).toBe(Registered)
  expect(classOf(await own.folders.get('9'))).toBe(Own)

  // A client whose folders are of another class has no place for it: its types say otherwise.
  @copy.BoxResource('folder', { register: false })
  class Other extends copy.Folder {}
  const other = await open(folder('P-7'), { resources: { folders: Other } })
  expect(classOf(await other.folders.get('9'))).toBe(Other)

  const holder = () => {
    @copy.BoxResource('folder')
    class TeamFolder extends copy.Folder {}
    return TeamFolder
  }
  expect(holder).toThrow(
    "TeamFolder: Registered stands for some objects of 'folder' and does not extend TeamFolder; let it " +
      'extend TeamFolder, give TeamFolder a when of its own, or declare TeamFolder with ' +
      '{ register: false } and pass it to createClient({ resources }).',
  )
})

test('a rule without a class for the other objects is refused, and so is one that is no function', () => {
  class Base extends Folder {}
  const alone = () => {
    @BoxResource('features_by_data' as 'folder', { when: () => true })
    class Alone extends Base {}
    return Alone
  }
  expect(alone).toThrow(DeclarationError)
  expect(alone).toThrow(/^Alone: it stands for some objects of 'features_by_data', and no class is/)
  const text = () => {
    @BoxResource('folder', { when: "name == 'x'" as never })
    class Text extends Folder {}
    return Text
  }
  expect(text).toThrow(/^Text: when must be a function of the object that came/)
})

const make = (folders: unknown) => () =>
  createClient({ auth: 't', resources: { folders: folders as typeof Folder } })

@BoxResource('folder', { register: false })
class TeamFolder extends Folder {}

test.each([
  [
    ProjectFolder,
    'createClient: resources.folders: ProjectFolder stands for some objects only (when); name the class ' +
      'of the others before it, as in [Folder, ProjectFolder].',
  ],
  [
    [TeamFolder, ProjectFolder],
    'createClient: resources.folders: ProjectFolder must extend TeamFolder, the first of the list.',
  ],
  [
    [Folder, TeamFolder],
    'createClient: resources.folders: TeamFolder has no rule that tells its objects from others; ' +
      'declare it with { when }, or name it alone.',
  ],
  [
    [],
    'createClient: resources.folders must be a class, a list of classes, or { resource, repository }.',
  ],
  [
    [Folder, 'x'],
    'createClient: resources.folders must be a class, a list of classes, or { resource, repository }.',
  ],
])('a list that cannot work is told (%#)', (given, sentence) => {
  expect(make(given)).toThrow(UsageError)
  expect(make(given)).toThrow(sentence)
})

import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import {
  BoxResource,
  ConflictError,
  Endpoint,
  Field,
  File,
  Folder,
  Repository,
  Resource,
  SlackIntegrationMapping,
  list,
  type BoxClient,
  type Delete,
  type List,
  type Post,
  type User,
} from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { clientAt, refusal, sendJson, serve } from './harness.js'

@BoxResource('folder', { register: false })
class ProjectFolder extends Folder {
  @Field({ name: 'project_code' }) declare code?: string
  readonly #seen = new Set<string>()

  get label(): string {
    return `[project] ${this.name}`
  }

  /** Counts what it was told, in private. */
  note(word: string): number {
    return this.#seen.add(word).size
  }
}

@BoxResource('folder', { register: false })
class ArchiveFolder extends Folder {
  get shelf(): string {
    return `shelf ${this.id}`
  }
}

@BoxResource('file', { register: false })
class Scan extends File {
  get isScan(): true {
    return true
  }
}

const resources = { folders: ProjectFolder, files: Scan }

let sandbox: Sandbox
let client: BoxClient<typeof resources>

beforeAll(async () => {
  sandbox = await startSandbox()
  client = sandbox.client({ resources })
})
afterAll(async () => {
  await client.close()
  await sandbox.stop()
})

test('the subclass comes back wherever its type does', async () => {
  const made = await client.folders.create({ name: 'A', parent: client.root })
  expect(made).toBeInstanceOf(ProjectFolder)
  expect(made.label).toBe('[project] A')
  expect(client.root).toBeInstanceOf(ProjectFolder)
  expect(client.folders.ref(made.id)).toBeInstanceOf(ProjectFolder)
  expect(client.folders.root).toBeInstanceOf(ProjectFolder)

  const got = await client.folders.get(made.id)
  expect(got.label).toBe('[project] A')
  expect(await got.get()).toBeInstanceOf(ProjectFolder)
  expect(await client.folders.ref(made.id).rename({ name: 'A2' })).toBeInstanceOf(ProjectFolder)

  const inner = await got.createFolder({ name: 'B' })
  expect(inner).toBeInstanceOf(ProjectFolder)
  expect(inner.parent).toBeInstanceOf(ProjectFolder)
  expect(inner.pathCollection.entries.every(each => each instanceof ProjectFolder)).toBe(true)
  expect(await inner.copy({ parent: client.root, name: 'C' })).toBeInstanceOf(ProjectFolder)

  const scan = await got.upload({ name: 'a.txt', content: 'a' })
  expect(scan).toBeInstanceOf(Scan)
  const again: Scan = await client.files.get(scan.id)
  expect(again.isScan).toBe(true)
  expect(scan.parent).toBeInstanceOf(ProjectFolder)
  const items = await got.items().toArray()
  expect(items.map(item => item.constructor)).toEqual([ProjectFolder, Scan])
  const full = await got.get({ fields: ['itemCollection'] })
  expect(full.itemCollection.entries[0]).toBeInstanceOf(ProjectFolder)
})

test('the types say so too', () => {
  expectTypeOf(client.root).toEqualTypeOf<ProjectFolder>()
  expectTypeOf(client.folders.ref).returns.toEqualTypeOf<ProjectFolder>()
  expectTypeOf(client.folders.create).returns.resolves.toHaveProperty('label')
  expectTypeOf(client.files.ref).returns.toEqualTypeOf<Scan>()
})

test('the item in the way of a 409 is one as well', async () => {
  await client.folders.create({ name: 'Taken', parent: client.root })
  const again = client.folders.create({ name: 'taken', parent: client.root })
  const { existing } = await refusal(again, ConflictError)
  expect(existing).toBeInstanceOf(ProjectFolder)
  expect((existing as ProjectFolder).label).toBe('[project] Taken')
  expect((await (existing as ProjectFolder).get()).size).toBe(0)
})

test('a field with a wire name of its own is asked for and read by it', async () => {
  const server = await serve(response => {
    sendJson(response, 200, { type: 'folder', id: '9', name: 'n', project_code: 'X-1' })
  })
  const own = clientAt(server.url, { resources })
  const { code } = await own.folders.get('9', { fields: ['code', 'parent.code' as 'parent.size'] })
  expect(code).toBe('X-1')
  expect(decodeURIComponent(server.seen[0]?.path ?? '')).toBe(
    '/2.0/folders/9?fields=project_code,parent.project_code',
  )
})

test('private members and getters work on what replies bring', async () => {
  const folder = await client.folders.get('0')
  expect(folder.note('a')).toBe(1)
  expect(folder.note('a')).toBe(1)
  expect(folder.note('b')).toBe(2)
  expect((await folder.get()).note('c')).toBe(1)
  expect(Object.keys(folder)).not.toContain('label')
})

test('clients never see the classes of one another', async () => {
  const plain = sandbox.client()
  const archive = sandbox.client({ resources: { folders: ArchiveFolder } })
  const project = await client.folders.create({ name: 'Shared', parent: client.root })
  const classes = async (each: BoxClient) => {
    const folder = await each.folders.get(project.id)
    const [first] = await each.root.items().toArray()
    return [folder.constructor, folder.parent?.constructor, first?.constructor]
  }
  const seen = await Promise.all([plain, client, archive].map(each => classes(each as BoxClient)))
  expect(seen).toEqual([
    [Folder, Folder, Folder],
    [ProjectFolder, ProjectFolder, ProjectFolder],
    [ArchiveFolder, ArchiveFolder, ArchiveFolder],
  ])
  expect((await archive.folders.get(project.id)).shelf).toBe(`shelf ${project.id}`)
  expect(await plain.asUser(sandbox.users.admin).folders.get('0')).not.toBeInstanceOf(ProjectFolder)
  expect(await client.asUser(sandbox.users.admin).folders.get('0')).toBeInstanceOf(ProjectFolder)
  await Promise.all([plain.close(), archive.close()])
})

@BoxResource('feature_memo', { path: '/feature_memos', register: false })
class FeatureMemo extends Resource<'feature_memo', 'draft'> {
  @Field() declare text: string
  @Field(Date) declare createdAt?: Date
  @Field('user') declare author?: User
  @Field('folder') declare folder?: Folder
  @Field() declare draft?: boolean

  @Endpoint('DELETE /feature_memos/{id}')
  declare delete: Delete
}

class FeatureMemos extends Repository<FeatureMemo> {
  @Endpoint('GET /feature_memos', list('feature_memo', 'marker'))
  declare list: List<FeatureMemo, { readonly ofFolder?: string | Folder }>

  @Endpoint('POST /feature_memos', 'feature_memo')
  declare create: Post<FeatureMemo, { readonly text: string; readonly folder: Folder }>
}

declare module '../../src/core/types/resource-map.js' {
  interface ResourceMap {
    feature_memo: FeatureMemo
  }
}

test('a type that the library does not know gets a repository of its own', async () => {
  const memo = {
    type: 'feature_memo',
    id: '7',
    text: 'Hold.',
    created_at: '2026-01-02T03:04:05Z',
    author: { type: 'user', id: '1', name: 'Ada' },
    folder: { type: 'folder', id: '3', name: 'F' },
  }
  const server = await serve((response, { method, url }) => {
    const listing = method === 'GET' && url?.startsWith('/2.0/feature_memos?')
    sendJson(response, 200, listing ? { entries: [memo] } : memo)
  })
  const own = clientAt(server.url, {
    resources: {
      memos: { resource: FeatureMemo, repository: FeatureMemos },
      folders: ProjectFolder,
    },
  })
  const folder = own.folders.ref('3')
  const made = await own.memos.create({ text: 'Hold.', folder })
  expect(server.seen[0]?.body.toString()).toBe(
    '{"text":"Hold.","folder":{"type":"folder","id":"3"}}',
  )
  expect(made).toBeInstanceOf(FeatureMemo)
  expect(made.createdAt.getUTCFullYear()).toBe(2026)
  expect(made.author.name).toBe('Ada')
  expect(made.folder).toBeInstanceOf(ProjectFolder)
  expect((await own.memos.get('7', { fields: ['draft', 'author.login'] })).text).toBe('Hold.')
  const [listed] = await own.memos.list({ ofFolder: folder }).toArray()
  expect(listed).toBeInstanceOf(FeatureMemo)
  await made.delete()
  const sent = server.seen.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)
  expect(sent).toEqual([
    'POST /2.0/feature_memos',
    'GET /2.0/feature_memos/7?fields=draft,author.login',
    'GET /2.0/feature_memos?of_folder=3',
    'DELETE /2.0/feature_memos/7',
  ])
})

test('mappings of Slack and Teams, whose type on the wire is none of their own, come as subclasses too', async () => {
  @BoxResource('slack_integration_mapping', { register: false, path: null })
  class Mapping extends SlackIntegrationMapping {
    get isOurs(): true {
      return true
    }
  }
  const entry = { type: 'integration_mapping', id: '1', integration_type: 'slack' }
  const server = await serve(response => {
    sendJson(response, 200, { entries: [entry] })
  })
  const slack = clientAt(server.url, { resources: { slackIntegrationMappings: Mapping } })
  const [mapping] = await slack.slackIntegrationMappings.list().toArray({ max: 5 })
  expect(mapping).toBeInstanceOf(Mapping)
  expect(mapping).toMatchObject({ isOurs: true, integrationType: 'slack' })
  await slack.close()
})

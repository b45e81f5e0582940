import { expect, test } from 'vitest'
import * as everything from '../../src/index.js'
import {
  BoxResource,
  createClient,
  Field,
  File,
  Folder,
  FolderRepository,
  isBoxError,
  Resource,
  UsageError,
  wire,
  type Drift,
  type Resources,
} from '../../src/lean/index.js'
import { baseUrlsAt } from '../support/echo-server.js'
import { sendJson, serve, stopLater } from './harness.js'

async function leanAt<const C extends Resources>(resources: C, body: unknown, status = 200) {
  const server = await serve(response => {
    sendJson(response, status, body)
  })
  const options = { auth: 't', proxy: 'none', baseUrls: baseUrlsAt(server.url) } as const
  const drift: Drift[] = []
  const client = createClient({
    ...options,
    resources,
    retry: false,
    drift: each => drift.push(each),
  })
  stopLater({ stop: () => client.close() })
  return { client, server, drift }
}

const folder = {
  type: 'folder',
  id: '9',
  name: 'P-1',
  owned_by: { type: 'user', id: '4', name: 'Ada', login: 'ada@example.com' },
  parent: { type: 'folder', id: '0', name: 'All Files' },
}

test('a lean client has the repositories that are named, and no others', async () => {
  const { client } = await leanAt({ files: File }, {})
  expect(Object.keys(Object.getPrototypeOf(client) as object)).toEqual(['files'])
  expect('folders' in client).toBe(false)
  expect('root' in client).toBe(false)
  expect(client.asUser('1').files.ref('2')).toBeInstanceOf(File)
})

test('what is not named comes as a plain resource, and nothing of it is lost', async () => {
  const { client, drift } = await leanAt({ folders: Folder }, folder)
  const got = await client.folders.get('9')
  expect(got).toBeInstanceOf(Folder)
  expect(got.parent).toBeInstanceOf(Folder)
  expect((got.ownedBy as object).constructor).toBe(Resource)
  expect(got.ownedBy).toEqual({ type: 'user', id: '4' })
  expect(wire(got.ownedBy as object)).toEqual(folder.owned_by)
  expect(drift).toEqual([])

  const entries = [folder, { type: 'file', id: '1', name: 'a' }, { type: 'web_link', id: '2' }]
  const { client: listing } = await leanAt({ folders: Folder, files: File }, { entries })
  const items = await listing.root.items().toArray()
  expect(items.map(({ constructor }) => constructor)).toEqual([Folder, File, Resource])
})

test('fields of what is not named can be asked for', async () => {
  const { client, server } = await leanAt({ folders: Folder }, folder)
  await client.folders.get('9', { fields: ['name', 'ownedBy.jobTitle'] })
  expect(server.seen[0]?.path).toBe('/2.0/folders/9?fields=name%2Cowned_by.job_title')
  await client.folders
    .ref('9')
    .collaborations({ fields: ['createdBy'] })
    .first()
  expect(server.seen[1]?.path).toBe('/2.0/folders/9/collaborations?limit=1&fields=created_by')
  // A slip in what is named is told as ever.
  const slip = client.folders.get('9', { fields: ['nmae' as 'name'] })
  await expect(slip).rejects.toThrow(/Folder has no field 'nmae'/)
})

test('it takes classes of one’s own, by type and by data, with repositories', async () => {
  @BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('P-') })
  class ProjectFolder extends Folder {
    @Field() declare code?: string
  }
  const resources = {
    folders: { resource: [Folder, ProjectFolder], repository: FolderRepository },
  } as const
  const { client } = await leanAt(resources, folder)
  expect(await client.folders.create({ name: 'P-1', parent: client.root })).toBeInstanceOf(
    ProjectFolder,
  )
  expect((await client.folders.get('9')).parent?.constructor).toBe(Folder)
})

test('it fails as every client does', async () => {
  const { client } = await leanAt({ folders: Folder }, { status: 404, code: 'not_found' }, 404)
  const error: unknown = await client.folders.get('9').catch((caught: unknown) => caught)
  expect(isBoxError(error) && 'status' in error && error.status).toBe(404)
  expect(error).toBeInstanceOf(everything.NotFoundError)
  expect(() => createClient({ auth: 't', resources: { asUser: Folder } })).toThrow(UsageError)
  expect(() => createClient({ auth: ' ', resources: { folders: Folder } })).toThrow(
    /auth must be a token/,
  )
})

test('its names are the root’s: one class, whichever entry it comes from', () => {
  expect(Folder).toBe(everything.Folder)
  expect(BoxResource).toBe(everything.BoxResource)
})

import { BoxClient, BoxDeveloperTokenAuth } from 'box-node-sdk'
import { BaseUrls } from 'box-node-sdk/networking/baseUrls'
import { NetworkSession } from 'box-node-sdk/networking/network'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { ReplyRecorder } from '../support/openapi-recorder.js'
import { createReplyValidator } from '../support/openapi-validator.js'

const documents = loadOpenapi()
const recorder = new ReplyRecorder()
let sandbox: SandboxServer
let client: BoxClient

beforeAll(async () => {
  sandbox = await startServer({ onReply: recorder.onReply })
  const baseUrls = new BaseUrls({
    baseUrl: sandbox.url,
    uploadUrl: `${sandbox.url}/api`,
    oauth2Url: sandbox.baseUrls.authorize,
  })
  client = new BoxClient({
    auth: new BoxDeveloperTokenAuth({ token: sandbox.developerToken }),
    networkSession: new NetworkSession({ baseUrls }),
  })
})

afterAll(() => sandbox.stop())

const parent = { id: '0' }

describe('the official SDK, pointed at a sandbox', () => {
  it('works with folders and files', async () => {
    const folder = await client.folders.createFolder({ name: 'Foreign', parent })
    const uploaded = await client.uploads.uploadFile({
      attributes: { name: 'note.txt', parent: { id: folder.id } },
      file: Readable.from([Buffer.from('hello foreigner')]),
    })
    const file = uploaded.entries?.[0]
    expect(file?.name).toBe('note.txt')
    const id = file?.id ?? ''

    const items = await client.folders.getFolderItems(folder.id)
    expect(items.entries?.map(item => item.id)).toEqual([id])
    const renamed = await client.files.updateFileById(id, { requestBody: { name: 'renamed.txt' } })
    expect(renamed.etag).toBe('1')
    const copy = await client.files.copyFile(id, { parent, name: 'copy.txt' })
    expect(copy.size).toBe(15)
    const stream = await client.downloads.downloadFile(id)
    expect(Buffer.concat(await (stream as Readable).toArray()).toString()).toBe('hello foreigner')
  })

  it('shares, comments and collaborates', async () => {
    const folder = await client.folders.createFolder({ name: 'Shared', parent })
    const uploaded = await client.uploads.uploadFile({
      attributes: { name: 'shared.txt', parent: { id: folder.id } },
      file: Readable.from([Buffer.from('shared')]),
    })
    const id = uploaded.entries?.[0]?.id ?? ''
    const shared = await client.sharedLinksFiles.addShareLinkToFile(
      id,
      { sharedLink: { access: 'open' } },
      { fields: 'shared_link' },
    )
    const url = shared.sharedLink?.url ?? ''
    const found = await client.sharedLinksFiles.findFileForSharedLink(
      {},
      { boxapi: `shared_link=${url}` },
    )
    expect(found.id).toBe(id)

    const comment = await client.comments.createComment({
      message: 'Nice',
      item: { id, type: 'file' },
    })
    expect((await client.comments.getFileComments(id)).entries?.map(each => each.id)).toEqual([
      comment.id,
    ])

    const user = await client.users.createUser({ name: 'Ada', login: 'ada@sandbox.example' })
    const collaboration = await client.userCollaborations.createCollaboration({
      item: { type: 'folder', id: folder.id },
      accessibleBy: { type: 'user', id: user.id },
      role: 'viewer',
    })
    expect(collaboration.status).toBe('accepted')
    const all = await client.listCollaborations.getFolderCollaborations(folder.id)
    expect(all.entries).toHaveLength(1)
    await client.userCollaborations.deleteCollaborationById(collaboration.id)
  })

  it('searches, and uses the trash', async () => {
    const folder = await client.folders.createFolder({ name: 'Needle in here', parent })
    const results = await client.search.searchForContent({ query: 'needle' })
    expect(results.entries?.map(each => ('id' in each ? each.id : undefined))).toEqual([folder.id])
    await client.folders.deleteFolderById(folder.id)
    const trashed = await client.trashedItems.getTrashedItems()
    expect(trashed.entries?.map(item => item.id)).toEqual([folder.id])
    const restored = await client.trashedFolders.restoreFolderFromTrash(folder.id)
    expect(restored.itemStatus).toBe('active')
    await client.folders.deleteFolderById(folder.id)
    await client.trashedFolders.deleteTrashedFolderById(folder.id)
    await expect(client.folders.getFolderById(folder.id)).rejects.toThrow(/404/)
  })

  it.skipIf(!documents)('never gets a reply that Box does not describe', () => {
    if (!documents) {
      return
    }
    const validator = createReplyValidator(documents)
    expect(recorder.problems(validator)).toEqual([])
    expect(recorder.operations(validator)).toContain('POST /folders/{folder_id}')
  })
})

import type { BoxClient } from '../../../src/index.js'
import type { Calls } from './call.js'

const WHEN = new Date('2026-03-04T05:06:07Z')
const SHA1 = '134b65991ed521fcfe4724b7d814ab8ded5185dc'
/** What the description's example of a file has. */
const MADE = '85136C79CBF9FE36BB9D05D0639C70C265C18D37'
const folder = (c: BoxClient) => c.folders.ref('7')
const file = (c: BoxClient) => c.files.ref('7')
const link = (c: BoxClient) => c.webLinks.ref('7')
const session = (c: BoxClient) => c.uploadSessions.ref('F1')
const parent = { id: '9' }
const ifMatch = '3'
const ifNoneMatch = '3'
const accessibleBy = { type: 'user', login: 'ann@example.com' } as const
const sharedLink = {
  access: 'open',
  password: 'Secret-123',
  vanityName: 'our-new-office-plan',
  unsharedAt: WHEN,
  permissions: { canDownload: true, canPreview: true, canEdit: false },
} as const

const folders: Calls = {
  'Folder.get': [c => c.folders.get('7', { ifNoneMatch })],
  'Folder.items': [c => folder(c).items()],
  'Folder.update': [
    c => folder(c).update({ sharedLink }, { ifMatch, fields: ['name'] }),
    c => folder(c).update({}),
  ],
  'Folder.move': [c => folder(c).move({ parent })],
  'Folder.copy': [
    c => folder(c).copy({ parent }),
    c => folder(c).copy({ parent }, { fields: ['name'] }),
  ],
  'Folder.delete': [c => folder(c).delete({ recursive: false }, { ifMatch })],
  'Folder.createFolder': [c => folder(c).createFolder({ name: 'b' })],
  'Folder.createWebLink': [c => folder(c).createWebLink({ url: 'https://a.example' })],
  'Folder.upload': [
    c => folder(c).upload({ name: 'a.txt', content: 'hello' }, { sha1: MADE, fields: ['sha1'] }),
    c => folder(c).upload({ name: 'a.txt', content: 'hello' }),
  ],
  'Folder.collaborations': [
    c => folder(c).collaborations({ fields: ['role'] }),
    c => folder(c).collaborations(),
  ],
  'Folder.addCollaborator': [c => folder(c).addCollaborator({ accessibleBy, role: 'editor' })],
  'Folder.appItemAssociations': [
    c => folder(c).appItemAssociations({ limit: 5 }),
    c => folder(c).appItemAssociations(),
  ],
  'Folder.workflows': [c => folder(c).workflows()],
  'Folder.automateWorkflows': [c => folder(c).automateWorkflows()],
  'Folder.getTrashed': [c => folder(c).getTrashed({ fields: ['name'] })],
  'Folder.restore': [c => folder(c).restore({}, { fields: ['name'] })],
  'Folder.updateSharedLink': [
    c => folder(c).updateSharedLink(sharedLink),
    c => folder(c).updateSharedLink(),
  ],
  'FolderRepository.create': [
    c => c.folders.create({ name: 'b', parent }),
    c => c.folders.create({ name: 'b', parent }, { fields: ['name'] }),
  ],
  'Trash.items': [c => c.trash.items({ fields: ['name'] })],
}

const files: Calls = {
  'File.get': [c => c.files.get('7', { ifNoneMatch, fields: ['representations'] })],
  'File.update': [
    c =>
      file(c).update(
        { sharedLink, collections: [c.collections.ref('5')] },
        { ifMatch, fields: ['name'] },
      ),
    c => file(c).update({}),
  ],
  'File.move': [c => file(c).move({ parent })],
  'File.copy': [c => file(c).copy({ parent }), c => file(c).copy({ parent }, { fields: ['name'] })],
  'File.delete': [c => file(c).delete({ ifMatch })],
  'File.download': [c => file(c).download({ range: { start: 0, end: 1023 } })],
  'File.downloadUrl': [c => file(c).downloadUrl()],
  'File.uploadVersion': [
    c =>
      file(c).uploadVersion(
        { content: 'hello', name: 'b.txt' },
        { sha1: MADE, ifMatch, fields: ['sha1'] },
      ),
    c => file(c).uploadVersion({ content: 'hello', name: 'b.txt' }),
  ],
  'File.versions': [c => file(c).versions({ fields: ['name'] }), c => file(c).versions()],
  'File.version': [c => file(c).version({ version: '3' })],
  'File.deleteVersion': [c => file(c).deleteVersion({ version: '3' }, { ifMatch })],
  'File.promoteVersion': [c => file(c).promoteVersion({ version: '3' }, { fields: ['name'] })],
  'File.comments': [c => file(c).comments({ limit: 5, fields: ['message'] })],
  'File.collaborations': [c => file(c).collaborations({ limit: 5, fields: ['role'] })],
  'File.appItemAssociations': [c => file(c).appItemAssociations()],
  'File.getTrashed': [c => file(c).getTrashed({ fields: ['name'] })],
  'File.restore': [c => file(c).restore({}, { fields: ['name'] })],
  'File.getRepresentations': [
    c => file(c).getRepresentations({ hints: '[pdf][jpg?dimensions=32x32]' }),
  ],
  'File.thumbnail': [c => file(c).thumbnail({ extension: 'png' })],
  'File.updateSharedLink': [
    c => file(c).updateSharedLink(sharedLink),
    c => file(c).updateSharedLink(),
  ],
}

const webLinks: Calls = {
  'WebLink.update': [c => link(c).update({ sharedLink }), c => link(c).update({})],
  'WebLink.move': [c => link(c).move({ parent })],
  'WebLink.getTrashed': [c => link(c).getTrashed({ fields: ['name'] })],
  'WebLink.restore': [c => link(c).restore({}, { fields: ['name'] })],
  'WebLink.updateSharedLink': [
    c => link(c).updateSharedLink(sharedLink),
    c => link(c).updateSharedLink(),
  ],
  'WebLinkRepository.create': [c => c.webLinks.create({ url: 'https://a.example', parent })],
}

const uploads: Calls = {
  'File.createUploadSession': [
    c => file(c).createUploadSession({ fileName: 'a.bin', fileSize: 20_000_000 }),
  ],
  'UploadSession.parts': [c => session(c).parts()],
  'UploadSession.commit': [
    c =>
      session(c).commit(
        { sha1: SHA1, parts: [{ partId: 'A', offset: 0, size: 1, sha1: SHA1 }] },
        { ifMatch },
      ),
  ],
  'ZipDownloads.create': [c => c.zipDownloads.create({ items: [{ type: 'file', id: '8' }] })],
}

const listings: Calls = {
  'BoxCollection.items': [
    c => c.collections.ref('7').items({ fields: ['name'] }),
    c => c.collections.ref('7').items(),
  ],
  'CollectionRepository.list': [c => c.collections.list({ limit: 5, fields: ['name'] })],
  'RecentItems.list': [c => c.recentItems.list({ limit: 5, fields: ['name'] })],
  'Search.query': [c => c.search.query({ query: 'sales' }), c => c.search.query({})],
  'Search.withSharedLinks': [c => c.search.withSharedLinks({})],
  'Search.metadataQuery': [
    c => c.search.metadataQuery({ from: 'enterprise_27335.myTemplate', ancestorFolderId: '0' }),
  ],
  'SharedItems.get': [c => c.sharedItems.get(), c => c.sharedItems.get({ ifNoneMatch })],
  'SharedItems.folder': [c => c.sharedItems.folder({ ifNoneMatch, fields: ['name'] })],
  'SharedItems.webLink': [c => c.sharedItems.webLink({ ifNoneMatch, fields: ['name'] })],
  'Events.list': [
    c =>
      c.events.list({
        streamType: 'admin_logs',
        streamPosition: '0',
        limit: 500,
        createdAfter: WHEN,
        createdBefore: WHEN,
        eventType: ['UPLOAD'],
      }),
  ],
  'Events.adminLogs': [c => c.events.adminLogs()],
}

/** Files, folders, web links, and what lists them. */
export const itemCalls: Calls = { ...folders, ...files, ...webLinks, ...uploads, ...listings }

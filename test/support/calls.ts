import type { BoxClient, CallOptions } from '../../src/index.js'
import { enterpriseRows } from '../unit/resources/rows/enterprises.js'
import { legalHoldRows } from '../unit/resources/rows/legal-holds.js'
import { taxonomyRows } from '../unit/resources/rows/metadata-taxonomies.js'
import { metadataTemplateRows } from '../unit/resources/rows/metadata-templates.js'
import { metadataRows } from '../unit/resources/rows/metadata.js'
import { retentionRows } from '../unit/resources/rows/retention.js'
import type { Rows } from '../unit/resources/rows/row.js'
import { shieldRows } from '../unit/resources/rows/shield.js'
import { taskRows } from '../unit/resources/rows/tasks.js'
import { teamRows } from '../unit/resources/rows/teams.js'
import { termsRows } from '../unit/resources/rows/terms.js'

/** Makes one call. */
export type CallMaker = (client: BoxClient, options: CallOptions) => Promise<unknown>

const parent = { id: '0' }
const content = 'Some bytes.'
const when = new Date('2030-01-02T03:04:05Z')
const sharedLink = {
  access: 'open',
  password: 'do-n8t-use-this-Password',
  vanityName: 'my-shared-link-name',
  unsharedAt: when,
  permissions: { canDownload: true },
} as const
const invitee = { type: 'user', id: '23522323' } as const
const accessibleBy = {
  accessibleBy: invitee,
  role: 'editor',
  expiresAt: when,
  notify: true,
} as const
const item = { type: 'file', id: '12345' } as const

type Getter<T> = (client: BoxClient) => T

const folder: Getter<ReturnType<BoxClient['folders']['ref']>> = c => c.folders.ref('4353455')
const file: Getter<ReturnType<BoxClient['files']['ref']>> = c => c.files.ref('12345')
const link: Getter<ReturnType<BoxClient['webLinks']['ref']>> = c => c.webLinks.ref('12345')
const user: Getter<ReturnType<BoxClient['users']['ref']>> = c => c.users.ref('12345')
const comment: Getter<ReturnType<BoxClient['comments']['ref']>> = c => c.comments.ref('12345')
const collaboration: Getter<ReturnType<BoxClient['collaborations']['ref']>> = c =>
  c.collaborations.ref('1234567890')

const folders: Readonly<Record<string, CallMaker>> = {
  'Folder.get': (c, o) => folder(c).get({ ...o, fields: ['name', 'ownedBy.login'] }),
  'Folder.items': (c, o) =>
    folder(c)
      .items({ fields: ['size', 'sha1'], limit: 100 }, o)
      .page(),
  'Folder.update': (c, o) =>
    folder(c).update(
      {
        name: 'New',
        description: 'Text',
        tags: ['a', 'b'],
        syncState: 'synced',
        parent,
        folderUploadEmail: { access: 'open' },
        sharedLink,
        collections: [{ id: '1' }],
        canNonOwnersInvite: true,
        isCollaborationRestrictedToEnterprise: false,
      },
      { ...o, ifMatch: '1' },
    ),
  'Folder.move': (c, o) => folder(c).move({ parent: c.root, name: 'Moved' }, o),
  'Folder.rename': (c, o) => folder(c).rename({ name: 'Renamed' }, o),
  'Folder.copy': (c, o) => folder(c).copy({ parent: c.root, name: 'Copy' }, o),
  'Folder.delete': (c, o) => folder(c).delete({ recursive: true }, { ...o, ifMatch: '1' }),
  'Folder.collaborations': (c, o) =>
    folder(c)
      .collaborations({ limit: 100, fields: ['role'] }, o)
      .page(),
  'Folder.createFolder': (c, o) => folder(c).createFolder({ name: 'Inner' }, o),
  'Folder.createWebLink': (c, o) =>
    folder(c).createWebLink({ url: 'https://example.com', name: 'Link' }, o),
  'Folder.addCollaborator': (c, o) => folder(c).addCollaborator(accessibleBy, o),
  'Folder.upload': (c, o) =>
    folder(c).upload(
      { name: 'a.txt', content, contentCreatedAt: when, contentModifiedAt: when },
      o,
    ),
  'Folder.getTrashed': (c, o) => folder(c).getTrashed({ ...o, fields: ['name'] }),
  'Folder.restore': (c, o) => folder(c).restore({ name: 'Restored', parent }, o),
  'Folder.deletePermanently': (c, o) => folder(c).deletePermanently(o),
  'Folder.getSharedLink': (c, o) => folder(c).getSharedLink(o),
  'Folder.addSharedLink': (c, o) => folder(c).addSharedLink(sharedLink, o),
  'Folder.updateSharedLink': (c, o) => folder(c).updateSharedLink(sharedLink, o),
  'Folder.removeSharedLink': (c, o) => folder(c).removeSharedLink(o),
  'Folder.locks': (c, o) => folder(c).locks({}, o).page(),
  'Folder.addLock': (c, o) => folder(c).addLock(o),
  'Folder.getWatermark': (c, o) => folder(c).getWatermark(o),
  'Folder.applyWatermark': (c, o) => folder(c).applyWatermark(o),
  'Folder.removeWatermark': (c, o) => folder(c).removeWatermark(o),
  'FolderLock.delete': (c, o) => c.folderLocks.ref('12345').delete(o),
  'FolderRepository.create': (c, o) =>
    c.folders.create({ name: 'New', parent: c.root, syncState: 'not_synced' }, o),
}

/** An archive whose addresses are those of the server that is asked. */
const zip = async (c: BoxClient) => {
  const made = await c.zipDownloads.create({ items: [item], downloadFileName: 'January' })
  const at = (part: string) => c.url('zip_downloads', 'Lu6fA9Ob-jyysp3AAvMF4AkLEwZwAYbL', part)
  return Object.assign(made, { downloadUrl: at('content'), statusUrl: at('status') })
}

const zips: Readonly<Record<string, CallMaker>> = {
  'ZipDownloads.create': (c, o) =>
    c.zipDownloads.create({ items: [item, c.folders.ref('1')], downloadFileName: 'January' }, o),
  'ZipDownload.status': async (c, o) => (await zip(c)).status(o),
  'ZipDownload.download': async (c, o) => (await zip(c)).download(o),
}

const files: Readonly<Record<string, CallMaker>> = {
  'File.get': (c, o) => file(c).get({ ...o, fields: ['name', 'metadata.enterprise.invoice'] }),
  'File.update': (c, o) =>
    file(c).update(
      {
        name: 'New',
        description: 'Text',
        tags: ['a'],
        parent,
        sharedLink,
        lock: { expiresAt: when, isDownloadPrevented: true },
        dispositionAt: when,
        permissions: { canDownload: 'company' },
        collections: null,
      },
      { ...o, ifMatch: '1' },
    ),
  'File.move': (c, o) => file(c).move({ parent: c.root }, o),
  'File.rename': (c, o) => file(c).rename({ name: 'Renamed.txt' }, o),
  'File.copy': (c, o) => file(c).copy({ parent: c.root, name: 'Copy.txt', version: '7' }, o),
  'File.delete': (c, o) => file(c).delete({ ...o, ifMatch: '1' }),
  'File.addLock': (c, o) => file(c).addLock({ expiresAt: when, isDownloadPrevented: true }, o),
  'File.removeLock': (c, o) => file(c).removeLock(o),
  'File.download': (c, o) => file(c).download({ version: '7', range: { start: 0, end: 1023 } }, o),
  'File.downloadUrl': (c, o) => file(c).downloadUrl({}, { ...o, headers: { prefer: 'code=302' } }),
  'File.uploadVersion': (c, o) =>
    file(c).uploadVersion({ content, name: 'b.txt', contentModifiedAt: when }, o),
  'File.versions': (c, o) =>
    file(c)
      .versions({ limit: 10, offset: 0, fields: ['name'] }, o)
      .page(),
  'File.version': (c, o) => file(c).version({ version: '7' }, o),
  'File.deleteVersion': (c, o) => file(c).deleteVersion({ version: '7' }, { ...o, ifMatch: '1' }),
  'File.restoreVersion': (c, o) => file(c).restoreVersion({ version: '7' }, o),
  'File.promoteVersion': (c, o) => file(c).promoteVersion({ version: '7' }, o),
  'File.comments': (c, o) =>
    file(c)
      .comments({ limit: 10, fields: ['message'] }, o)
      .page(),
  'File.addComment': (c, o) => file(c).addComment({ message: 'Hello John!' }, o),
  'File.collaborations': (c, o) => file(c).collaborations({ limit: 100 }, o).page(),
  'File.addCollaborator': (c, o) => file(c).addCollaborator(accessibleBy, o),
  'File.getTrashed': (c, o) => file(c).getTrashed(o),
  'File.restore': (c, o) => file(c).restore({ name: 'Restored.txt', parent }, o),
  'File.deletePermanently': (c, o) => file(c).deletePermanently(o),
  'File.getRepresentations': (c, o) =>
    file(c).getRepresentations({ hints: '[pdf][jpg?dimensions=32x32]' }, o),
  'File.thumbnail': (c, o) =>
    file(c).thumbnail({ extension: 'png', minHeight: 64, maxWidth: 320 }, o),
  'File.embedUrl': (c, o) => file(c).embedUrl(o),
  'File.getWatermark': (c, o) => file(c).getWatermark(o),
  'File.applyWatermark': (c, o) => file(c).applyWatermark(o),
  'File.removeWatermark': (c, o) => file(c).removeWatermark(o),
  'File.getSharedLink': (c, o) => file(c).getSharedLink(o),
  'File.addSharedLink': (c, o) => file(c).addSharedLink(sharedLink, o),
  'File.updateSharedLink': (c, o) =>
    file(c).updateSharedLink({ permissions: { canEdit: true, canDownload: true } }, o),
  'File.removeSharedLink': (c, o) => file(c).removeSharedLink(o),
}

const webLinks: Readonly<Record<string, CallMaker>> = {
  'WebLink.get': (c, o) => link(c).get(o),
  'WebLink.update': (c, o) =>
    link(c).update(
      { name: 'N', url: 'https://example.com', description: 'D', parent, sharedLink },
      o,
    ),
  'WebLink.move': (c, o) => link(c).move({ parent: c.root }, o),
  'WebLink.rename': (c, o) => link(c).rename({ name: 'N' }, o),
  'WebLink.delete': (c, o) => link(c).delete(o),
  'WebLink.getTrashed': (c, o) => link(c).getTrashed({ ...o, fields: ['url'] }),
  'WebLink.restore': (c, o) => link(c).restore({ name: 'N', parent }, o),
  'WebLink.deletePermanently': (c, o) => link(c).deletePermanently(o),
  'WebLink.getSharedLink': (c, o) => link(c).getSharedLink(o),
  'WebLink.addSharedLink': (c, o) => link(c).addSharedLink(sharedLink, o),
  'WebLink.updateSharedLink': (c, o) => link(c).updateSharedLink(sharedLink, o),
  'WebLink.removeSharedLink': (c, o) => link(c).removeSharedLink(o),
  'WebLinkRepository.create': (c, o) =>
    c.webLinks.create({ url: 'https://example.com', parent, name: 'N', description: 'D' }, o),
}

const settings = {
  role: 'user',
  language: 'en',
  jobTitle: 'CEO',
  phone: '6509241374',
  address: '900 Jefferson Ave',
  spaceAmount: 11345156112,
  trackingCodes: [{ type: 'tracking_code', name: 'department', value: 'Sales' }],
  timezone: 'Africa/Bujumbura',
  status: 'active',
  externalAppUserId: 'my-user-1234',
} as const

const people: Readonly<Record<string, CallMaker>> = {
  'User.get': (c, o) => user(c).get({ ...o, fields: ['login', 'enterprise'] }),
  'User.update': (c, o) =>
    user(c).update(
      { ...settings, name: 'A', notify: true, notificationEmail: { email: 'a@example.com' } },
      o,
    ),
  'User.delete': (c, o) => user(c).delete({ notify: true, force: true }, o),
  'User.emailAliases': (c, o) => user(c).emailAliases({}, o).page(),
  'User.addEmailAlias': (c, o) => user(c).addEmailAlias({ email: 'alias@example.com' }, o),
  'User.removeEmailAlias': (c, o) => user(c).removeEmailAlias({ alias: '23432' }, o),
  'User.transferContent': (c, o) =>
    user(c).transferContent({ ownedBy: user(c), notify: true }, { ...o, fields: ['name'] }),
  'User.avatar': (c, o) => user(c).avatar(o),
  'User.uploadAvatar': (c, o) => user(c).uploadAvatar({ content, format: 'png' }, o),
  'User.deleteAvatar': (c, o) => user(c).deleteAvatar(o),
  'UserRepository.me': (c, o) => c.users.me(o),
  'UserRepository.list': (c, o) =>
    c.users
      .list({ filterTerm: 'john', userType: 'managed', limit: 10, fields: ['login'] }, o)
      .page(),
  'UserRepository.create': (c, o) =>
    c.users.create(
      { ...settings, name: 'A', login: 'a@example.com', isPlatformAccessOnly: true },
      o,
    ),
  'UserRepository.terminateSessions': (c, o) =>
    c.users.terminateSessions({ userIds: ['1'], userLogins: ['a@example.com'] }, o),
  'Collaboration.get': (c, o) => collaboration(c).get({ ...o, fields: ['role', 'item'] }),
  'Collaboration.update': (c, o) =>
    collaboration(c).update({ role: 'viewer', canViewPath: true, expiresAt: when }, o),
  'Collaboration.accept': (c, o) => collaboration(c).accept(o),
  'Collaboration.reject': (c, o) => collaboration(c).reject(o),
  'Collaboration.delete': (c, o) => collaboration(c).delete(o),
  'CollaborationRepository.create': (c, o) =>
    c.collaborations.create(
      { ...accessibleBy, item, accessibleBy: { type: 'user', login: 'a@example.com' } },
      o,
    ),
  'CollaborationRepository.pending': (c, o) => c.collaborations.pending({ limit: 10 }, o).page(),
}

const session: Getter<ReturnType<BoxClient['uploadSessions']['ref']>> = c =>
  c.uploadSessions.ref('F971964745A5CD0C001BBE4E58196BFD')
const sha1 = '134b65991ed521fcfe4724b7d814ab8ded5185dc'

const uploads: Readonly<Record<string, CallMaker>> = {
  'Folder.preflight': (c, o) => folder(c).preflight({ name: 'a.txt', size: 1024 }, o),
  'Folder.createUploadSession': (c, o) =>
    folder(c).createUploadSession({ fileName: 'a.bin', fileSize: 104857600 }, o),
  'File.createUploadSession': (c, o) =>
    file(c).createUploadSession({ fileName: 'b.bin', fileSize: 104857600 }, o),
  'UploadSession.get': (c, o) => session(c).get(o),
  'UploadSession.uploadPart': (c, o) =>
    session(c).uploadPart(
      { content: new Uint8Array(1024), offset: 0, fileSize: 104857600, sha1 },
      o,
    ),
  'UploadSession.parts': (c, o) => session(c).parts({ limit: 10, offset: 0 }, o).page(),
  'UploadSession.commit': (c, o) =>
    session(c).commit(
      {
        sha1,
        parts: [{ partId: '6F2D3486', offset: 0, size: 3222784, sha1 }],
        attributes: { description: 'D', contentCreatedAt: when },
      },
      { ...o, ifMatch: '1' },
    ),
  'UploadSession.abort': (c, o) => session(c).abort(o),
}

const others: Readonly<Record<string, CallMaker>> = {
  'Comment.get': (c, o) => comment(c).get({ ...o, fields: ['message'] }),
  'Comment.update': (c, o) => comment(c).update({ message: 'M' }, o),
  'Comment.delete': (c, o) => comment(c).delete(o),
  'Comment.reply': (c, o) => comment(c).reply({ message: 'M' }, o),
  'CommentRepository.create': (c, o) => c.comments.create({ message: 'M', item }, o),
  'Webhook.get': (c, o) => c.webhooks.get('12345', o),
  'Webhook.update': (c, o) => c.webhooks.ref('12345').update(webhook, o),
  'Webhook.delete': (c, o) => c.webhooks.ref('12345').delete(o),
  'WebhookRepository.create': (c, o) => c.webhooks.create(webhook, o),
  'WebhookRepository.list': (c, o) => c.webhooks.list({ limit: 10 }, o).page(),
  'BoxCollection.get': (c, o) => c.collections.get('926489', o),
  'BoxCollection.items': (c, o) =>
    c.collections
      .ref('926489')
      .items({ limit: 10, fields: ['name'] }, o)
      .page(),
  'CollectionRepository.list': (c, o) => c.collections.list({ limit: 10 }, o).page(),
  'Trash.items': (c, o) => c.trash.items({ limit: 10, sort: 'name', direction: 'DESC' }, o).page(),
  'Search.query': (c, o) => c.search.query({ ...search, fields: ['name', 'size'] }, o).page(),
  'Search.withSharedLinks': (c, o) =>
    c.search.withSharedLinks({ query: 'sales', fields: ['name', 'sha1'] }, o).page(),
  'RecentItems.list': (c, o) =>
    c.recentItems.list({ limit: 10, fields: ['name', 'size'] }, o).page(),
  'Events.list': (c, o) =>
    c.events.list({ streamType: 'admin_logs', ...dated, streamPosition: '1348790499819' }, o),
  'Events.latestPosition': (c, o) => c.events.latestPosition({ streamType: 'all' }, o),
  'Events.adminLogs': (c, o) => c.events.adminLogs({ ...dated, limit: 10 }, o).page(),
  'Events.longPollServer': (c, o) => c.events.longPollServer({ streamType: 'changes' }, o),
  'SharedItems.get': (c, o) => shared(c).sharedItems.get({ ...o, fields: ['name'] }),
  'SharedItems.folder': (c, o) => shared(c).sharedItems.folder(o),
  'SharedItems.webLink': (c, o) => shared(c).sharedItems.webLink(o),
  'SharedItems.appItem': (c, o) => shared(c).sharedItems.appItem(o),
}

const dated = {
  createdAfter: when,
  createdBefore: when,
  eventType: ['UPLOAD', 'LOGIN'],
  limit: 50,
} as const

const shared = (client: BoxClient) =>
  client.withSharedLink('https://app.box.com/s/gjasdasjhasd', 'pw')

const webhook = {
  target: item,
  address: 'https://example.com/webhooks',
  triggers: ['FILE.UPLOADED', 'SIGN_REQUEST.COMPLETED'],
} as const

const search = {
  query: 'sales',
  scope: 'user_content',
  fileExtensions: ['pdf', 'png'],
  createdAtRange: [when],
  updatedAtRange: [null, when],
  sizeRange: [0, 5000],
  ownerUserIds: ['123422'],
  recentUpdaterUserIds: ['123422'],
  ancestorFolderIds: ['4535234'],
  contentTypes: ['name', 'description'],
  type: 'file',
  trashContent: 'non_trashed_only',
  mdfilters: [{ scope: 'enterprise', templateKey: 'contract', filters: { myKey: 'v' } }],
  sort: 'relevance',
  direction: 'ASC',
  limit: 10,
} as const

/** Calls of rows that say what each operation sends: the first of each, which has all inputs. */
const ofRows = (rows: Rows): Record<string, CallMaker> =>
  Object.fromEntries(Object.entries(rows).map(([name, [row]]) => [name, c => row!.call(c)]))

/**
 * A call of every operation that the library declares, as `Class.member`, with the inputs it takes.
 * A test compares the names with `operations()`.
 */
export const calls: Readonly<Record<string, CallMaker>> = {
  ...folders,
  ...files,
  ...webLinks,
  ...people,
  ...uploads,
  ...others,
  ...zips,
  ...ofRows(enterpriseRows),
  ...ofRows(legalHoldRows),
  ...ofRows(metadataRows),
  ...ofRows(metadataTemplateRows),
  ...ofRows(taxonomyRows),
  ...ofRows(retentionRows),
  ...ofRows(shieldRows),
  ...ofRows(taskRows),
  ...ofRows(teamRows),
  ...ofRows(termsRows),
}

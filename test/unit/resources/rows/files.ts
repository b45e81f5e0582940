import { watermarkRows } from './media.js'
import { TAGGED, WHEN, WHEN_TEXT, itemRows, json, type Rows } from './row.js'

export const fileRows: Rows = {
  ...itemRows('File', 'files', '/files'),
  'File.update': [
    {
      call: client =>
        client.files.ref('7').update({
          name: 'b',
          description: 'Ours',
          parent: { id: '9' },
          sharedLink: {},
          collections: [],
          tags: ['in_use', 'camelCase'],
          lock: { expiresAt: WHEN, isDownloadPrevented: true },
          dispositionAt: WHEN,
          permissions: { canDownload: 'company' },
        }),
      sends: 'PUT /files/7',
      body: json({
        name: 'b',
        description: 'Ours',
        parent: { id: '9' },
        shared_link: {},
        collections: [],
        tags: ['in_use', 'camelCase'],
        lock: { type: 'lock', access: 'lock', expires_at: WHEN_TEXT, is_download_prevented: true },
        disposition_at: WHEN_TEXT,
        permissions: { can_download: 'company' },
      }),
    },
  ],
  'File.copy': [
    {
      call: client =>
        client.files.ref('7').copy({ parent: { id: '0' }, name: 'b', version: { id: '3' } }),
      sends: 'POST /files/7/copy',
      body: json({ parent: { id: '0' }, name: 'b', version: '3' }),
    },
    {
      call: client => client.files.ref('7').copy({ parent: client.folders.root, version: '3' }),
      sends: 'POST /files/7/copy',
      body: json({ parent: { type: 'folder', id: '0' }, version: '3' }),
    },
  ],
  'File.addLock': [
    {
      call: client => client.files.ref('7').addLock(),
      sends: 'PUT /files/7',
      body: json({ lock: { type: 'lock', access: 'lock' } }),
    },
    {
      call: client =>
        client.files
          .ref('7')
          .addLock({ expiresAt: WHEN, isDownloadPrevented: true }, { fields: ['lock'] }),
      sends: 'PUT /files/7',
      query: { fields: 'lock' },
      body: json({
        lock: { type: 'lock', access: 'lock', expires_at: WHEN_TEXT, is_download_prevented: true },
      }),
    },
  ],
  'File.removeLock': [
    {
      call: client => client.files.ref('7').removeLock(),
      sends: 'PUT /files/7',
      body: json({ lock: null }),
    },
  ],
  'File.download': [
    { call: client => client.files.ref('7').download(), sends: 'GET /files/7/content' },
    {
      call: client => client.files.ref('7').download({ version: { id: '3' }, accessToken: 't' }),
      sends: 'GET /files/7/content',
      query: { version: '3', access_token: 't' },
    },
  ],
  'File.downloadUrl': [
    {
      call: client => client.files.ref('7').downloadUrl({ version: '3' }),
      sends: 'GET /files/7/content',
      query: { version: '3' },
    },
  ],
  'File.uploadVersion': [
    {
      call: client =>
        client.files
          .ref('7')
          .uploadVersion({ content: 'hello', name: 'b.txt', contentModifiedAt: WHEN }),
      sends: 'POST /files/7/content',
      base: 'upload',
      body: {
        multipart: [
          { name: 'attributes', value: { name: 'b.txt', content_modified_at: WHEN_TEXT } },
          { name: 'file', content: 'hello', filename: 'content' },
        ],
      },
    },
  ],
  'File.versions': [
    {
      call: client => client.files.ref('7').versions({ offset: 2, limit: 1 }),
      sends: 'GET /files/7/versions',
      query: { offset: '2', limit: '1' },
    },
  ],
  'File.version': [
    {
      call: client =>
        client.files.ref('7').version({ version: { id: '3' } }, { fields: ['versionNumber'] }),
      sends: 'GET /files/7/versions/3',
      query: { fields: 'version_number' },
    },
  ],
  'File.deleteVersion': [
    {
      call: client => client.files.ref('7').deleteVersion({ version: '3' }),
      sends: 'DELETE /files/7/versions/3',
    },
  ],
  'File.restoreVersion': [
    {
      call: client => client.files.ref('7').restoreVersion({ version: '3' }),
      sends: 'PUT /files/7/versions/3',
      body: json({ trashed_at: null }),
    },
  ],
  'File.promoteVersion': [
    {
      call: client => client.files.ref('7').promoteVersion({ version: { id: '3' } }),
      sends: 'POST /files/7/versions/current',
      body: json({ type: 'file_version', id: '3' }),
    },
  ],
  'File.comments': [
    {
      call: client => client.files.ref('7').comments(),
      sends: 'GET /files/7/comments',
      query: { offset: '0' },
    },
  ],
  'File.addComment': [
    {
      call: client => client.files.ref('7').addComment({ message: 'Fine' }),
      sends: 'POST /comments',
      body: json({ message: 'Fine', item: { type: 'file', id: '7' } }),
    },
    {
      call: client => client.files.ref('7').addComment({ taggedMessage: '@[3:Ann] fine' }),
      sends: 'POST /comments',
      body: json({ tagged_message: '@[3:Ann] fine', item: { type: 'file', id: '7' } }),
      undescribed: TAGGED,
    },
  ],
  'File.collaborations': [
    {
      call: client => client.files.ref('7').collaborations(),
      sends: 'GET /files/7/collaborations',
    },
  ],
  'File.addCollaborator': [
    {
      call: client =>
        client.files
          .ref('7')
          .addCollaborator({ accessibleBy: client.groups.ref('8'), role: 'editor' }),
      sends: 'POST /collaborations',
      body: json({
        item: { type: 'file', id: '7' },
        accessible_by: { type: 'group', id: '8' },
        role: 'editor',
      }),
    },
  ],
  'File.getRepresentations': [
    {
      call: client => client.files.ref('7').getRepresentations(),
      sends: 'GET /files/7',
      query: { fields: 'representations' },
    },
  ],
  'File.thumbnail': [
    {
      call: client =>
        client.files.ref('7').thumbnail({
          extension: 'jpg',
          minHeight: 32,
          minWidth: 33,
          maxHeight: 319,
          maxWidth: 320,
        }),
      sends: 'GET /files/7/thumbnail.jpg',
      query: { min_height: '32', min_width: '33', max_height: '319', max_width: '320' },
    },
  ],
  'File.embedUrl': [
    {
      call: client => client.files.ref('7').embedUrl(),
      sends: 'GET /files/7',
      query: { fields: 'expiring_embed_link' },
    },
  ],
  ...watermarkRows('File', 'files', '/files'),
}

import { watermarkRows } from './media.js'
import { CLEARS, WHEN, WHEN_TEXT, itemRows, json, type Rows } from './row.js'

const shared = itemRows('Folder', 'folders', '/folders')

export const folderRows: Rows = {
  ...shared,
  'Folder.items': [
    {
      call: client => client.folders.root.items(),
      sends: 'GET /folders/0/items',
      query: { usemarker: 'true' },
    },
    {
      call: client =>
        client.folders.root.items({
          sort: 'date',
          direction: 'DESC',
          limit: 20,
          fields: ['size', 'createdBy'],
        }),
      sends: 'GET /folders/0/items',
      query: {
        sort: 'date',
        direction: 'DESC',
        limit: '20',
        offset: '0',
        fields: 'size,created_by',
      },
    },
  ],
  'Folder.update': [
    {
      call: client =>
        client.folders.ref('7').update({
          name: 'b',
          description: 'Ours',
          parent: { id: '9' },
          sharedLink: { access: 'company', permissions: { canDownload: false } },
          collections: [client.collections.ref('5')],
          tags: ['in_use', 'camelCase'],
          folderUploadEmail: { access: 'collaborators' },
          syncState: 'not_synced',
          canNonOwnersInvite: false,
          canNonOwnersViewCollaborators: false,
          isCollaborationRestrictedToEnterprise: true,
        }),
      sends: 'PUT /folders/7',
      body: json({
        name: 'b',
        description: 'Ours',
        parent: { id: '9' },
        shared_link: { access: 'company', permissions: { can_download: false } },
        collections: [{ type: 'collection', id: '5' }],
        tags: ['in_use', 'camelCase'],
        folder_upload_email: { access: 'collaborators' },
        sync_state: 'not_synced',
        can_non_owners_invite: false,
        can_non_owners_view_collaborators: false,
        is_collaboration_restricted_to_enterprise: true,
      }),
    },
    {
      call: client =>
        client.folders
          .ref('7')
          .update({ sharedLink: null, collections: null, folderUploadEmail: null }),
      sends: 'PUT /folders/7',
      body: json({ shared_link: null, collections: null, folder_upload_email: null }),
      undescribed: CLEARS,
    },
  ],
  'Folder.copy': [
    {
      call: client => client.folders.ref('7').copy({ parent: { id: '0' }, name: 'b' }),
      sends: 'POST /folders/7/copy',
      body: json({ parent: { id: '0' }, name: 'b' }),
    },
  ],
  'Folder.delete': [
    ...(shared['Folder.delete'] ?? []),
    {
      call: client => client.folders.ref('7').delete({ recursive: true }),
      sends: 'DELETE /folders/7',
      query: { recursive: 'true' },
    },
  ],
  'Folder.createFolder': [
    {
      call: client => client.folders.root.createFolder({ name: 'b', syncState: 'synced' }),
      sends: 'POST /folders',
      body: json({ name: 'b', sync_state: 'synced', parent: { type: 'folder', id: '0' } }),
    },
  ],
  'Folder.createWebLink': [
    {
      call: client =>
        client.folders.root.createWebLink({
          url: 'https://a.example',
          name: 'b',
          description: 'c',
        }),
      sends: 'POST /web_links',
      body: json({
        url: 'https://a.example',
        name: 'b',
        description: 'c',
        parent: { type: 'folder', id: '0' },
      }),
    },
  ],
  'Folder.upload': [
    {
      call: client =>
        client.folders.root.upload({
          name: 'a.txt',
          content: 'hello',
          description: 'Ours',
          contentCreatedAt: WHEN,
          contentModifiedAt: '2020-01-01T00:00:00+02:00',
        }),
      sends: 'POST /files/content',
      base: 'upload',
      body: {
        multipart: [
          {
            name: 'attributes',
            value: {
              name: 'a.txt',
              description: 'Ours',
              parent: { id: '0' },
              content_created_at: WHEN_TEXT,
              content_modified_at: '2020-01-01T00:00:00+02:00',
            },
          },
          { name: 'file', content: 'hello', filename: 'content' },
        ],
      },
    },
  ],
  'Folder.collaborations': [
    {
      call: client => client.folders.ref('7').collaborations({ limit: 5 }),
      sends: 'GET /folders/7/collaborations',
      query: { limit: '5' },
    },
  ],
  'Folder.addCollaborator': [
    {
      call: client =>
        client.folders.ref('7').addCollaborator({
          accessibleBy: { type: 'user', login: 'ann@example.com' },
          role: 'viewer uploader',
          isAccessOnly: true,
          canViewPath: false,
          expiresAt: WHEN,
          notify: false,
        }),
      sends: 'POST /collaborations',
      query: { notify: 'false' },
      body: json({
        item: { type: 'folder', id: '7' },
        accessible_by: { type: 'user', login: 'ann@example.com' },
        role: 'viewer uploader',
        is_access_only: true,
        can_view_path: false,
        expires_at: WHEN_TEXT,
      }),
    },
  ],
  'FolderRepository.create': [
    {
      call: client =>
        client.folders.create({
          name: 'b',
          parent: client.folders.root,
          folderUploadEmail: { access: 'open' },
          syncState: 'synced',
        }),
      sends: 'POST /folders',
      body: json({
        name: 'b',
        parent: { type: 'folder', id: '0' },
        folder_upload_email: { access: 'open' },
        sync_state: 'synced',
      }),
    },
  ],
  'Trash.items': [
    {
      call: client => client.trash.items(),
      sends: 'GET /folders/trash/items',
      query: { usemarker: 'true' },
    },
    {
      call: client => client.trash.items({ sort: 'size', direction: 'ASC', offset: 40, limit: 20 }),
      sends: 'GET /folders/trash/items',
      query: { sort: 'size', direction: 'ASC', offset: '40', limit: '20' },
    },
  ],
  ...watermarkRows('Folder', 'folders', '/folders'),
}

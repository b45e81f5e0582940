import { classificationField, metadataField } from '../metadata/write-instance.js'
import { watermarkInfo } from './watermark-info.js'
import { can } from '../http/access.js'
import type { Shape } from '../http/fields.js'
import type { FolderRecord } from '../store/records.js'
import { sizeOf } from '../store/tree.js'
import { folderReference, itemFields, itemPermissions, itemStandard } from './item-fields.js'

/** The roles that can be granted on an item. */
export const INVITABLE = [
  'editor',
  'viewer',
  'previewer',
  'uploader',
  'previewer uploader',
  'viewer uploader',
  'co-owner',
] as const

function setting(name: string, otherwise: unknown) {
  return (folder: FolderRecord): unknown => folder.settings.get(name) ?? otherwise
}

/** The fields of a folder, except for its first items. */
export const folderShape: Shape<FolderRecord> = {
  mini: folderReference.mini,
  standard: [
    ...folderReference.mini,
    'size',
    'content_created_at',
    'content_modified_at',
    ...itemStandard,
    'folder_upload_email',
    'item_collection',
  ],
  fields: {
    ...itemFields,
    size: (folder, { store }) => sizeOf(store, folder),
    folder_upload_email: setting('folder_upload_email', null),
    sync_state: setting('sync_state', 'not_synced'),
    can_non_owners_invite: setting('can_non_owners_invite', true),
    can_non_owners_view_collaborators: setting('can_non_owners_view_collaborators', true),
    is_collaboration_restricted_to_enterprise: setting(
      'is_collaboration_restricted_to_enterprise',
      false,
    ),
    permissions: (folder, scope) => ({
      ...itemPermissions(folder, scope),
      can_upload: can(scope, folder, 'upload'),
    }),
    allowed_shared_link_access_levels: () => ['collaborators', 'open', 'company'],
    watermark_info: watermarkInfo,
    metadata: metadataField,
    classification: classificationField,
    allowed_invitee_roles: () => INVITABLE,
  },
}

import { extname } from 'node:path'
import { can } from '../http/access.js'
import type { Selection, Shape } from '../http/fields.js'
import { represent, timestamp, timestampOrNull } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { FileRecord, LockRecord, VersionRecord } from '../store/records.js'
import { classificationField, metadataField } from '../metadata/write-instance.js'
import { watermarkInfo } from './watermark-info.js'
import { freeAt } from '../store/retention.js'
import { INVITABLE } from './folder-shape.js'
import { itemFields, itemPermissions, itemStandard } from './item-fields.js'
import { embedLink } from './openly.js'
import { userReference } from './references.js'

/** The fields of a file version. */
export const versionShape: Shape<VersionRecord> = {
  mini: ['type', 'id', 'sha1'],
  standard: [
    'type',
    'id',
    'sha1',
    'name',
    'size',
    'created_at',
    'modified_at',
    'modified_by',
    'trashed_at',
    'trashed_by',
    'restored_at',
    'restored_by',
    'purged_at',
    'uploader_display_name',
  ],
  fields: {
    type: () => 'file_version',
    id: version => version.id,
    sha1: version => version.sha1,
    name: version => version.name,
    size: version => version.content.length,
    created_at: version => timestamp(version.createdAt),
    modified_at: version => timestamp(version.createdAt),
    modified_by: (version, scope, nested) => userReference(scope, version.createdBy, nested),
    trashed_at: version => timestampOrNull(version.trashedAt),
    trashed_by: (version, scope, nested) =>
      userReference(scope, version.trashedBy, nested) ?? undefined,
    restored_at: version => timestampOrNull(version.restoredAt),
    restored_by: (version, scope, nested) =>
      userReference(scope, version.restoredBy, nested) ?? undefined,
    purged_at: () => null,
    uploader_display_name: (version, { store }) => store.users.get(version.createdBy)?.name,
    version_number: version => String(version.number),
  },
}

/** Gives the version whose content a file has now. */
export function currentVersion(file: FileRecord): VersionRecord {
  return file.versions.at(-1) ?? file.versions[0]
}

/** Gives the lock of a file unless it has run out. */
export function activeLock({ store }: Scope, file: FileRecord): LockRecord | undefined {
  const { lock } = file
  return lock?.expiresAt !== undefined && lock.expiresAt <= store.now() ? undefined : lock
}

function writeLock(file: FileRecord, scope: Scope, nested?: Selection): unknown {
  const lock = activeLock(scope, file)
  if (!lock) {
    return null
  }
  return {
    type: 'lock',
    id: lock.id,
    created_by: userReference(scope, lock.createdBy, nested?.get('created_by')),
    created_at: timestamp(lock.createdAt),
    ...(lock.expiresAt === undefined ? {} : { expired_at: timestamp(lock.expiresAt) }),
    is_download_prevented: lock.downloadPrevented,
    app_type: null,
  }
}

function permissions(file: FileRecord, scope: Scope): Record<string, boolean> {
  const comment = can(scope, file, 'comment')
  return {
    ...itemPermissions(file, scope),
    can_preview: can(scope, file, 'preview'),
    can_upload: can(scope, file, 'edit') || can(scope, file, 'upload'),
    can_comment: comment,
    can_annotate: comment,
    can_view_annotations_all: comment,
    can_view_annotations_self: comment,
  }
}

/** The fields of a file. */
export const fileShape: Shape<FileRecord> = {
  mini: ['type', 'id', 'file_version', 'sequence_id', 'etag', 'sha1', 'name'],
  standard: [
    'type',
    'id',
    'file_version',
    'sequence_id',
    'etag',
    'sha1',
    'name',
    'size',
    'content_created_at',
    'content_modified_at',
    ...itemStandard,
  ],
  fields: {
    ...itemFields,
    file_version: (file, scope, nested) =>
      represent(versionShape, currentVersion(file), { scope, tier: nested ?? 'mini' }),
    sha1: file => currentVersion(file).sha1,
    size: file => currentVersion(file).content.length,
    version_number: file => String(currentVersion(file).number),
    comment_count: (file, { store }) =>
      [...store.comments.values()].filter(comment => comment.fileId === file.id).length,
    permissions,
    lock: writeLock,
    disposition_at: (file, { store }) => timestampOrNull(freeAt(store, file)),
    extension: file => extname(file.name).slice(1),
    is_package: () => false,
    allowed_invitee_roles: () => INVITABLE,
    shared_link_permission_options: () => ['can_preview', 'can_download', 'can_edit'],
    expiring_embed_link: embedLink,
    watermark_info: watermarkInfo,
    metadata: metadataField,
    classification: classificationField,
    uploader_display_name: (file, { store }) =>
      store.users.get(currentVersion(file).createdBy)?.name,
  },
}

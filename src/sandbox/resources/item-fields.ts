import { can, roleOn, visibleAncestors } from '../http/access.js'
import { represent, timestamp, timestampOrNull } from '../http/fields.js'
import type { FieldWriter, Selection, Shape } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { ItemRecord } from '../store/records.js'
import { isTrashed } from '../store/tree.js'
import { userReference } from './references.js'
import { isOpenByLink, writeLink } from './shared-link.js'

const TRASH_RETENTION_MS = 30 * 24 * 3600 * 1000
const TRASH = { type: 'folder', id: '1', sequence_id: null, etag: null, name: 'Trash' }

/** The fields of a folder as a reference; written here because every item refers to folders. */
export const folderReference: Shape<ItemRecord> = {
  mini: ['type', 'id', 'sequence_id', 'etag', 'name'],
  standard: [],
  fields: {
    type: item => item.type,
    id: item => item.id,
    sequence_id: etagOf,
    etag: etagOf,
    name: item => item.name,
  },
}

/** Gives the etag as Box writes it: null for a root. */
export function etagOf(item: ItemRecord): string | null {
  return item.parentId === undefined ? null : String(item.etag)
}

function mini(scope: Scope, folder: ItemRecord): Record<string, unknown> {
  return represent(folderReference, folder, { scope, tier: 'mini' })
}

function pathOf(item: ItemRecord, scope: Scope): unknown {
  if (isTrashed(scope.store, item)) {
    return { total_count: 1, entries: [TRASH] }
  }
  const root = scope.store.roots.get(scope.user.id)
  const folders = item.parentId === undefined || !root ? [] : [root]
  const entries = [...folders, ...visibleAncestors(scope, item)].map(each => mini(scope, each))
  return { total_count: entries.length, entries }
}

function parentOf(item: ItemRecord, scope: Scope, nested?: Selection): unknown {
  if (item.parentId === undefined) {
    return null
  }
  const parent = visibleAncestors(scope, item).at(-1) ?? scope.store.roots.get(scope.user.id)
  if (!parent) {
    return null
  }
  return represent({ ...folderReference, fields: itemFields }, parent, {
    scope,
    tier: nested ?? 'mini',
  })
}

/** What the caller may do with an item, in Box's words. */
export function itemPermissions(item: ItemRecord, scope: Scope): Record<string, boolean> {
  const role = roleOn(scope, item)
  const root = item.parentId === undefined
  return {
    can_delete: !root && can(scope, item, 'edit'),
    can_download: can(scope, item, 'download'),
    can_invite_collaborator: !root && can(scope, item, 'invite'),
    can_rename: !root && can(scope, item, 'edit'),
    can_set_share_access: !root && (role === 'owner' || role === 'co-owner' || role === 'editor'),
    can_share: !root && can(scope, item, 'share'),
  }
}

const ofUser =
  (id: (item: ItemRecord) => string): FieldWriter<ItemRecord> =>
  (item, scope, nested) =>
    userReference(scope, id(item), nested)

function purgedAt(item: ItemRecord): string | null {
  return item.trashedAt === undefined ? null : timestamp(item.trashedAt + TRASH_RETENTION_MS)
}

function collectionsOf(item: ItemRecord, { user }: Scope): unknown {
  if (!item.favoriteOf.has(user.id)) {
    return []
  }
  const { favoritesId: id } = user
  return [{ type: 'collection', id, name: 'Favorites', collection_type: 'favorites' }]
}

/** The names of the fields that a plain reply of every item has beside those of a reference. */
export const itemStandard = [
  'description',
  'path_collection',
  'created_at',
  'modified_at',
  'trashed_at',
  'purged_at',
  'created_by',
  'modified_by',
  'owned_by',
  'shared_link',
  'parent',
  'item_status',
]

/** The fields that files, folders and web links have in common. */
export const itemFields: Readonly<Record<string, FieldWriter<ItemRecord>>> = {
  ...folderReference.fields,
  description: item => item.description,
  path_collection: pathOf,
  created_at: item => (item.parentId === undefined ? null : timestamp(item.createdAt)),
  modified_at: item => (item.parentId === undefined ? null : timestamp(item.modifiedAt)),
  trashed_at: item => timestampOrNull(item.trashedAt),
  purged_at: purgedAt,
  content_created_at: item => timestamp(item.contentCreatedAt),
  content_modified_at: item => timestamp(item.contentModifiedAt),
  created_by: ofUser(item => item.createdBy),
  modified_by: ofUser(item => item.modifiedBy),
  owned_by: ofUser(item => item.ownerId),
  shared_link: (item, scope) => writeLink(scope, item),
  parent: parentOf,
  item_status: (item, { store }) => (isTrashed(store, item) ? 'trashed' : 'active'),
  tags: item => item.tags,
  collections: collectionsOf,
  permissions: itemPermissions,
  has_collaborations: (item, { store }) =>
    [...store.collaborations.values()].some(each => each.itemId === item.id),
  is_externally_owned: (item, { store, user }) =>
    store.users.get(item.ownerId)?.managed !== user.managed,
  is_accessible_via_shared_link: (item, scope) => isOpenByLink(scope, item),
}

import { isFor } from '../store/groups.js'
import {
  ROLES,
  type ItemRecord,
  type ItemRecords,
  type ItemType,
  type Role,
} from '../store/records.js'
import { isTrashed, lineage } from '../store/tree.js'
import { denied, notFound, Refusal } from './refusal.js'
import type { Scope } from './scope.js'

/** What one may do with an item. */
export type Ability =
  'preview' | 'comment' | 'download' | 'upload' | 'edit' | 'share' | 'invite' | 'own'

const ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  uploader: ['upload'],
  previewer: ['preview', 'comment'],
  'previewer uploader': ['preview', 'comment', 'upload'],
  viewer: ['preview', 'comment', 'download', 'share'],
  'viewer uploader': ['preview', 'comment', 'download', 'share', 'upload'],
  editor: ['preview', 'comment', 'download', 'share', 'upload', 'edit', 'invite'],
  'co-owner': ['preview', 'comment', 'download', 'share', 'upload', 'edit', 'invite'],
  owner: ['preview', 'comment', 'download', 'share', 'upload', 'edit', 'invite', 'own'],
}

/** Gives the strongest role that the caller has on an item; undefined when it is not to be seen. */
export function roleOn(scope: Scope, item: ItemRecord): Role | undefined {
  const { store, user, link, restriction } = scope
  const path = lineage(store, item)
  if (restriction?.item && !path.includes(restriction.item)) {
    return undefined
  }
  if (item.ownerId === user.id) {
    return 'owner'
  }
  const roles: Role[] = link && path.includes(link.item) ? [link.role] : []
  for (const collaboration of store.collaborations.values()) {
    if (!isFor(store, collaboration, user.id) || collaboration.status !== 'accepted') {
      continue
    }
    if (collaboration.expiresAt !== null && collaboration.expiresAt <= store.now()) {
      continue
    }
    if (path.some(each => each.id === collaboration.itemId)) {
      roles.push(collaboration.role)
    }
  }
  return [...ROLES].reverse().find(role => roles.includes(role))
}

/** Says whether the caller may do something with an item. */
export function can(scope: Scope, item: ItemRecord, ability: Ability): boolean {
  const role = roleOn(scope, item)
  if (role === undefined || !ABILITIES[role].includes(ability)) {
    return false
  }
  if (ability === 'download' && item.type === 'file' && item.downloadableBy === 'company') {
    return scope.store.users.get(item.ownerId)?.managed === scope.user.managed
  }
  const restricted = item.type === 'folder' && item.settings.get('can_non_owners_invite') === false
  return !(ability === 'invite' && restricted && role === 'editor')
}

/** Throws a 403 when the caller may not do something with an item. */
export function demand(scope: Scope, item: ItemRecord, ability: Ability): void {
  if (!can(scope, item, ability)) {
    throw denied()
  }
}

function lookUp<T extends ItemType>(scope: Scope, type: T, id: string): ItemRecords[T] {
  if (!/^\d+$/.test(id)) {
    throw new Refusal(405, 'method_not_allowed', `'${id}' is not an id of a ${type}`)
  }
  const root = type === 'folder' && id === '0'
  const item = root ? scope.store.roots.get(scope.user.id) : scope.store.items.get(id)
  if (item?.type !== type || roleOn(scope, item) === undefined) {
    throw notFound(type)
  }
  // The compiler does not follow that an item of this wire type is the record of that type.
  return item as ItemRecords[T]
}

/**
 * Finds an item that the caller sees and that is not in the trash; `0` is the caller's root.
 * Throws a 404 otherwise, and a 403 when `ability` is named and missing.
 */
export function find<T extends ItemType>(
  scope: Scope,
  which: { readonly type: T; readonly id: string },
  ability?: Ability,
): ItemRecords[T] {
  const item = lookUp(scope, which.type, which.id)
  if (isTrashed(scope.store, item)) {
    throw new Refusal(404, 'trashed', 'Item is trashed', { contextInfo: { trashed: which } })
  }
  if (ability) {
    demand(scope, item, ability)
  }
  return item
}

/** Finds an item that the caller put, or owns, in the trash by itself. Throws a 404 otherwise. */
export function findTrashed<T extends ItemType>(scope: Scope, type: T, id: string): ItemRecords[T] {
  const item = lookUp(scope, type, id)
  if (item.trashedAt === undefined) {
    throw notFound(type)
  }
  return item
}

/** Lists the folders around an item that the caller sees, outermost first, without the root. */
export function visibleAncestors(scope: Scope, item: ItemRecord): ItemRecord[] {
  return lineage(scope.store, item)
    .slice(1)
    .filter(each => each.parentId !== undefined && roleOn(scope, each) !== undefined)
    .reverse()
}

/** Lists what a folder holds for the caller; their root also shows what others share with them. */
export function contentOf(scope: Scope, folder: ItemRecords['folder']): ItemRecord[] {
  const { store, user } = scope
  const own = store.childrenOf(folder)
  const shared =
    folder.parentId === undefined
      ? [...store.collaborations.values()]
          .filter(each => isFor(store, each, user.id) && each.status === 'accepted')
          .flatMap(({ itemId }) => store.items.get(itemId) ?? [])
          .filter(item => item.ownerId !== user.id && visibleAncestors(scope, item).length === 0)
      : []
  return [...own, ...new Set(shared)].filter(item => !isTrashed(store, item))
}

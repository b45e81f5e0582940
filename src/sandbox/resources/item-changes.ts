import { demand, find } from '../http/access.js'
import type { Body } from '../http/body.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import { checkName, holderOf } from './names.js'
import type { FolderRecord, ItemRecord, ItemType } from '../store/records.js'
import { lineage } from '../store/tree.js'
import { writeItem } from './item-shapes.js'
import { planLinkChange } from './shared-link.js'

/** Throws a 409 with the item that already has the name; `type` is that of the item to come. */
export function checkFree(
  scope: Scope,
  place: { readonly parent: FolderRecord; readonly name: string; readonly type: ItemType },
  except?: ItemRecord,
): void {
  checkName(place.name, place.type)
  const holder = holderOf(scope.store, place.parent, place.name)
  if (!holder || holder === except) {
    return
  }
  const existing = writeItem(holder, { scope, tier: 'mini' })
  throw new Refusal(409, 'item_name_in_use', 'Item with the same name already exists', {
    contextInfo: { conflicts: place.type === 'file' ? existing : [existing] },
  })
}

/** Finds the folder named by `parent.id`, into which the caller may put things. */
export function findParent(scope: Scope, body: Body): FolderRecord {
  return find(scope, { type: 'folder', id: body.required('parent').string('id') }, 'upload')
}

/** Gives the attributes that every new item starts with. */
export function freshItem(
  scope: Scope,
  place: { readonly parent: FolderRecord; readonly name: string },
) {
  const now = scope.store.now()
  return {
    id: scope.store.nextId(),
    name: place.name,
    description: '',
    ownerId: place.parent.ownerId,
    parentId: place.parent.id,
    etag: 0,
    createdAt: now,
    modifiedAt: now,
    contentCreatedAt: now,
    contentModifiedAt: now,
    createdBy: scope.user.id,
    modifiedBy: scope.user.id,
    tags: [],
    favoriteOf: new Set<string>(),
    sharedLink: undefined,
    trashedAt: undefined,
    trashedBy: undefined,
  }
}

/** Writes down that the caller changed an item: its etag grows. */
export function touch(scope: Scope, item: ItemRecord): void {
  item.etag += 1
  item.modifiedAt = scope.store.now()
  item.modifiedBy = scope.user.id
}

/** Carries a change out that was checked beforehand, so that a refused request changes nothing. */
export type Change = () => void

function planMove(scope: Scope, item: ItemRecord, body: Body): Change[] {
  const { store, user } = scope
  const wanted = body.object('parent')
  const here = store.parentOf(item)
  const parent = wanted ? find(scope, { type: 'folder', id: wanted.string('id') }) : here
  const name = body.optional('name') ?? item.name
  const moved = parent !== here
  if (!parent || (!moved && name === item.name)) {
    return []
  }
  demand(scope, item, 'edit')
  if (moved) {
    demand(scope, parent, 'upload')
  }
  if (lineage(store, parent).includes(item)) {
    throw invalid('parent', 'A folder can not be moved into itself')
  }
  checkFree(scope, { parent, name, type: item.type }, item)
  const rename = (): void => {
    item.name = name
    store.emit('ITEM_RENAME', user, item)
  }
  const move = (): void => {
    store.move(item, parent)
    store.emit('ITEM_MOVE', user, item)
  }
  return [...(name === item.name ? [] : [rename]), ...(moved ? [move] : [])]
}

function planLabels(scope: Scope, item: ItemRecord, body: Body): Change[] {
  if (!body.has('description') && !body.has('tags')) {
    return []
  }
  demand(scope, item, 'edit')
  const description = body.has('description')
    ? (body.optional('description') ?? '')
    : item.description
  if (description.length > 256) {
    throw invalid('description', "'description' is longer than 256 characters")
  }
  const tags = body.strings('tags') ?? item.tags
  return [
    () => {
      Object.assign(item, { description, tags })
      scope.store.emit('ITEM_MODIFY', scope.user, item)
    },
  ]
}

function planLink(scope: Scope, item: ItemRecord, body: Body): Change[] {
  const wanted = body.object('shared_link')
  if (wanted === undefined) {
    return []
  }
  demand(scope, item, 'share')
  return [planLinkChange(scope, item, wanted)]
}

function planCollections({ user }: Scope, item: ItemRecord, body: Body): Change[] {
  const ids = body.objects('collections')?.map(each => each.string('id'))
  if (!ids) {
    return []
  }
  if (ids.some(each => each !== user.favoritesId)) {
    throw invalid('collections', 'No collection has this id')
  }
  return [
    () => {
      if (ids.length > 0) {
        item.favoriteOf.add(user.id)
      } else {
        item.favoriteOf.delete(user.id)
      }
    },
  ]
}

/**
 * Does what a PUT on any item can ask for (name, parent, description, tags, shared link,
 * collections) and the changes planned for its type besides: all of it or, when something is
 * refused, nothing.
 */
export function changeItem(
  scope: Scope,
  item: ItemRecord,
  on: { readonly body: Body; readonly changes?: readonly Change[] },
): void {
  const { body, changes = [] } = on
  if (item.parentId === undefined) {
    throw denied('The root folder can not be changed')
  }
  const all = [
    ...planMove(scope, item, body),
    ...planLabels(scope, item, body),
    ...planLink(scope, item, body),
    ...planCollections(scope, item, body),
    ...changes,
  ]
  for (const change of all) {
    change()
  }
  if (all.length > 0) {
    touch(scope, item)
  }
}

import { roleOn } from '../http/access.js'
import type { Scope } from '../http/scope.js'
import type { EventRecord } from '../store/events.js'
import { lineage } from '../store/tree.js'
import { EVENT_NAMES } from './event-names.js'

/** The streams that Box has. */
export const STREAM_TYPES = [
  'all',
  'changes',
  'sync',
  'admin_logs',
  'admin_logs_streaming',
] as const

/** One of them. */
export type StreamType = (typeof STREAM_TYPES)[number]

/** Tells whether a stream is that of the enterprise. */
export const isAdminStream = (type: StreamType): boolean => type.startsWith('admin_logs')

const ON_ITEMS = ['comment', 'collaboration', 'task', 'task_assignment']

/** The id of the item that an event is about, itself or through something that hangs on it. */
export function itemIdOf({ source }: EventRecord): string | undefined {
  return ON_ITEMS.includes(source.type) ? source.parentId : source.id
}

function concerns(scope: Scope, event: EventRecord): boolean {
  const { store, user } = scope
  const { source, by } = event
  if (by === user.id || source.ownerId === user.id) {
    return true
  }
  if (source.type === 'collaboration') {
    if (store.collaborations.get(source.id)?.userId === user.id) {
      return true
    }
  }
  const item = store.items.get(itemIdOf(event) ?? '')
  return item !== undefined && roleOn(scope, item) !== undefined
}

function isSynced({ store }: Scope, event: EventRecord): boolean {
  const item = store.items.get(itemIdOf(event) ?? '')
  return (
    item !== undefined &&
    lineage(store, item).some(
      each => each.type === 'folder' && each.settings.get('sync_state') === 'synced',
    )
  )
}

/** The name that an event has in a stream; undefined when the caller does not get it there. */
export function nameIn(type: StreamType, scope: Scope, event: EventRecord): string | undefined {
  const names = EVENT_NAMES[event.type]
  if (isAdminStream(type)) {
    const people = [event.by, event.source.ownerId].map(id => scope.store.users.get(id ?? ''))
    return people.some(user => user?.managed) ? names.admin : undefined
  }
  if (type !== 'all' && !names.isChange) {
    return undefined
  }
  if (!concerns(scope, event) || (type === 'sync' && !isSynced(scope, event))) {
    return undefined
  }
  return names.user
}

import { roleOn } from '../http/access.js'
import { represent, timestamp, type Selection } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { EventRecord } from '../store/events.js'
import type { ItemRecord } from '../store/records.js'
import { collaborationShape } from './collaboration-shape.js'
import { itemIdOf } from './event-streams.js'
import { itemStandard } from './item-fields.js'
import { writeItem } from './item-shapes.js'
import { userReference } from './references.js'

type Json = Record<string, unknown>

// Its size and its content are no part of an event, and take long to gather.
const FOLDER_TIER: Selection = new Map(itemStandard.map(name => [name, new Map()]))

function writeSeen(item: ItemRecord, scope: Scope): Json {
  return writeItem(item, { scope, tier: item.type === 'folder' ? FOLDER_TIER : 'standard' })
}

/** What the event of a user is about: the object as it is now, or what is known of one that is gone. */
function userSource(scope: Scope, { source }: EventRecord): Json {
  const { type, id, name } = source
  // Box tells of a task by the file that it is on.
  const isTask = type === 'task' || type === 'task_assignment'
  const item = store(scope).items.get((isTask ? source.parentId : id) ?? '')
  if (item && (isTask || item.type === type) && roleOn(scope, item) !== undefined) {
    return writeSeen(item, scope)
  }
  const collaboration = type === 'collaboration' && store(scope).collaborations.get(id)
  if (collaboration && store(scope).items.has(collaboration.itemId)) {
    return represent(collaborationShape, collaboration, { scope, tier: 'standard' })
  }
  return { type, id, ...(name === undefined ? {} : { name }) }
}

const store = (scope: Scope) => scope.store

/** What an event of the enterprise is about: an item is named by `item_type` and the like. */
function adminSource(scope: Scope, event: EventRecord): Json {
  const { source } = event
  if (source.type === 'user') {
    const { type, id, name } = source
    return userReference(scope, id) ?? { type, id, name }
  }
  const item = store(scope).items.get(itemIdOf(event) ?? '')
  const parent = item && store(scope).parentOf(item)
  const owner = item?.ownerId ?? source.ownerId
  return {
    item_type: item?.type ?? source.type,
    item_id: itemIdOf(event) ?? source.id,
    item_name: item?.name ?? source.name ?? '',
    ...(parent && { parent: { type: 'folder', id: parent.id, name: parent.name } }),
    ...(owner !== undefined && { owned_by: userReference(scope, owner) }),
  }
}

function details({ source }: EventRecord): Json | null {
  switch (source.type) {
    case 'collaboration':
      return { collab_id: source.id, type: 'collab', is_performed_by_admin: false }
    case 'comment':
      return { comment_id: source.id }
    default:
      return null
  }
}

/** Writes an event under the name that it has in a stream. */
export function writeEvent(
  event: EventRecord,
  on: { readonly scope: Scope; readonly name: string; readonly isAdmin: boolean },
): Json {
  const { scope, name, isAdmin } = on
  const more = isAdmin ? details(event) : null
  return {
    type: 'event',
    event_id: event.id,
    event_type: name,
    created_at: timestamp(event.at),
    recorded_at: timestamp(event.at),
    created_by: userReference(scope, event.by) ?? { type: 'user', id: '2', name: 'Unknown User' },
    source: isAdmin ? adminSource(scope, event) : userSource(scope, event),
    ...(more && { additional_details: more }),
  }
}

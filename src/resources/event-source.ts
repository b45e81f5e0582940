import type { AppItem } from './app-item.js'
import type { Collaboration } from './collaboration.js'
import type { BoxCollection } from './collection.js'
import type { Comment } from './comment.js'
import type { Codec } from './dsl.js'
import type { FileVersion } from './file-version.js'
import type { Group } from './group.js'
import type { Item } from './item.js'
import type { User } from './user.js'

/** What an event is about that has no type of its own: kept as Box sent it, its keys included. */
export interface PlainEventSource {
  readonly type?: undefined
  readonly [key: string]: unknown
}

/**
 * What an event is about: a live resource of the class that stands for its type, yours included. A
 * type that the library does not know comes as a plain `Resource`; `wire(event)` has the reply.
 */
export type EventSource =
  | Item
  | User
  | Group
  | Collaboration
  | Comment
  | BoxCollection
  | FileVersion
  | AppItem
  | PlainEventSource

type Json = Readonly<Record<string, unknown>>

/**
 * Makes the source live. The log of an enterprise names items by `item_type`, `item_id` and
 * `item_name`, which become the type, id and name that items have everywhere else.
 */
export const eventSource: Codec<EventSource> = {
  decode(raw, decode) {
    const { item_type: type, item_id: id, item_name: name, ...rest } = raw as Json
    if (typeof rest['type'] === 'string') {
      return decode('item', raw)
    }
    return typeof type === 'string' && typeof id === 'string'
      ? decode('item', { type, id, name, ...rest })
      : (raw as PlainEventSource)
  },
}

/** Reads a number that Box sends as a number or as text; text that holds none stays as it is. */
export const wholeNumber: Codec<number> = {
  decode: raw => (Number.isNaN(Number(raw)) ? (raw as number) : Number(raw)),
}

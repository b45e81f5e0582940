import { BoxResource, Field, Resource, json } from './dsl.js'
import { eventSource, type EventSource } from './event-source.js'
import type { EventType } from './event-types.js'
import type { User } from './user.js'

/**
 * Something that happened in Box. It has no address of its own: `client.events` lists events.
 *
 * Box topic: Events.
 */
@BoxResource('event', { path: null })
export class Event extends Resource<'event'> {
  /** Box's `event_id`: the same wherever and however often the event comes. */
  @Field({ name: 'event_id' }) declare readonly id: string
  @Field() declare eventType?: EventType
  /** What it is about, as it was when the reply was made. */
  @Field(eventSource) declare source?: EventSource | null
  /** Who did it. */
  @Field('user') declare createdBy?: User | null
  /** When it happened. */
  @Field(Date) declare createdAt?: Date
  /** When Box wrote it down. */
  @Field(Date) declare recordedAt?: Date
  @Field() declare sessionId?: string | null
  /** More about it, as Box sent it; in the log of an enterprise only. */
  @Field(json<Readonly<Record<string, unknown>>>()) declare additionalDetails?: Readonly<
    Record<string, unknown>
  > | null
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    event: Event
  }
}

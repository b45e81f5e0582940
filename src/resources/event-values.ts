import { Field, int64 } from './dsl.js'
import { wholeNumber } from './event-source.js'
import type { Event } from './event.js'

/** Events that came in one reply. */
export class EventChunk {
  @Field(['event']) declare entries: Event[]
  /** How many events it has. */
  @Field() declare chunkSize?: number
  /** Where the next chunk begins: an opaque text, exact whatever its size. */
  @Field(int64) declare nextStreamPosition?: string
}

/** A server that holds a request back until something changes. */
export class RealtimeServer {
  @Field() declare type?: 'realtime_server'
  /** Where to ask; add `stream_position` to its query. */
  @Field() declare url: string
  /** Minutes for which the server can be used. */
  @Field(wholeNumber) declare ttl?: number
  /** How many requests it takes before another server must be asked for. */
  @Field(wholeNumber) declare maxRetries?: number
  /** Seconds without an answer after which a request is to be given up. */
  @Field(wholeNumber) declare retryTimeout?: number
}

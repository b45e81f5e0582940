import type { EventType } from './event-types.js'
import type { Open } from './open.js'

/**
 * Which events of a user: `all`; `changes` to the file tree; `sync`, those to synced folders only.
 */
export type UserStreamType = Open<'all' | 'changes' | 'sync'>

/**
 * Which events: those of the user, or of the enterprise. `admin_logs` is a year of history in order of
 * time; `admin_logs_streaming` the last two weeks with little delay, unordered and with repetitions.
 */
export type EventStreamType = Open<
  'all' | 'changes' | 'sync' | 'admin_logs' | 'admin_logs_streaming'
>

/** Which events of the log of an enterprise. */
export interface AdminLogsQuery {
  /** Only those that happened at this time or later. */
  readonly createdAfter?: Date | string | undefined
  /** Only those that happened before this time. */
  readonly createdBefore?: Date | string | undefined
  /** Only those of these types. */
  readonly eventType?: EventType | readonly EventType[] | undefined
  /** Where to begin. Default: at the beginning. */
  readonly streamPosition?: string | undefined
}

/** Which chunk of events. The dates work with `admin_logs` only, the types with both admin streams. */
export interface EventQuery extends AdminLogsQuery {
  /** Default `all`. */
  readonly streamType?: EventStreamType | undefined
  /**
   * Where to begin: the `nextStreamPosition` of a chunk; `'0'` is the beginning, `'now'` brings no
   * events and the position to go on from. Default: the beginning.
   */
  readonly streamPosition?: string | undefined
  /** How many at most: 500 for one's own events. Default 100. */
  readonly limit?: number | undefined
}

/** Which stream. */
export interface StreamQuery {
  /** Default `all`. */
  readonly streamType?: EventStreamType | undefined
}

import type { Event } from './event.js'
import type { UserStreamType } from './event-inputs.js'
import type { EventType } from './event-types.js'

/** How far the reading of a stream has come. Plain data, to be kept as JSON. */
export interface Checkpoint {
  /** The stream: `all`, `changes`, `sync` or `enterprise`. */
  readonly stream: string
  /** Where to go on reading. */
  readonly position: string
  /** Ids of the events that were handed out last, so that their repetitions are known. */
  readonly seen: readonly string[]
  /** Where to go on in the history of an enterprise; absent once it has been read. */
  readonly history?: HistoryPlace | undefined
}

/** A place in the history of an enterprise. Times are milliseconds since 1970. */
export interface HistoryPlace {
  readonly position: string
  readonly after?: number | undefined
  readonly before?: number | undefined
  /** Until when latecomers are awaited. */
  readonly until: number
}

/**
 * Where a checkpoint is kept. `memoryCheckpoint()`, `fileCheckpoint(path)` and `redisCheckpoint()`
 * make one; implement it to keep checkpoints in a database of one's own.
 */
export interface CheckpointStore {
  /** Gives what was saved last; `undefined` when nothing was. */
  load(): Promise<Checkpoint | undefined>
  /** Replaces what was saved, as a whole or not at all. */
  save(checkpoint: Checkpoint): Promise<void>
}

/** The right to read for a group, and the group's checkpoint. */
export interface Turn extends CheckpointStore {
  /** Is aborted when the right is lost: another process may be reading by now. */
  readonly lost: AbortSignal
  /** Tells whether the right is certain to be held at this moment. When it is not, `lost` is aborted. */
  isHeld(): boolean
  /** Gives the right back. */
  leave(): Promise<void>
}

/** Processes of which one reads at a time. `redisGroup()` makes one. */
export interface ConsumerGroup {
  /**
   * Waits until this process may read.
   *
   * @param signal - ends the wait
   */
  join(signal: AbortSignal): Promise<Turn>
}

/** What the streams of `client.events` have in common. */
export interface StreamOptions {
  /**
   * Keeps how far the stream was read; when it has something, the stream goes on there and `from` does
   * not count. Default: nothing is kept.
   */
  readonly checkpoint?: CheckpointStore | undefined
  /** Lets only one process of a group read at a time; it keeps the checkpoint too. */
  readonly group?: ConsumerGroup | undefined
  /** How often a checkpoint is saved. */
  readonly checkpointEvery?: CheckpointInterval | undefined
  /** How many ids are remembered to leave out repetitions. Default 2000. */
  readonly dedupe?: number | undefined
  /** Events per request. Default 500. */
  readonly limit?: number | undefined
  /**
   * How often in a row a request may fail in passing before the stream ends with its error. What
   * cannot get better by itself, such as a 403, ends it at once. Default: no limit.
   */
  readonly retries?: number | undefined
  /** Is told of each failure that is survived, and of the wait before the next attempt. */
  readonly onRetry?: ((error: unknown, delay: number) => void) | undefined
  /** Ends the stream at once; it then rejects with an AbortError, its checkpoint saved. */
  readonly signal?: AbortSignal | undefined
  /** Budget of one request in milliseconds; a held one has that of its server. */
  readonly timeout?: number | undefined
  /** Id of the user on whose behalf the stream is read (`As-User`). */
  readonly asUser?: string | undefined
}

/** After so many events or so much time a checkpoint is saved, whichever comes first. */
export interface CheckpointInterval {
  /** Default 100. */
  readonly events?: number | undefined
  /** Milliseconds. Default 5000. */
  readonly time?: number | undefined
}

/** Options of `client.events.stream`. */
export interface EventStreamOptions extends StreamOptions {
  /** Where to begin: `'now'`, at the `'beginning'`, or a position. Default `'now'`. */
  readonly from?: string | undefined
  /** Default `all`. */
  readonly streamType?: UserStreamType | undefined
}

/** Options of `client.events.enterprise`. */
export interface EnterpriseStreamOptions extends StreamOptions {
  /** Begins with the history from this time on. */
  readonly createdAfter?: Date | undefined
  /** Ends with what happened before this time. */
  readonly createdBefore?: Date | undefined
  /** Only events of these types. */
  readonly eventTypes?: readonly EventType[] | undefined
  /**
   * Where to begin without `createdAfter`: `'now'`, at the `'beginning'` of the history, or a position
   * of `admin_logs_streaming`. Default `'now'`, with `createdBefore` the beginning.
   */
  readonly from?: string | undefined
  /** Goes on with what happens after the history was read. Default true without `createdBefore`. */
  readonly follow?: boolean | undefined
  /** How often the live feed is asked. */
  readonly poll?: PollInterval | undefined
  /**
   * Milliseconds for which the history, which Box writes with a delay, is read beside the live feed.
   * Default 300,000.
   */
  readonly settle?: number | undefined
}

/** Milliseconds between two requests that bring nothing: from `least`, doubled up to `most`. */
export interface PollInterval {
  /** Default 1000. */
  readonly least?: number | undefined
  /** Default 30,000. */
  readonly most?: number | undefined
}

/**
 * Events as they come. Nothing is sent until it is read, and no more is read than is asked for.
 * Leaving the loop, or `return()`, gives up what is under way and saves the checkpoint.
 */
export interface EventStream extends AsyncGenerator<Event, void, undefined> {
  /** Where reading will go on; `undefined` before the first request. */
  readonly position: string | undefined
}

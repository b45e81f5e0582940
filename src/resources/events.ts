import { Action, Endpoint, Endpoints, int64, list, type Get, type List } from './dsl.js'
import type { Event } from './event.js'
import type { AdminLogsQuery, EventQuery, StreamQuery } from './event-inputs.js'
import type { EnterpriseStreamOptions, EventStream, EventStreamOptions } from './event-stream.js'
import { EventChunk, RealtimeServer } from './event-values.js'

/**
 * What happened, to the current user or in the whole enterprise.
 *
 * Box topic: Events.
 */
export class Events extends Endpoints {
  /** Reads one chunk. Its `nextStreamPosition` is where the next one begins. */
  @Endpoint('GET /events', () => EventChunk, { input: true })
  declare list: Get<EventChunk, EventQuery>

  /** Reads the position behind the latest event. */
  @Endpoint('GET /events', int64, {
    input: true,
    query: { stream_position: 'now', limit: '0' },
    unwrap: (body: { readonly next_stream_position?: unknown }) => body.next_stream_position,
  })
  declare latestPosition: Get<string, StreamQuery>

  /** Lists the log of the enterprise: up to a year, in order of time. For admins only. */
  @Endpoint('GET /events', list('event', 'position'), { query: { stream_type: 'admin_logs' } })
  declare adminLogs: List<Event, AdminLogsQuery>

  /** Asks for a server that holds a request back until something changes. */
  @Endpoint('OPTIONS /events', () => RealtimeServer, {
    input: true,
    unwrap: (body: { readonly entries?: readonly unknown[] }) => body.entries?.[0],
  })
  declare longPollServer: Get<RealtimeServer, StreamQuery>

  /**
   * Reads the events of the current user as they happen, each at least once:
   *
   * ```ts
   * for await (const event of client.events.stream({ from: 'now' })) {
   *   console.log(event.eventType, event.source?.type)
   * }
   * ```
   *
   * An event counts as done when the next one is asked for; with a `checkpoint`, a later process goes
   * on behind it. Failures that pass are survived.
   *
   * @param options - `from`, `checkpoint`, `signal` and more
   * @throws ForbiddenError, and every other ApiError that cannot get better by itself
   * @throws AbortError when the signal is aborted
   * @throws UsageError when an option cannot be used
   */
  @Action('eventStream')
  declare stream: (options?: EventStreamOptions) => EventStream

  /**
   * Reads the events of the enterprise, each at least once: its history, where dates ask for it, and
   * then what happens. For admins only.
   *
   * @param options - `createdAfter`, `createdBefore`, `eventTypes`, `checkpoint`, `group` and more
   * @throws ForbiddenError, and every other ApiError that cannot get better by itself
   * @throws AbortError when the signal is aborted
   * @throws UsageError when an option cannot be used
   */
  @Action('enterpriseEvents')
  declare enterprise: (options?: EnterpriseStreamOptions) => EventStream
}

import { Hono } from 'hono'
import { denied, invalid } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { EventRecord } from '../store/events.js'
import { isAdmin } from '../store/users.js'
import { writeEvent } from './event-shape.js'
import { isAdminStream, nameIn, STREAM_TYPES, type StreamType } from './event-streams.js'

const MOST = 500

function streamType(c: Call): StreamType {
  const asked = c.req.query('stream_type') ?? 'all'
  const type = STREAM_TYPES.find(each => each === asked)
  if (!type) {
    throw invalid('stream_type', `'stream_type' must be one of ${STREAM_TYPES.join(', ')}`)
  }
  if (isAdminStream(type) && !isAdmin(c.var.scope.user)) {
    throw denied()
  }
  return type
}

function limitOf(c: Call): number {
  const text = c.req.query('limit') ?? '100'
  if (!/^\d+$/.test(text)) {
    throw invalid('limit', "'limit' must be a whole number")
  }
  return Math.min(Number(text), MOST)
}

function dateOf(c: Call, name: string): number | undefined {
  const text = c.req.query(name)
  const time = text === undefined ? undefined : Date.parse(text)
  if (Number.isNaN(time)) {
    throw invalid(name, `'${name}' must be a date in RFC 3339 form`)
  }
  return time
}

/** Tells which events pass the filters of the query. Box ignores those that a stream does not have. */
function filterOf(c: Call, type: StreamType): (event: EventRecord, name: string) => boolean {
  const types = isAdminStream(type) ? c.req.query('event_type')?.split(',') : undefined
  const dated = type === 'admin_logs'
  const after = dated ? dateOf(c, 'created_after') : undefined
  const before = dated ? dateOf(c, 'created_before') : undefined
  return ({ at }, name) =>
    (types === undefined || types.includes(name)) &&
    (after === undefined || at >= after) &&
    (before === undefined || at < before)
}

/** What a stream hands out now, in its order. The history is exact, but late. */
function entriesOf(c: Call, type: StreamType): readonly EventRecord[] {
  const { store, feed } = c.var.machine
  if (type !== 'admin_logs') {
    return feed.entries
  }
  const { historyDelay = 0 } = feed.options
  const known = store.now() - historyDelay
  const end = historyDelay === 0 ? -1 : store.events.findIndex(({ at }) => at > known)
  return end < 0 ? store.events : store.events.slice(0, end)
}

interface Found {
  readonly entries: readonly unknown[]
  /** The index behind the last event that was looked at. */
  readonly end: number
}

function read(c: Call, type: StreamType, start: number): Found {
  const { scope } = c.var
  const limit = limitOf(c)
  const fits = filterOf(c, type)
  const all = entriesOf(c, type)
  const entries: unknown[] = []
  let end = start
  for (; end < all.length && entries.length < limit; end++) {
    const event = all[end]
    const name = event && nameIn(type, scope, event)
    if (event && name !== undefined && fits(event, name)) {
      entries.push(writeEvent(event, { scope, name, isAdmin: isAdminStream(type) }))
    }
  }
  return { entries, end }
}

function startOf(c: Call, type: StreamType): number {
  const position = c.req.query('stream_position') ?? '0'
  const end = entriesOf(c, type).length
  if (position === 'now') {
    return end
  }
  const start = position === 'null' ? 0 : c.var.machine.feed.index(position, end)
  if (start === undefined) {
    throw invalid('stream_position', "'stream_position' is not one that this stream gave out")
  }
  return start
}

function reply(c: Call, { entries, end }: Found): Response {
  const { feed } = c.var.machine
  const digits = feed.position(end)
  // Written by hand: a number this long does not fit into one of JavaScript.
  const position = feed.options.textPositions ? `"${digits}"` : digits
  const text =
    `{"chunk_size":${String(entries.length)},"next_stream_position":${position},` +
    `"entries":${JSON.stringify(entries)}}`
  return c.body(text, 200, { 'content-type': 'application/json' })
}

/** `/events`. */
export const events = new Hono<SandboxEnv>()

events.get('/events', c => {
  const type = streamType(c)
  if (c.req.query('stream_position') === 'now') {
    c.var.machine.feed.flush()
    return reply(c, { entries: [], end: startOf(c, type) })
  }
  const found = read(c, type, startOf(c, type))
  // Whoever has come to the end gets what was kept back, so that nothing is kept back for ever.
  const late = found.entries.length === 0 && limitOf(c) > 0 && c.var.machine.feed.flush()
  return reply(c, late ? read(c, type, found.end) : found)
})

events.on('OPTIONS', '/events', c => {
  const type = streamType(c)
  if (isAdminStream(type)) {
    throw invalid('stream_type', 'Long polling is for the events of a user only')
  }
  const { channels, origins, feed } = c.var.machine
  const { ttl = 10, maxRetries = 10, retryTimeout = 610 } = feed.options
  const key = channels.open(c.var.scope, type)
  const server = {
    type: 'realtime_server',
    url: `${origins.api}/realtime/subscribe?channel=${key}&stream_type=${type}`,
    ttl: String(ttl),
    max_retries: String(maxRetries),
    retry_timeout: retryTimeout,
  }
  return c.json({ chunk_size: 1, entries: [server] })
})

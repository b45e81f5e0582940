import { fullFile } from './full-file.js'

/** How many events there are. */
export const HISTORY = 10_000
const CHUNK = 500
const START = 1_152_922_976_252_290_886n

const chunks = new Map<number, string>()

/** A chunk of the history of an enterprise, with positions beyond 2^53 as Box has them. */
export function eventChunk(query: URLSearchParams): string {
  const asked = query.get('stream_position') ?? '0'
  if (asked === 'now') {
    return `{"chunk_size":0,"next_stream_position":${String(START + BigInt(HISTORY))},"entries":[]}`
  }
  const from = asked === '0' ? 0 : Number(BigInt(asked) - START)
  const text = chunks.get(from) ?? chunk(from)
  chunks.set(from, text)
  return text
}

function chunk(from: number): string {
  const count = Math.max(0, Math.min(CHUNK, HISTORY - from))
  const entries = Array.from({ length: count }, (_, index) => event(from + index))
  const next = String(START + BigInt(from + count))
  return `{"chunk_size":${String(count)},"next_stream_position":${next},"entries":${JSON.stringify(entries)}}`
}

function event(index: number): object {
  const { id, name, owned_by } = fullFile(index) as { id: string; name: string; owned_by: object }
  return {
    type: 'event',
    event_id: `f82c3ba03e41f7e8a7608363cc6c0390183c3f8${String(index)}`,
    event_type: 'ITEM_UPLOAD',
    created_at: '2024-12-12T10:53:43-08:00',
    created_by: owned_by,
    session_id: '70090280850c8d2a1933c1',
    source: { item_type: 'file', item_id: id, item_name: name, owned_by },
    additional_details: { size: 629_644, service_name: 'Box Web App' },
    ip_address: '192.0.2.1',
  }
}

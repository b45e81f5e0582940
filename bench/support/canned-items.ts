import { fullFile } from './full-file.js'

/** A folder as a small reply has it. */
export function smallFolder(): string {
  const user = { type: 'user', id: '17738362', name: 'Sample User', login: 'sample@example.com' }
  return JSON.stringify({
    type: 'folder',
    id: '11446498',
    sequence_id: '3',
    etag: '3',
    name: 'Reports',
    created_at: '2024-12-12T10:53:43-08:00',
    modified_at: '2024-12-13T08:01:13-08:00',
    description: 'What the quarters brought',
    size: 629644,
    created_by: user,
    owned_by: user,
    parent: { type: 'folder', id: '0', sequence_id: null, etag: null, name: 'All Files' },
    item_status: 'active',
  })
}

const MINI = ['type', 'id', 'file_version', 'sequence_id', 'etag', 'sha1', 'name']
const STANDARD = [...MINI, 'size', 'modified_at', 'created_at', 'modified_by', 'parent']

/** Files of a tier: `mini` as listings have them, `standard` with a common selection, `full`. */
export function files(tier: string, count: number): object[] {
  const keys = tier === 'mini' ? MINI : STANDARD
  return Array.from({ length: count }, (_, index) => {
    const file = fullFile(index)
    return tier === 'full'
      ? file
      : Object.fromEntries(Object.entries(file).filter(([key]) => keys.includes(key)))
  })
}

const entries = new Map<string, string>()

/** A page by marker; all pages have the same entries, so that making them costs nothing. */
export function itemPage(tier: string, pages: number, query: URLSearchParams): string {
  const limit = Number(query.get('limit') ?? '100')
  const page = Number(query.get('marker') ?? '0') + 1
  const key = `${tier} ${String(limit)}`
  const text = entries.get(key) ?? JSON.stringify(files(tier, limit))
  entries.set(key, text)
  const next = page < pages ? `,"next_marker":"${String(page)}"` : ''
  return `{"entries":${text},"limit":${String(limit)}${next}}`
}

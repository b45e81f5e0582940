import { Hono } from 'hono'
import { roleOn } from '../http/access.js'
import { tierOf, timestamp } from '../http/fields.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { SandboxEventType } from '../store/events.js'
import type { FileRecord } from '../store/records.js'
import { isTrashed } from '../store/tree.js'
import { writeItem } from './item-shapes.js'

const INTERACTIONS: Partial<Record<SandboxEventType, string>> = {
  ITEM_UPLOAD: 'item_upload',
  ITEM_DOWNLOAD: 'item_open',
  ITEM_MODIFY: 'item_modify',
  ITEM_RENAME: 'item_modify',
  COMMENT_CREATE: 'item_comment',
}

interface Interaction {
  readonly file: FileRecord
  readonly kind: string
  readonly at: number
}

function recentOf(scope: Scope): Interaction[] {
  const latest = new Map<string, Interaction>()
  for (const { type, by, source, at } of scope.store.events.toReversed()) {
    const kind = INTERACTIONS[type]
    if (by !== scope.user.id || kind === undefined) {
      continue
    }
    const id = type === 'COMMENT_CREATE' ? (source.parentId ?? '') : source.id
    const file = scope.store.items.get(id)
    if (file?.type !== 'file' || latest.has(id)) {
      continue
    }
    if (isTrashed(scope.store, file) || roleOn(scope, file) === undefined) {
      continue
    }
    latest.set(id, { file, kind, at })
  }
  return [...latest.values()]
}

/** `/recent_items`: the files that the caller worked with, the latest first. */
export const recentItems = new Hono<SandboxEnv>()

recentItems.get('/recent_items', c => {
  const { scope } = c.var
  const page = scope.machine.paging.byMarker(c, recentOf(scope), ({ file }) => file.id)
  const tier = tierOf(c)
  const entries = page.entries.map(({ file, kind, at }) => ({
    type: 'recent_item',
    interaction_type: kind,
    interacted_at: timestamp(at),
    item: writeItem(file, { scope, tier }),
  }))
  return c.json({ ...page.frame, entries })
})

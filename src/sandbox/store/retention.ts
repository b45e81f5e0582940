import type { HoldAssignmentRecord, RetentionAssignmentRecord } from './policy-records.js'
import type { FileRecord, ItemRecord } from './records.js'
import type { Store } from './store.js'
import { lineage, purge } from './tree.js'

const DAY_MS = 24 * 3600 * 1000

/** Says whether a retention policy assignment applies to a file. */
export function retains(
  store: Store,
  { target, policyId }: RetentionAssignmentRecord,
  file: FileRecord,
): boolean {
  if (store.retentionPolicies.get(policyId)?.status !== 'active') {
    return false
  }
  const owner = store.users.get(file.ownerId)
  return target.type === 'enterprise'
    ? owner?.managed === true
    : lineage(store, file).some(each => each.id === target.id)
}

/** Tells until when a policy keeps a file: for ever where it has no end. */
export function dispositionOf(
  store: Store,
  { policyId, assignedAt }: RetentionAssignmentRecord,
  file: FileRecord,
): number {
  const length = store.retentionPolicies.get(policyId)?.length
  const start = Math.max(assignedAt, file.createdAt)
  return length === undefined
    ? Infinity
    : Math.max(start + length * DAY_MS, file.dispositionAt ?? 0)
}

/** Says whether a legal hold policy assignment holds a file. */
export function holds(store: Store, { target }: HoldAssignmentRecord, file: FileRecord): boolean {
  switch (target.type) {
    case 'file':
    case 'folder':
      return lineage(store, file).some(each => each.id === target.id)
    case 'file_version':
      return file.versions.some(each => each.id === target.id)
    case 'interactions':
      return file.versions.some(each => each.createdBy === target.id)
    default:
      return file.ownerId === target.id
  }
}

function isKept(store: Store, file: FileRecord): boolean {
  const now = store.now()
  const retained = [...store.retentionAssignments.values()].some(
    each => retains(store, each, file) && dispositionOf(store, each, file) > now,
  )
  return retained || [...store.holdAssignments.values()].some(each => holds(store, each, file))
}

/** Finds a file, at or below an item, that a retention policy or a legal hold keeps. */
export function keptBelow(store: Store, item: ItemRecord): FileRecord | undefined {
  if (item.type === 'file') {
    return isKept(store, item) ? item : undefined
  }
  if (item.type === 'web_link') {
    return undefined
  }
  for (const child of store.childrenOf(item)) {
    const kept = child.trashedAt === undefined ? keptBelow(store, child) : undefined
    if (kept) {
      return kept
    }
  }
  return undefined
}

/** Tells when a file is free again; undefined while a policy keeps it for ever, or none does. */
export function freeAt(store: Store, file: FileRecord): number | undefined {
  const ends = [...store.retentionAssignments.values()]
    .filter(each => retains(store, each, file))
    .map(each => dispositionOf(store, each, file))
  const end = Math.max(file.dispositionAt ?? -Infinity, ...ends)
  return Number.isFinite(end) ? end : undefined
}

/** Deletes for good the files whose time is over under a policy that wants it so. */
export function dispose(store: Store): void {
  for (const assignment of store.retentionAssignments.values()) {
    if (store.retentionPolicies.get(assignment.policyId)?.disposition !== 'permanently_delete') {
      continue
    }
    for (const item of store.items.values()) {
      if (item.type === 'file' && retains(store, assignment, item) && !isKept(store, item)) {
        purge(store, item)
      }
    }
  }
}

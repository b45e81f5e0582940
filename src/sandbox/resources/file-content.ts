import { Refusal } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { Bytes } from '../store/bytes.js'
import type { FileRecord, UserRecord, VersionRecord } from '../store/records.js'
import { sizeOf } from '../store/tree.js'
import { activeLock } from './file-shape.js'

const MOST_BYTES = 5 * 1024 ** 3
const DEFAULT_SPACE = 10 * 1024 ** 3

/** Makes a version out of bytes. */
export function makeVersion(
  scope: Scope,
  of: {
    readonly content: Bytes
    readonly name: string
    readonly number: number
    /** In hexadecimal, where it is known already. */
    readonly sha1?: string | undefined
  },
): VersionRecord {
  return {
    id: scope.store.nextId(),
    number: of.number,
    content: of.content,
    sha1: of.sha1 ?? of.content.sha1(),
    name: of.name,
    createdAt: scope.store.now(),
    createdBy: scope.user.id,
    trashedAt: undefined,
    trashedBy: undefined,
    restoredAt: undefined,
    restoredBy: undefined,
  }
}

/** Makes a version the current one. */
export function pushVersion(file: FileRecord, version: VersionRecord): void {
  file.versions.push(version)
  file.contentModifiedAt = version.createdAt
}

/** Throws a 403 when so many bytes are too many for a file, or for the space of its owner. */
export function checkSpace(scope: Scope, owner: UserRecord | undefined, bytes: number): void {
  if (bytes > MOST_BYTES) {
    throw new Refusal(403, 'file_size_limit_exceeded', 'File size exceeds the maximum upload size')
  }
  const root = owner && scope.store.roots.get(owner.id)
  if (!root) {
    return
  }
  const amount = owner.profile.get('space_amount')
  const space = typeof amount === 'number' ? amount : DEFAULT_SPACE
  if (space >= 0 && sizeOf(scope.store, root) + bytes > space) {
    throw new Refusal(403, 'storage_limit_exceeded', 'Account storage limit reached')
  }
}

/** Throws a 403 when somebody else has locked the file. */
export function checkUnlocked(scope: Scope, file: FileRecord): void {
  const lock = activeLock(scope, file)
  if (lock && lock.createdBy !== scope.user.id) {
    throw new Refusal(403, 'access_denied_item_locked', 'Access denied - item locked')
  }
}

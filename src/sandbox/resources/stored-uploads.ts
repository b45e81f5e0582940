import { can, find } from '../http/access.js'
import { Body } from '../http/body.js'
import { checkIfMatch } from '../http/conditional.js'
import { tierOf } from '../http/fields.js'
import { denied } from '../http/refusal.js'
import type { Call, Scope } from '../http/scope.js'
import type { Bytes } from '../store/bytes.js'
import type { FileRecord } from '../store/records.js'
import { checkSpace, checkUnlocked, makeVersion, pushVersion } from './file-content.js'
import { currentVersion } from './file-shape.js'
import { changeItem, checkFree, findParent, freshItem } from './item-changes.js'
import { writeItem } from './item-shapes.js'

/** Content that has arrived, and what is to become of it. */
export interface Upload {
  readonly attributes: Body
  readonly content: Bytes
  /** In hexadecimal, where it is known already. */
  readonly sha1?: string
}

/** Answers with the file that an upload has made. */
export function replyWith(c: Call, file: FileRecord, status: 200 | 201): Response {
  const entry = writeItem(file, { scope: c.var.scope, tier: tierOf(c) })
  return c.json({ total_count: 1, entries: [entry] }, status)
}

/** Makes a file out of what was uploaded. */
export function storeFile(scope: Scope, { attributes, content, sha1 }: Upload): FileRecord {
  const { store, user } = scope
  const name = attributes.string('name')
  const parent = findParent(scope, attributes)
  checkFree(scope, { parent, name, type: 'file' })
  checkSpace(scope, store.users.get(parent.ownerId), content.length)
  const fresh = freshItem(scope, { parent, name })
  const file: FileRecord = {
    ...fresh,
    type: 'file',
    description: attributes.optional('description') ?? '',
    contentCreatedAt: attributes.date('content_created_at') ?? fresh.contentCreatedAt,
    contentModifiedAt: attributes.date('content_modified_at') ?? fresh.contentModifiedAt,
    versions: [makeVersion(scope, { content, name, sha1, number: 1 })],
    lock: undefined,
    dispositionAt: undefined,
    downloadableBy: 'open',
  }
  store.add(file)
  store.emit('ITEM_UPLOAD', user, file)
  return file
}

/** Makes what was uploaded the current version of a file. */
export function storeVersion(
  scope: Scope,
  file: FileRecord,
  { attributes, content, sha1 }: Upload,
): void {
  const name = attributes.optional('name') ?? file.name
  const owner = scope.store.users.get(file.ownerId)
  checkSpace(scope, owner, content.length - currentVersion(file).content.length)
  const number = currentVersion(file).number + 1
  const version = makeVersion(scope, { content, name, sha1, number })
  const contentModifiedAt = attributes.date('content_modified_at') ?? version.createdAt
  const push = (): void => {
    pushVersion(file, version)
    file.contentModifiedAt = contentModifiedAt
  }
  // A role that may only upload may bring new content, but not a new name.
  const body = new Body(name === file.name ? {} : { name })
  changeItem(scope, file, { body, changes: [push] })
  scope.store.emit('ITEM_UPLOAD', scope.user, file)
}

/** Finds a file that the caller may bring new content to now. */
export function findForUpload(c: Call, id: string): FileRecord {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id })
  if (!can(scope, file, 'upload')) {
    throw denied()
  }
  checkIfMatch(c, file)
  checkUnlocked(scope, file)
  return file
}

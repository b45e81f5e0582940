import { demand } from '../http/access.js'
import type { Body } from '../http/body.js'
import { denied } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { FileRecord } from '../store/records.js'
import { freeAt } from '../store/retention.js'
import { activeLock } from './file-shape.js'
import type { Change } from './item-changes.js'

function planLock(scope: Scope, file: FileRecord, body: Body): Change[] {
  const { store, user } = scope
  const wanted = body.object('lock')
  if (wanted === undefined) {
    return []
  }
  demand(scope, file, 'edit')
  const before = activeLock(scope, file)
  const lock = wanted && {
    id: before?.id ?? store.nextId(),
    createdBy: user.id,
    createdAt: before?.createdAt ?? store.now(),
    expiresAt: wanted.date('expires_at') ?? undefined,
    downloadPrevented: wanted.boolean('is_download_prevented') ?? false,
  }
  return [
    () => {
      file.lock = lock ?? undefined
      if (lock && !before) {
        store.emit('LOCK_CREATE', user, file)
      } else if (!lock && before) {
        store.emit('LOCK_DESTROY', user, file)
      }
    },
  ]
}

function planRetention(scope: Scope, file: FileRecord, body: Body): Change[] {
  const wanted = body.date('disposition_at')
  if (typeof wanted !== 'number') {
    return []
  }
  demand(scope, file, 'edit')
  if (wanted <= (freeAt(scope.store, file) ?? scope.store.now())) {
    throw denied("'disposition_at' can only be put off")
  }
  return [
    () => {
      file.dispositionAt = wanted
      scope.store.emit('ITEM_MODIFY', scope.user, file)
    },
  ]
}

function planDownloads(scope: Scope, file: FileRecord, body: Body): Change[] {
  const wanted = body.object('permissions')?.oneOf('can_download', ['open', 'company'])
  if (wanted === undefined) {
    return []
  }
  demand(scope, file, 'edit')
  return [
    () => {
      file.downloadableBy = wanted
      scope.store.emit('ITEM_MODIFY', scope.user, file)
    },
  ]
}

/** Checks what a PUT asks of a file and of no other item: its lock, retention and downloads. */
export function planFileChanges(scope: Scope, file: FileRecord, body: Body): Change[] {
  return [
    ...planLock(scope, file, body),
    ...planRetention(scope, file, body),
    ...planDownloads(scope, file, body),
  ]
}

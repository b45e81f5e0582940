import type { Machine, Scope } from '../http/scope.js'
import { notFound } from '../http/refusal.js'
import { Bytes } from '../store/bytes.js'
import type { NewFile } from '../store/new-file.js'
import type { FileRecord } from '../store/records.js'
import { makeVersion } from './file-content.js'
import { freshItem } from './item-changes.js'

/** Puts a file into a folder without an upload, and without asking what Box would say to it. */
export function putFile(machine: Machine, admin: string, file: NewFile): string {
  const { store } = machine
  const user = store.users.get(file.owner ?? admin)
  const parent = file.parent === undefined || file.parent === '0' ? undefined : file.parent
  const folder = parent === undefined ? user && store.roots.get(user.id) : store.items.get(parent)
  if (user === undefined || folder?.type !== 'folder') {
    throw notFound('parent')
  }
  const scope: Scope = { machine, store, user }
  const { name } = file
  const record: FileRecord = {
    ...freshItem(scope, { parent: folder, name }),
    type: 'file',
    versions: [makeVersion(scope, { content: new Bytes(file.content), name, number: 1 })],
    lock: undefined,
    dispositionAt: undefined,
    downloadableBy: 'open',
  }
  store.add(record)
  store.emit('ITEM_UPLOAD', user, record)
  return record.id
}

import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import type { Body } from '../http/body.js'
import { timestampOrNull } from '../http/fields.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { ItemRecord, Role, SharedLinkRecord } from '../store/records.js'
import { lineage } from '../store/tree.js'

const ACCESS = ['open', 'company', 'collaborators'] as const

/** Gives the shared link of an item unless it has run out. */
export function activeLink(scope: Scope, item: ItemRecord): SharedLinkRecord | undefined {
  const link = item.sharedLink
  const over =
    link?.unsharedAt !== null && link !== undefined && link.unsharedAt <= scope.store.now()
  return over ? undefined : link
}

/** Says whether a link of the item, or of a folder around it, opens it. */
export function isOpenByLink(scope: Scope, item: ItemRecord): boolean {
  return lineage(scope.store, item).some(each => activeLink(scope, each) !== undefined)
}

function permissionOf(link: SharedLinkRecord): 'can_edit' | 'can_download' | 'can_preview' {
  if (link.canEdit) {
    return 'can_edit'
  }
  return link.canDownload ? 'can_download' : 'can_preview'
}

/** Writes the shared link of an item; null when there is none. */
export function writeLink(scope: Scope, item: ItemRecord): Record<string, unknown> | null {
  const link = activeLink(scope, item)
  if (!link) {
    return null
  }
  const { api } = scope.machine.origins
  const direct = item.type === 'file' && link.canDownload
  return {
    url: `${api}/s/${link.token}`,
    download_url: direct ? `${api}/shared/static/${link.token}${extname(item.name)}` : null,
    vanity_url: link.vanityName === null ? null : `${api}/v/${link.vanityName}`,
    vanity_name: link.vanityName,
    effective_access: link.access,
    effective_permission: permissionOf(link),
    is_password_enabled: link.password !== null,
    unshared_at: timestampOrNull(link.unsharedAt),
    download_count: link.downloads,
    preview_count: 0,
    access: link.access,
    permissions: { can_preview: true, can_download: link.canDownload, can_edit: link.canEdit },
  }
}

function freshLink(): SharedLinkRecord {
  return {
    token: randomBytes(16).toString('hex'),
    access: 'open',
    vanityName: null,
    password: null,
    unsharedAt: null,
    canDownload: true,
    canEdit: false,
    downloads: 0,
  }
}

function checkVanity(scope: Scope, item: ItemRecord, name: string): void {
  const taken = [...scope.store.items.values()].some(
    other => other !== item && other.sharedLink?.vanityName === name,
  )
  if (taken) {
    throw new Refusal(409, 'conflict', `The vanity name '${name}' is already in use`)
  }
}

function checkLink(scope: Scope, link: SharedLinkRecord, item: ItemRecord): void {
  if (link.password !== null && link.access !== 'open') {
    throw invalid('password', "A password can only be set when 'access' is 'open'")
  }
  if (link.unsharedAt !== null && link.unsharedAt <= scope.store.now()) {
    throw invalid('unshared_at', "'unshared_at' must be in the future")
  }
  if (link.canEdit && item.type !== 'file') {
    throw invalid('can_edit', "'can_edit' can only be set on files")
  }
}

function readPassword(wanted: Body): string | null {
  const password = wanted.optional('password') ?? null
  if (password !== null && (password.length < 8 || /^\p{Ll}*$/u.test(password))) {
    const rule = 'at least eight characters, and a digit, a capital or a sign among them'
    throw invalid('password', `'password' must have ${rule}`)
  }
  return password
}

function applyWishes(link: SharedLinkRecord, wanted: Body): void {
  link.access = wanted.oneOf('access', ACCESS) ?? link.access
  if (wanted.has('password') || link.access !== 'open') {
    link.password = readPassword(wanted)
  }
  if (wanted.has('vanity_name')) {
    link.vanityName = wanted.optional('vanity_name') ?? null
  }
  const unsharedAt = wanted.date('unshared_at')
  if (unsharedAt !== undefined) {
    link.unsharedAt = unsharedAt
  }
  const permissions = wanted.object('permissions')
  if (permissions && link.access === 'collaborators') {
    throw invalid('permissions', "Permissions can not be set when 'access' is 'collaborators'")
  }
  link.canDownload = permissions?.boolean('can_download') ?? link.canDownload
  link.canEdit = permissions?.boolean('can_edit') ?? link.canEdit
}

/**
 * Checks what a PUT asks of the shared link of an item: to create, change or (null) remove it.
 * Gives the function that does it. Throws a 400 or 409.
 */
export function planLinkChange(scope: Scope, item: ItemRecord, wanted: Body | null): () => void {
  const { store, user } = scope
  const before = activeLink(scope, item)
  if (wanted === null) {
    return () => {
      item.sharedLink = undefined
      if (before) {
        store.emit('ITEM_SHARED_UNSHARE', user, item)
      }
    }
  }
  const link = { ...(before ?? freshLink()) }
  applyWishes(link, wanted)
  checkLink(scope, link, item)
  if (link.vanityName !== null) {
    checkVanity(scope, item, link.vanityName)
  }
  return () => {
    item.sharedLink = link
    store.emit(before ? 'ITEM_SHARED' : 'ITEM_SHARED_CREATE', user, item)
  }
}

/** What a link lets its user do, said as a role. */
export function roleOf(link: SharedLinkRecord): Role {
  if (link.canEdit) {
    return 'editor'
  }
  return link.canDownload ? 'viewer' : 'previewer'
}

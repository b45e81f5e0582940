import type { UserRecord } from './records.js'
import type { Store } from './store.js'

/** What a user starts with. */
export interface NewUser {
  readonly name: string
  readonly login: string
  readonly managed?: boolean
  /** Further attributes by their wire name. */
  readonly profile?: Readonly<Record<string, unknown>>
}

/** Adds a user with an empty root folder and empty Favorites. */
export function addUser(store: Store, user: NewUser): UserRecord {
  const now = store.now()
  const record: UserRecord = {
    id: store.nextId(),
    name: user.name,
    login: user.login,
    managed: user.managed ?? true,
    createdAt: now,
    modifiedAt: now,
    profile: new Map(Object.entries(user.profile ?? {})),
    aliases: [],
    favoritesId: store.nextId(),
    avatar: undefined,
  }
  store.users.set(record.id, record)
  store.roots.set(record.id, {
    type: 'folder',
    id: '0',
    name: 'All Files',
    description: '',
    ownerId: record.id,
    parentId: undefined,
    etag: 0,
    createdAt: now,
    modifiedAt: now,
    contentCreatedAt: now,
    contentModifiedAt: now,
    createdBy: record.id,
    modifiedBy: record.id,
    tags: [],
    favoriteOf: new Set(),
    sharedLink: undefined,
    trashedAt: undefined,
    trashedBy: undefined,
    settings: new Map(),
  })
  return record
}

/** Finds a user by login or by an email alias, whatever the case of its letters. */
export function userByLogin(store: Store, login: string): UserRecord | undefined {
  const wanted = login.toLowerCase()
  return [...store.users.values()].find(
    user =>
      user.login.toLowerCase() === wanted ||
      user.aliases.some(alias => alias.email.toLowerCase() === wanted),
  )
}

/** Says whether a user may manage others and act for them. */
export function isAdmin(user: UserRecord): boolean {
  const role = user.profile.get('role')
  return role === 'admin' || role === 'coadmin' || user.profile.get('automation') === true
}

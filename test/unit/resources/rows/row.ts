import type { Repositories } from '../session.js'

/** One call and what it must send. */
export interface Row {
  /** Gives a promise, or a listing that is still to be read. */
  readonly call: (client: Repositories) => unknown
  /** Method and path. */
  readonly sends: string
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: unknown
  readonly base?: 'upload'
  /** Why Box takes what its description refuses. */
  readonly undescribed?: string
  /** The address that Box handed out, in place of the path. */
  readonly address?: string
}

/** Rows by operation. */
export type Rows = Record<string, Row[]>

/** A JSON body. */
export const json = (value: unknown) => ({ json: value })

export const WHEN = new Date('2026-03-04T05:06:07Z')
export const WHEN_TEXT = '2026-03-04T05:06:07Z'

/** Why `null` is sent where the description has text or an object only. */
export const CLEARS = 'null takes away what there is.'

/** Why a word is sent that the description does not list. */
export const NEWER = 'Box adds words, and the library sends those that it does not know as well.'

/** Why a comment is sent without `message`. */
export const TAGGED = 'A comment has one of `message` and `tagged_message`, not both.'

/** The rows of the endpoints that every item has. */
export function itemRows(
  owner: 'Folder' | 'File' | 'WebLink',
  property: 'folders' | 'files' | 'webLinks',
  path: string,
): Rows {
  const at = (client: Repositories) => client[property].ref('7')
  const shared = { fields: 'shared_link' }
  const rows: Record<string, Row[]> = {
    get: [
      { call: client => at(client).get(), sends: `GET ${path}/7` },
      {
        call: client => at(client).get({ fields: ['ownedBy', 'pathCollection', 'collections'] }),
        sends: `GET ${path}/7`,
        query: { fields: 'owned_by,path_collection,collections' },
      },
      {
        call: client => at(client).get({ fields: ['ownedBy.jobTitle'] }),
        sends: `GET ${path}/7`,
        query: { fields: 'owned_by.job_title' },
      },
    ],
    move: [
      {
        call: client => at(client).move({ parent: client.folders.ref('9') }),
        sends: `PUT ${path}/7`,
        body: json({ parent: { type: 'folder', id: '9' } }),
      },
      {
        call: client => at(client).move({ parent: { id: '0', userId: '3' }, name: 'b' }),
        sends: `PUT ${path}/7`,
        body: json({ parent: { id: '0', user_id: '3' }, name: 'b' }),
      },
    ],
    rename: [
      {
        call: client => at(client).rename({ name: 'b' }),
        sends: `PUT ${path}/7`,
        body: json({ name: 'b' }),
      },
    ],
    delete: [{ call: client => at(client).delete(), sends: `DELETE ${path}/7` }],
    getTrashed: [{ call: client => at(client).getTrashed(), sends: `GET ${path}/7/trash` }],
    restore: [
      { call: client => at(client).restore(), sends: `POST ${path}/7` },
      {
        call: client => at(client).restore({ name: 'b', parent: { id: '9' } }),
        sends: `POST ${path}/7`,
        body: json({ name: 'b', parent: { id: '9' } }),
      },
    ],
    deletePermanently: [
      { call: client => at(client).deletePermanently(), sends: `DELETE ${path}/7/trash` },
    ],
    getSharedLink: [
      { call: client => at(client).getSharedLink(), sends: `GET ${path}/7`, query: shared },
    ],
    addSharedLink: [
      {
        call: client => at(client).addSharedLink(),
        sends: `PUT ${path}/7`,
        query: shared,
        body: json({ shared_link: {} }),
      },
      {
        call: client =>
          at(client).addSharedLink({
            access: 'open',
            password: 'Secret-123',
            vanityName: 'our-new-office-plan',
            unsharedAt: WHEN,
            permissions: { canDownload: true, canPreview: true, canEdit: false },
          }),
        sends: `PUT ${path}/7`,
        query: shared,
        body: json({
          shared_link: {
            access: 'open',
            password: 'Secret-123',
            vanity_name: 'our-new-office-plan',
            unshared_at: WHEN_TEXT,
            permissions: { can_download: true, can_preview: true, can_edit: false },
          },
        }),
      },
    ],
    updateSharedLink: [
      {
        call: client => at(client).updateSharedLink({ password: null, unsharedAt: null }),
        sends: `PUT ${path}/7`,
        query: shared,
        body: json({ shared_link: { password: null, unshared_at: null } }),
        undescribed: CLEARS,
      },
    ],
    removeSharedLink: [
      {
        call: client => at(client).removeSharedLink(),
        sends: `PUT ${path}/7`,
        query: shared,
        body: json({ shared_link: null }),
      },
    ],
  }
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [`${owner}.${name}`, list]))
}

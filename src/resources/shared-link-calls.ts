import type { CallOptions, Declares, Loaded } from './dsl.js'
import type { SharedLink, SharedLinkAccess } from './shared-link.js'

/** Settings of a shared link. What is left out takes the enterprise's default. */
export interface SharedLinkInput {
  /** Who can open it. */
  readonly access?: SharedLinkAccess | undefined
  /**
   * Asked of visitors; needs `access: 'open'`, at least eight characters, and a digit, a capital or
   * a sign among them. `null` removes it.
   */
  readonly password?: string | null | undefined
  /** A name of one's own in the address, easy to guess, of at least twelve characters. */
  readonly vanityName?: string | undefined
  /** When it stops working; needs a paid account. `null` lets it work for ever. */
  readonly unsharedAt?: Date | string | null | undefined
  /** What visitors may do. */
  readonly permissions?: SharedLinkPermissionsInput | undefined
}

/** What visitors of a shared link may do. */
export interface SharedLinkPermissionsInput {
  /** Needs `access` `open` or `company`. */
  readonly canDownload?: boolean | undefined
  /** Always true on Box's side. */
  readonly canPreview?: boolean | undefined
  /** Files only; needs `canDownload`, and `access` `open` or `company`. */
  readonly canEdit?: boolean | undefined
}

/** An item with its mini fields and its shared link, and nothing else. */
export type WithSharedLink<R, Link> = Loaded<R, 'sharedLink' & keyof R> & {
  readonly sharedLink: Link
}

/** Reads the shared link of an item: `sharedLink` is `null` when it has none. */
export interface GetSharedLink<R> extends Declares<never, R, false> {
  /** Reads it. */
  (options?: CallOptions): Promise<WithSharedLink<R, SharedLink | null>>
}

/** Makes or changes the shared link of an item. */
export interface PutSharedLink<R> extends Declares<SharedLinkInput, R, false> {
  /** Writes it. */
  (input?: SharedLinkInput, options?: CallOptions): Promise<WithSharedLink<R, SharedLink>>
}

/** Removes the shared link of an item. */
export interface RemoveSharedLink<R> extends Declares<never, R, false> {
  /** Removes it. */
  (options?: CallOptions): Promise<WithSharedLink<R, null>>
}

const query = { fields: 'shared_link' } as const

/** How the four endpoints of a shared link are declared. */
export const sharedLinkCalls = {
  get: { query, fragment: 'get_shared_link' },
  add: { query, wrap: 'shared_link', fragment: 'add_shared_link' },
  update: { query, wrap: 'shared_link', fragment: 'update_shared_link' },
  remove: {
    query,
    input: false,
    body: { shared_link: null },
    fragment: 'remove_shared_link',
  },
} as const

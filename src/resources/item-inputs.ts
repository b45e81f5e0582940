import type { Open } from './open.js'
import type { Ref } from './ref.js'
import type { SharedLinkInput } from './shared-link-calls.js'

/** A listing that is paged by offset. */
export interface OffsetQuery {
  /** How many entries to pass over. Default 0, at most 10,000. */
  readonly offset?: number | undefined
}

/** How the entries of a folder are sorted; sorting pages by offset. */
export interface ItemsQuery extends OffsetQuery {
  /** The key after the type: folders come first, then files, then web links. */
  readonly sort?: Open<'id' | 'name' | 'date' | 'size'> | undefined
  /** Default ascending. */
  readonly direction?: 'ASC' | 'DESC' | undefined
}

/** How the trash is sorted; sorting pages by offset. */
export interface TrashQuery extends OffsetQuery {
  /** The key after the type: folders come first, then files, then web links. */
  readonly sort?: Open<'name' | 'date' | 'size'> | undefined
  /** Default ascending. */
  readonly direction?: 'ASC' | 'DESC' | undefined
}

/** The folder that an item moves to. */
export interface NewParent extends Ref {
  /** Together with the id `'0'`: moves the item to the root folder of this user. */
  readonly userId?: string | undefined
}

/** What can be changed on every item. What is left out stays. */
export interface ItemUpdate {
  readonly name?: string | undefined
  readonly description?: string | undefined
  /** The folder to move it to. */
  readonly parent?: NewParent | undefined
  /** Makes or changes the shared link; `{}` makes one with default settings, `null` removes it. */
  readonly sharedLink?: SharedLinkInput | null | undefined
  /** All collections that it is to be in; `null` or `[]` takes it out of every one. */
  readonly collections?: readonly Ref[] | null | undefined
}

/** Where an item moves. */
export interface Move {
  /** The folder to move it to. */
  readonly parent: NewParent
  /** Its name there. Default: the one it has. */
  readonly name?: string | undefined
}

/** A new name. */
export interface Rename {
  /** Unique within its folder, whatever its case. */
  readonly name: string
}

/** Where a copy goes. */
export interface Copy {
  readonly parent: Ref
  /** Name of the copy. Default: the one that the original has. */
  readonly name?: string | undefined
}

/** How an item comes back from the trash. */
export interface Restore {
  /** Its new name. Default: the one it had. */
  readonly name?: string | undefined
  /** Where to put it if its folder is gone. */
  readonly parent?: Ref | undefined
}

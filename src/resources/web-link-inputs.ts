import type { ItemUpdate } from './item-inputs.js'
import type { Ref } from './ref.js'

/** What a new web link is like. */
export interface NewWebLink {
  /** Begins with `http://` or `https://`. */
  readonly url: string
  /** Default: the address. */
  readonly name?: string | undefined
  readonly description?: string | undefined
}

/** A new web link and where it goes. */
export interface WebLinkCreate extends NewWebLink {
  /** The folder to put it in. */
  readonly parent: Ref
}

/** What can be changed on a web link. What is left out stays. */
export interface WebLinkUpdate extends ItemUpdate {
  /** Begins with `http://` or `https://`. */
  readonly url?: string | undefined
}

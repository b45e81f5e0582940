import { Field } from './dsl.js'

/** Where to send the content of a file that Box would take. */
export class UploadAddress {
  /** To be given as `uploadUrl`. */
  @Field() declare uploadUrl?: string | null
  /** A token for that address, where Box wants another than the caller's. */
  @Field() declare uploadToken?: string | null
}

/** A file that is to be uploaded. */
export interface Preflight {
  /** Unique within the folder, whatever its case. */
  readonly name?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
}

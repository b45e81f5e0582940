/** A file that is put into a sandbox. */
export interface NewFile {
  /** It is not checked: a client must cope with any. */
  readonly name: string
  /** Id of the folder. Default: the root folder of the owner. */
  readonly parent?: string
  /** Id of the user who puts it there. Default: the admin. */
  readonly owner?: string
  readonly content: readonly Uint8Array[]
}

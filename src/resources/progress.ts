/** How far a transfer is, in bytes. */
export interface Progress {
  readonly loaded: number
  /** Left out where the length is not known. */
  readonly total?: number | undefined
}

/** How far a transfer has come. */
export interface Progress {
  /** Bytes so far. */
  readonly loaded: number
  /** Bytes in all, when they are known. */
  readonly total?: number | undefined
}

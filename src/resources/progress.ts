/** How far a transfer has come. */
export interface Progress {
  /** Bytes that have gone through. */
  readonly loaded: number
  /** Bytes altogether, when that is known. */
  readonly total?: number | undefined
}

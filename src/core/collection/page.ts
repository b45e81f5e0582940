/** One page of a listing. */
export interface Page<T> {
  /** What the page holds; it may be empty although more is to come. */
  readonly entries: T[]
  /** Where the next page starts; `undefined` on the last. */
  readonly cursor: string | undefined
  /** How many entries the whole listing has, where the server tells. */
  readonly totalCount: number | undefined
  /** The reply as it was parsed. */
  readonly wire: Readonly<Record<string, unknown>>
}

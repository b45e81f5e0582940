import { encodeValues } from './metadata-encode.js'
import type { MetadataValue } from './metadata-instance.js'
import type { Open } from './open.js'
import { idText, type Ref } from './ref.js'

/** How results are sorted; all of a query must go the same way. */
export interface MetadataOrder {
  /** A field of the template, by its key. */
  readonly fieldKey: string
  /** Default ascending. */
  readonly direction?: Open<'ASC' | 'DESC' | 'asc' | 'desc'> | undefined
}

/** Which files and folders to find by their metadata. */
export interface MetadataQuery {
  /** The template they have: its scope with the enterprise's id, and its key: `enterprise_27335.invoice`. */
  readonly from: string
  /**
   * What its fields must be, with `:name` for each value of `queryParams`:
   * `amount >= :least AND state IN (:open, :late)`. Default: anything.
   */
  readonly query?: string | undefined
  /** The values by the names in `query`, which travel as they are; a Date as its text. */
  readonly queryParams?: Readonly<Record<string, MetadataValue | Date>> | undefined
  /** Where to look, with all that is below; `'0'`: everywhere. */
  readonly ancestorFolderId: string | Ref
  readonly orderBy?: readonly MetadataOrder[] | undefined
}

/** How the query travels. */
export const metadataQueryEncode = {
  ancestorFolderId: idText,
  queryParams: (values: unknown) =>
    encodeValues(values as object, 'Search.metadataQuery: queryParams'),
} as const

import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** From and to, both included; a side that is `null` or left out is open. */
export type Range<T> = readonly [from?: T | null | undefined, to?: T | null | undefined]

/** Metadata to look for. The keys of `filters` are those of the template, and travel as they are. */
export interface MetadataFilter {
  readonly scope: Open<'global' | 'enterprise' | `enterprise_${string}`>
  readonly templateKey: string
  readonly filters: Readonly<Record<string, MetadataFilterValue>>
}

/** A value to match, any of several (for a choice field), or limits that are included. */
export type MetadataFilterValue =
  | string
  | number
  | readonly string[]
  | { readonly gt?: number | Date | string; readonly lt?: number | Date | string }

/** What to search for: `query`, `mdfilters` or both are needed. */
export interface SearchQuery extends OffsetQuery {
  /** Words; `"..."` for a phrase, `AND`, `OR`, `NOT` in capitals. */
  readonly query?: string | undefined
  /** Whole enterprises can be searched by admins for whom Box has switched it on. */
  readonly scope?: Open<'user_content' | 'enterprise_content'> | undefined
  /** Without the dot. */
  readonly fileExtensions?: readonly string[] | undefined
  readonly createdAtRange?: Range<Date | string> | undefined
  readonly updatedAtRange?: Range<Date | string> | undefined
  /** Bytes. */
  readonly sizeRange?: Range<number> | undefined
  readonly ownerUserIds?: readonly (string | Ref)[] | undefined
  /** Who changed it, within the last ten versions. */
  readonly recentUpdaterUserIds?: readonly (string | Ref)[] | undefined
  /** Folders to search, with all that is below them. */
  readonly ancestorFolderIds?: readonly (string | Ref)[] | undefined
  /** Where to look. Default: everywhere. */
  readonly contentTypes?:
    readonly Open<'name' | 'description' | 'file_content' | 'comments' | 'tags'>[] | undefined
  readonly type?: Open<'file' | 'folder' | 'web_link'> | undefined
  /** Default `non_trashed_only`. */
  readonly trashContent?: Open<'non_trashed_only' | 'trashed_only' | 'all_items'> | undefined
  /** Metadata that an item must have; exactly one template. */
  readonly mdfilters?: readonly [MetadataFilter] | undefined
  /** Default `relevance`, which knows no direction. */
  readonly sort?: Open<'modified_at' | 'relevance'> | undefined
  /** Default descending. */
  readonly direction?: 'DESC' | 'ASC' | undefined
  /** Who deleted it; needs `trashContent: 'trashed_only'`. */
  readonly deletedUserIds?: readonly (string | Ref)[] | undefined
  /** Needs `trashContent: 'trashed_only'`. */
  readonly deletedAtRange?: Range<Date | string> | undefined
}

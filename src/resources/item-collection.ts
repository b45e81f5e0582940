import { Field } from './dsl.js'
import type { Item } from './item.js'
import type { Open } from './open.js'

/** One of the keys by which entries are sorted. */
export class SortOrder {
  @Field() declare by: string
  @Field() declare direction: Open<'ASC' | 'DESC'>
}

/** The first entries of a folder. `folder.items()` reads them all. */
export class ItemCollection {
  /** How many entries the folder has. */
  @Field() declare totalCount?: number
  @Field() declare limit?: number
  @Field() declare offset?: number
  @Field() declare nextMarker?: string | null
  @Field() declare prevMarker?: string | null
  @Field([() => SortOrder]) declare order?: SortOrder[]
  @Field(['item']) declare entries: Item[]
}

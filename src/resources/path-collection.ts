import { Field } from './dsl.js'
import type { Folder } from './folder.js'

/** The folders above an item, from the top down. */
export class PathCollection {
  /** How many there are. */
  @Field() declare totalCount: number
  @Field(['folder']) declare entries: Folder[]
}

import type { File } from './file.js'
import type { Folder } from './folder.js'
import type { WebLink } from './web-link.js'

/** What a folder can hold. Its `type` tells which. */
export type Item = File | Folder | WebLink

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    item: Item
  }
}

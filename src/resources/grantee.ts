import type { Group } from './group.js'
import type { User } from './user.js'

/** Who can be given access. Its `type` tells which. */
export type Grantee = User | Group

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    grantee: Grantee
  }
}

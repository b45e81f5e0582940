import { BoxResource, Field, Endpoint, Repository, Resource, type Delete } from './dsl.js'
import type { Folder } from './folder.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/** What a folder lock keeps from happening. */
export class LockedOperations {
  @Field() declare move: boolean
  @Field() declare delete: boolean
}

/**
 * A lock that keeps a folder from being moved or deleted.
 *
 * Box topic: Folder locks.
 */
@BoxResource('folder_lock', { path: null })
export class FolderLock extends Resource<'folder_lock'> {
  @Field('folder') declare folder?: Folder
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  @Field(() => LockedOperations) declare lockedOperations?: LockedOperations
  @Field() declare lockType?: Open<'freeze'>

  /** Lets the folder be moved and deleted again. */
  @Endpoint('DELETE /folder_locks/{id}')
  declare delete: Delete
}

/** The locks on folders; `folder.locks()` lists those of one. */
export class FolderLockRepository extends Repository<FolderLock> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    folder_lock: FolderLock
  }
}

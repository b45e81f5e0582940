import { Field } from './dsl.js'
import type { Open } from './open.js'

/** What a retention policy is assigned to. */
export class RetentionTarget {
  /** `null` for the whole enterprise. */
  @Field() declare id?: string | null
  @Field() declare type?: Open<'enterprise' | 'folder' | 'metadata_template'>
}

/** What a legal hold policy is assigned to. */
export class LegalHoldTarget {
  /** For `ownership` and `interactions` a user's id. */
  @Field() declare id: string
  @Field() declare type: Open<
    'file' | 'file_version' | 'folder' | 'user' | 'ownership' | 'interactions'
  >
}

/** Whose content a storage policy is about. */
export class StorageTarget {
  @Field() declare id?: string
  @Field() declare type?: Open<'user' | 'enterprise'>
}

import { Field, encodeValue, type Encoder } from './dsl.js'
import type { LockInput } from './file-inputs.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/**
 * A lock that keeps others from changing a file.
 *
 * Box topic: File locks.
 */
export class Lock {
  @Field() declare id: string
  @Field() declare type: Open<'lock'>
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  /** When the lock opens by itself. */
  @Field(Date) declare expiredAt?: Date | null
  @Field() declare isDownloadPrevented?: boolean
  /** The application that holds it, where one does. */
  @Field() declare appType?: Open<'gsuite' | 'office_wopi' | 'office_wopiplus' | 'other'> | null
}

/**
 * Sends a lock. Box's description calls its kind `access` and demands `type`; older clients send
 * `type` alone. Both do no harm.
 */
export const encodeLock: Encoder = lock =>
  encodeValue({ type: 'lock', access: 'lock', ...(lock as LockInput) }, 'File: lock')

/** Builds the body that locks a file. */
export const lockBody = (lock: LockInput) => ({ json: { lock: encodeLock(lock) } })

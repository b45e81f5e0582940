import { Field, encodeValue } from './dsl.js'
import type { NewLock } from './file-inputs.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/** A lock that keeps others from changing a file. */
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

/** Builds the body that locks a file. */
export function lockBody(lock: NewLock) {
  return { json: encodeValue({ lock: { access: 'lock', ...lock } }, 'File.addLock') }
}

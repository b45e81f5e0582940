import { BoxResource, Field, Resource } from './dsl.js'
import type { User } from './user.js'

/**
 * One content that a file has or had. Its file reads it: `file.version({ version })`.
 *
 * Box topic: File versions.
 */
@BoxResource('file_version', { path: null })
export class FileVersion extends Resource<'file_version', 'versionNumber'> {
  /** SHA-1 of the content, in hexadecimal. */
  @Field() declare sha1: string
  /** Name of the file at that time. */
  @Field() declare name?: string
  /** Bytes. */
  @Field() declare size?: number
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  @Field('user') declare modifiedBy?: User
  /** When it was moved to the trash. */
  @Field(Date) declare trashedAt?: Date | null
  @Field('user') declare trashedBy?: User | null
  @Field(Date) declare restoredAt?: Date | null
  @Field('user') declare restoredBy?: User | null
  /** When it is deleted for good. */
  @Field(Date) declare purgedAt?: Date | null
  @Field() declare uploaderDisplayName?: string
  /** Its place among the versions, counted from 1. */
  @Field() declare versionNumber?: string
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file_version: FileVersion
  }
}

import { firstEntry } from './content.js'
import {
  BoxResource,
  Endpoint,
  encodeValue,
  Field,
  list,
  Repository,
  Resource,
  type Call,
  type Delete,
  type List,
  type Post,
} from './dsl.js'
import type { File } from './file.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Commit, PartInput, PartOptions } from './upload-session-inputs.js'

/** Addresses for the calls of one session. */
export class SessionEndpoints {
  @Field() declare uploadPart?: string
  @Field() declare commit?: string
  @Field() declare abort?: string
  @Field() declare listParts?: string
  @Field() declare status?: string
  @Field() declare logEvent?: string
}

/** A part that has arrived. */
export class UploadPart {
  /** What the list of parts for `commit()` names it by. */
  @Field() declare partId: string
  /** Where it begins, in bytes. */
  @Field() declare offset: number
  /** Bytes. */
  @Field() declare size: number
  /** SHA-1 of the part, in hexadecimal. */
  @Field() declare sha1?: string
}

/**
 * A file on its way to Box, part by part. `folder.upload()` and `file.uploadVersion()` do all of this
 * by themselves; the session is for those who send the parts themselves. Its calls go to the
 * addresses that Box gave with it.
 *
 * Box topic: Uploads (Chunked).
 */
@BoxResource('upload_session', { path: '/files/upload_sessions', base: 'upload' })
export class UploadSession extends Resource<'upload_session'> {
  /** When it ends; what was not committed is then lost. */
  @Field(Date) declare sessionExpiresAt?: Date
  /** Bytes of each part but the last. */
  @Field() declare partSize?: number
  /** How many parts there are to be. */
  @Field() declare totalParts?: number
  /** How many parts Box has dealt with. */
  @Field() declare numPartsProcessed?: number
  /** Where its calls go; they do so by themselves. */
  @Field(() => SessionEndpoints) declare sessionEndpoints?: SessionEndpoints

  /**
   * Sends one part. Parts may come in any order, several at a time. A part whose place is taken is a
   * ConflictError; one that arrived damaged a PreconditionFailedError.
   */
  @Endpoint('PUT /files/upload_sessions/{id}', () => UploadPart, {
    base: 'upload',
    via: 'uploadPart',
    address: (self: UploadSession) => self.sessionEndpoints?.uploadPart,
    content: ({ content }: PartInput) => ({ content, contentType: 'application/octet-stream' }),
    unwrap: ({ part }: { readonly part?: unknown }) => part,
  })
  declare uploadPart: Call<PartInput, UploadPart, PartOptions>

  /** Lists the parts that have arrived, by offset. */
  @Endpoint('GET /files/upload_sessions/{id}/parts', list(() => UploadPart, 'offset'), {
    base: 'upload',
    address: (self: UploadSession) => self.sessionEndpoints?.listParts,
  })
  declare parts: List<UploadPart, OffsetQuery>

  /**
   * Makes the file out of its parts; the session is over then. While Box still works on the parts,
   * it waits as Box says, ten minutes at most or as long as `timeout` says.
   */
  @Endpoint('POST /files/upload_sessions/{id}/commit', 'file', {
    base: 'upload',
    via: 'commitUpload',
    address: (self: UploadSession) => self.sessionEndpoints?.commit,
    content: ({ parts, attributes }: Commit) => ({
      json: encodeValue({ parts: parts ?? [], attributes }, 'UploadSession.commit'),
    }),
    unwrap: firstEntry,
    accepts202: true,
    idempotent: true,
  })
  declare commit: Post<File, Commit>

  /** Gives the upload up: Box forgets its parts. */
  @Endpoint('DELETE /files/upload_sessions/{id}', undefined, {
    base: 'upload',
    address: (self: UploadSession) => self.sessionEndpoints?.abort,
  })
  declare abort: Delete
}

/**
 * Uploads in parts that are under way. Make one with `folder.createUploadSession()` or
 * `file.createUploadSession()`.
 */
export class UploadSessionRepository extends Repository<UploadSession> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    upload_session: UploadSession
  }
}

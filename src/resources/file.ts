import { FileForms } from './file-forms.js'
import type { CommentText } from './comment-inputs.js'
import type { Comment } from './comment.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  list,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import { ExpiringEmbedLink } from './embed-link.js'
import type { FileCopy, FileUpdate, LockInput } from './file-inputs.js'
import type { FileVersion } from './file-version.js'
import type { OffsetQuery } from './item-inputs.js'
import { encodeLock, Lock, lockBody } from './lock.js'
import type { GetMetadata, MetadataQueryOfItem } from './metadata-calls.js'
import { metadataInstance } from './metadata-instance.js'
import type { Open } from './open.js'
import { FilePermissions } from './permissions.js'
import { idText } from './ref.js'
import { Representations } from './representations.js'
import { SkillCards } from './skill-card.js'
import { skillCardCalls, type SkillCardsCreate, type SkillCardsUpdate } from './skill-inputs.js'
import type { TaskUpdate } from './task-inputs.js'
import type { Task } from './task.js'

/**
 * A file.
 *
 * Box topic: Files.
 */
@BoxResource('file')
export class File extends FileForms<
  | 'commentCount'
  | 'dispositionAt'
  | 'expiresAt'
  | 'expiringEmbedLink'
  | 'extension'
  | 'isPackage'
  | 'lock'
  | 'permissions'
  | 'representations'
  | 'sharedLinkPermissionOptions'
  | 'uploaderDisplayName'
  | 'versionNumber'
> {
  /** SHA-1 of the content, in hexadecimal. */
  @Field() declare sha1: string
  /** The current version. */
  @Field('file_version') declare fileVersion?: FileVersion | null
  /** Bytes. */
  @Field() declare size?: number
  @Field() declare versionNumber?: string
  @Field() declare commentCount?: number
  /** What the current user may do with it. */
  @Field(() => FilePermissions) declare permissions?: FilePermissions
  @Field(() => Lock) declare lock?: Lock | null
  /** The end of its name, without the dot. */
  @Field() declare extension?: string
  /** A folder that macOS shows as one file. */
  @Field() declare isPackage?: boolean
  @Field(() => ExpiringEmbedLink) declare expiringEmbedLink?: ExpiringEmbedLink
  /** When it is deleted by itself. */
  @Field(Date) declare expiresAt?: Date | null
  /** Its other forms; the header `x-rep-hints` of the call says which. */
  @Field(() => Representations) declare representations?: Representations
  @Field() declare uploaderDisplayName?: string
  /** When its retention ends. */
  @Field(Date) declare dispositionAt?: Date | null
  @Field() declare sharedLinkPermissionOptions?:
    Open<'can_preview' | 'can_download' | 'can_edit'>[] | null

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT .', 'file', {
    needs: { parent: 'ref?', collections: 'refs?' },
    encode: { lock: encodeLock },
  })
  declare update: Put<File, FileUpdate>

  /** Copies it into a folder. */
  @Endpoint('POST ./copy', 'file', {
    needs: { version: 'id?', parent: 'ref' },
    encode: { version: idText },
  })
  declare copy: Post<File, FileCopy>

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE .')
  declare delete: Delete

  /** Keeps everybody else from changing it. */
  @Endpoint('PUT .', 'file', { content: lockBody })
  declare addLock: Put<File, LockInput>

  /** Lets others change it again. */
  @Endpoint('PUT .', 'file', { input: false, body: { lock: null } })
  declare removeLock: Put<File>

  /** Lists the comments on it. */
  @Endpoint('GET ./comments', list('comment', 'offset'))
  declare comments: List<Comment, OffsetQuery>

  /** Comments on it. */
  @Endpoint('POST /comments', 'comment', {
    needs: { 'message|taggedMessage': 'text' },
    self: 'item',
  })
  declare addComment: Post<Comment, CommentText>

  /** Lists what is to be done with it. */
  @Endpoint('GET ./tasks', list('task', 'single'))
  declare tasks: List<Task>

  /** Asks for something to be done with it; `task.assign()` says by whom. */
  @Endpoint('POST /tasks', 'task', { self: 'item' })
  declare createTask: Post<Task, TaskUpdate>

  /** Reads the instance of a template. */
  @Endpoint('GET ./metadata/{scope}/{template}', metadataInstance, {
    needs: { scope: 'text', template: 'text' },
    input: true,
  })
  declare getMetadata: GetMetadata<MetadataQueryOfItem>

  /** Reads the cards that skills made for it. */
  @Endpoint('GET ./metadata/global/boxSkillsCards', () => SkillCards)
  declare getSkillCards: Get<SkillCards>

  /** Shows cards on it. */
  @Endpoint('POST ./metadata/global/boxSkillsCards', () => SkillCards, { needs: { cards: 'list' } })
  declare createSkillCards: Post<SkillCards, SkillCardsCreate>

  /** Replaces some of its cards. */
  @Endpoint('PUT ./metadata/global/boxSkillsCards', () => SkillCards, skillCardCalls.update)
  declare updateSkillCards: Put<SkillCards, SkillCardsUpdate>

  /** Removes all of its cards. */
  @Endpoint('DELETE ./metadata/global/boxSkillsCards')
  declare deleteSkillCards: Delete
}

/** The files that the current user can reach. */
export class FileRepository extends Repository<File> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file: File
  }
}

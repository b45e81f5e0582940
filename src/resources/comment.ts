import type { CommentCreate, CommentText, CommentUpdate } from './comment-inputs.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  type Delete,
  type Post,
  type Put,
} from './dsl.js'
import type { Item } from './item.js'
import type { User } from './user.js'

/**
 * A comment on a file, or a reply to one.
 *
 * Box topic: Comments.
 */
@BoxResource('comment')
export class Comment extends Resource<'comment', 'taggedMessage'> {
  @Field() declare isReplyComment?: boolean
  /** The text; mentioned users stand in it by name. */
  @Field() declare message?: string
  /** The text with its mentions as `@[42:Ann]`; empty where nobody is mentioned. */
  @Field() declare taggedMessage?: string
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  /** What it is on. */
  @Field('item') declare item?: Item | Comment

  /** Changes the text. */
  @Endpoint('PUT /comments/{id}', 'comment', { needs: { message: 'text' } })
  declare update: Put<Comment, CommentUpdate>

  /** Deletes it for good. */
  @Endpoint('DELETE /comments/{id}')
  declare delete: Delete

  /** Answers it. */
  @Endpoint('POST /comments', 'comment', {
    needs: { 'message|taggedMessage': 'text' },
    self: 'item',
  })
  declare reply: Post<Comment, CommentText>
}

/** The comments that the current user can reach. */
export class CommentRepository extends Repository<Comment> {
  /** Comments on a file, or answers a comment. */
  @Endpoint('POST /comments', 'comment', {
    needs: { item: 'ref', 'message|taggedMessage': 'text' },
  })
  declare create: Post<Comment, CommentCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    comment: Comment
  }
}

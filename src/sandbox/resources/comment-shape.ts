import { timestamp, type Shape } from '../http/fields.js'
import type { CommentRecord } from '../store/records.js'
import { userReference } from './references.js'

// A mention is sent as `@[123:Name]` and shown as `Name`.
function plain(message: string): string {
  return message.replaceAll(/@\[\d+:([^\]]*)\]/g, '$1')
}

/** The fields of a comment. */
export const commentShape: Shape<CommentRecord> = {
  mini: ['type', 'id'],
  standard: [
    'type',
    'id',
    'is_reply_comment',
    'message',
    'created_by',
    'created_at',
    'modified_at',
    'item',
  ],
  fields: {
    type: () => 'comment',
    id: comment => comment.id,
    is_reply_comment: comment => comment.replyTo !== undefined,
    message: comment => (comment.tagged ? plain(comment.message) : comment.message),
    tagged_message: comment => (comment.tagged ? comment.message : ''),
    created_by: (comment, scope, nested) => userReference(scope, comment.createdBy, nested),
    created_at: comment => timestamp(comment.createdAt),
    modified_at: comment => timestamp(comment.modifiedAt),
    item: ({ replyTo, fileId }) =>
      replyTo === undefined ? { type: 'file', id: fileId } : { type: 'comment', id: replyTo },
  },
}

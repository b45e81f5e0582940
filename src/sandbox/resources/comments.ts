import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf } from '../http/fields.js'
import { denied, invalid, notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { CommentRecord, FileRecord } from '../store/records.js'
import { commentShape } from './comment-shape.js'

function fileOf(scope: Scope, comment: CommentRecord): FileRecord {
  return find(scope, { type: 'file', id: comment.fileId }, 'comment')
}

function findComment(scope: Scope, id: string): CommentRecord {
  const comment = scope.store.comments.get(id)
  if (!comment) {
    throw notFound('comment')
  }
  fileOf(scope, comment)
  return comment
}

function readMessage(body: Body): { message: string; tagged: boolean } {
  const tagged = body.optional('tagged_message')
  const message = tagged ?? body.string('message')
  if (message === '') {
    throw invalid('message', "'message' must not be empty")
  }
  return { message, tagged: tagged !== undefined }
}

function emit(scope: Scope, type: 'CREATE' | 'EDIT' | 'DELETE', comment: CommentRecord): void {
  const source = { type: 'comment', id: comment.id, parentId: comment.fileId }
  scope.store.emit(`COMMENT_${type}`, scope.user, source)
}

function addComment(scope: Scope, body: Body): CommentRecord {
  const item = body.required('item')
  const id = item.string('id')
  const answered =
    item.oneOf('type', ['file', 'comment']) === 'comment' ? findComment(scope, id) : undefined
  const file = answered ? fileOf(scope, answered) : find(scope, { type: 'file', id }, 'comment')
  const now = scope.store.now()
  const comment: CommentRecord = {
    ...readMessage(body),
    id: scope.store.nextId(),
    fileId: file.id,
    replyTo: answered?.id,
    createdBy: scope.user.id,
    createdAt: now,
    modifiedAt: now,
  }
  scope.store.comments.set(comment.id, comment)
  emit(scope, 'CREATE', comment)
  return comment
}

/** `/comments`, and the comments of a file. */
export const comments = new Hono<SandboxEnv>()

comments.post('/comments', async c => {
  const { scope } = c.var
  const comment = addComment(scope, await readBody(c))
  return c.json(represent(commentShape, comment, { scope, tier: tierOf(c) }), 201)
})

comments.get('/comments/:id', c => {
  const { scope } = c.var
  const comment = findComment(scope, c.req.param('id'))
  return c.json(represent(commentShape, comment, { scope, tier: tierOf(c) }))
})

comments.put('/comments/:id', async c => {
  const { scope } = c.var
  const comment = findComment(scope, c.req.param('id'))
  if (comment.createdBy !== scope.user.id) {
    throw denied()
  }
  Object.assign(comment, readMessage(await readBody(c)), { modifiedAt: scope.store.now() })
  emit(scope, 'EDIT', comment)
  return c.json(represent(commentShape, comment, { scope, tier: tierOf(c) }))
})

comments.delete('/comments/:id', c => {
  const { scope } = c.var
  const comment = findComment(scope, c.req.param('id'))
  const role = roleOn(scope, fileOf(scope, comment))
  if (comment.createdBy !== scope.user.id && role !== 'owner') {
    throw denied()
  }
  const replies = [...scope.store.comments.values()].filter(each => each.replyTo === comment.id)
  for (const gone of [comment, ...replies]) {
    scope.store.comments.delete(gone.id)
  }
  emit(scope, 'DELETE', comment)
  return c.body(null, 204)
})

comments.get('/files/:id/comments', c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') }, 'comment')
  const all = [...scope.store.comments.values()].filter(comment => comment.fileId === file.id)
  const { entries, frame } = scope.machine.paging.byOffset(c, all)
  const tier = tierOf(c)
  return c.json({
    ...frame,
    order: [{ by: 'created_at', direction: 'ASC' }],
    entries: entries.map(comment => represent(commentShape, comment, { scope, tier })),
  })
})

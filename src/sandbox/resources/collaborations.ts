import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf } from '../http/fields.js'
import { denied, invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { SandboxEventType } from '../store/events.js'
import type { CollaborationRecord, ItemRecord } from '../store/records.js'
import { lineage } from '../store/tree.js'
import { userByLogin } from '../store/users.js'
import { collaborationShape, itemOf } from './collaboration-shape.js'
import { INVITABLE } from './folder-shape.js'
import { findGroup } from './group-access.js'
import { handOver } from './ownership.js'

function emit(scope: Scope, type: SandboxEventType, collaboration: CollaborationRecord): void {
  const { id, itemId } = collaboration
  scope.store.emit(type, scope.user, { type: 'collaboration', id, parentId: itemId })
}

function findCollaboration(scope: Scope, id: string): CollaborationRecord {
  const collaboration = scope.store.collaborations.get(id)
  if (!collaboration) {
    throw notFound('collaboration')
  }
  const item = itemOf(scope, collaboration)
  const visible = collaboration.userId === scope.user.id || roleOn(scope, item) !== undefined
  if (!visible) {
    throw notFound('collaboration')
  }
  return collaboration
}

function checkManages(scope: Scope, item: ItemRecord): void {
  const role = roleOn(scope, item)
  if (role !== 'owner' && role !== 'co-owner') {
    throw denied()
  }
}

/** Reads whom to invite, and whether they are let in at once. */
export function invitee(
  scope: Scope,
  body: Body,
): Pick<CollaborationRecord, 'userId' | 'groupId' | 'inviteEmail' | 'status'> {
  const target = body.required('accessible_by')
  if (target.oneOf('type', ['user', 'group']) === 'group') {
    const { id: groupId } = findGroup(scope, target.string('id'))
    return { userId: undefined, groupId, inviteEmail: undefined, status: 'accepted' }
  }
  const id = target.optional('id')
  const login = id === undefined ? target.string('login') : undefined
  const user =
    login === undefined ? scope.store.users.get(id ?? '') : userByLogin(scope.store, login)
  if (!user && login === undefined) {
    throw notFound('user')
  }
  return {
    userId: user?.id,
    inviteEmail: user ? undefined : login,
    // People of the same company are let in at once, others have to accept.
    status: user?.managed ? 'accepted' : 'pending',
  }
}

function checkNew(scope: Scope, item: ItemRecord, who: ReturnType<typeof invitee>): void {
  const already = [...scope.store.collaborations.values()].some(
    each =>
      each.itemId === item.id &&
      each.status !== 'rejected' &&
      each.userId === who.userId &&
      each.groupId === who.groupId &&
      each.inviteEmail === who.inviteEmail,
  )
  if (already || who.userId === item.ownerId) {
    throw new Refusal(400, 'user_already_collaborator', 'User is already a collaborator')
  }
}

function invite(scope: Scope, body: Body): CollaborationRecord {
  const target = body.required('item')
  const type = target.oneOf('type', ['file', 'folder', 'web_link'])
  if (!type) {
    throw invalid('item', "'item.type' is required", 'missing_parameter')
  }
  const item = find(scope, { type, id: target.string('id') }, 'invite')
  if (item.parentId === undefined) {
    throw denied('The root folder can not be shared')
  }
  const role = body.oneOf('role', INVITABLE)
  if (!role) {
    throw invalid('role', "'role' is required", 'missing_parameter')
  }
  if (role === 'co-owner') {
    checkManages(scope, item)
  }
  const who = invitee(scope, body)
  checkNew(scope, item, who)
  const now = scope.store.now()
  const collaboration: CollaborationRecord = {
    ...who,
    id: scope.store.nextId(),
    itemId: item.id,
    role,
    canViewPath: body.boolean('can_view_path') ?? false,
    expiresAt: body.date('expires_at') ?? null,
    accessOnly: body.boolean('is_access_only') ?? false,
    createdBy: scope.user.id,
    createdAt: now,
    modifiedAt: now,
    acknowledgedAt: who.status === 'accepted' ? now : undefined,
  }
  scope.store.collaborations.set(collaboration.id, collaboration)
  const accepted = who.status === 'accepted'
  emit(scope, accepted ? 'COLLAB_ADD_COLLABORATOR' : 'COLLAB_INVITE_COLLABORATOR', collaboration)
  return collaboration
}

function answer(scope: Scope, collaboration: CollaborationRecord, status: 'accepted' | 'rejected') {
  if (collaboration.userId !== scope.user.id) {
    throw denied()
  }
  if (collaboration.status !== 'pending') {
    throw invalid('status', 'Only a pending collaboration can be accepted or rejected')
  }
  collaboration.status = status
  if (status === 'accepted') {
    collaboration.acknowledgedAt = scope.store.now()
  }
  emit(scope, status === 'accepted' ? 'COLLAB_ACCEPT' : 'COLLAB_REJECT', collaboration)
}

function change(scope: Scope, collaboration: CollaborationRecord, body: Body): void {
  const status = body.oneOf('status', ['accepted', 'rejected'])
  if (status) {
    answer(scope, collaboration, status)
  }
  const role = body.oneOf('role', INVITABLE)
  const expiresAt = body.date('expires_at')
  const canViewPath = body.boolean('can_view_path')
  if (role !== undefined || expiresAt !== undefined || canViewPath !== undefined) {
    checkManages(scope, itemOf(scope, collaboration))
  }
  const before = collaboration.role
  collaboration.role = role ?? before
  if (expiresAt !== undefined) {
    collaboration.expiresAt = expiresAt
  }
  collaboration.canViewPath = canViewPath ?? collaboration.canViewPath
  collaboration.modifiedAt = scope.store.now()
  if (collaboration.role !== before) {
    emit(scope, 'COLLAB_ROLE_CHANGE', collaboration)
  }
}

/** `/collaborations`, and the collaborations of files and folders. */
export const collaborations = new Hono<SandboxEnv>()

collaborations.get('/collaborations', c => {
  const { scope } = c.var
  if (c.req.query('status') !== 'pending') {
    throw invalid('status', "'status' must be 'pending'")
  }
  const pending = [...scope.store.collaborations.values()].filter(
    each => each.userId === scope.user.id && each.status === 'pending',
  )
  const { entries, frame } = scope.machine.paging.byOffset(c, pending)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...frame, entries: entries.map(each => represent(collaborationShape, each, on)) })
})

collaborations.post('/collaborations', async c => {
  const { scope } = c.var
  const collaboration = invite(scope, await readBody(c))
  return c.json(represent(collaborationShape, collaboration, { scope, tier: tierOf(c) }), 201)
})

collaborations.get('/collaborations/:id', c => {
  const { scope } = c.var
  const collaboration = findCollaboration(scope, c.req.param('id'))
  return c.json(represent(collaborationShape, collaboration, { scope, tier: tierOf(c) }))
})

collaborations.put('/collaborations/:id', async c => {
  const { scope } = c.var
  const collaboration = findCollaboration(scope, c.req.param('id'))
  const body = await readBody(c)
  if (body.optional('role') === 'owner') {
    handOver(scope, collaboration)
    emit(scope, 'COLLAB_ROLE_CHANGE', collaboration)
    return c.body(null, 204)
  }
  change(scope, collaboration, body)
  return c.json(represent(collaborationShape, collaboration, { scope, tier: tierOf(c) }))
})

collaborations.delete('/collaborations/:id', c => {
  const { scope } = c.var
  const collaboration = findCollaboration(scope, c.req.param('id'))
  if (collaboration.userId !== scope.user.id) {
    checkManages(scope, itemOf(scope, collaboration))
  }
  scope.store.collaborations.delete(collaboration.id)
  emit(scope, 'COLLAB_REMOVE_COLLABORATOR', collaboration)
  return c.body(null, 204)
})

for (const [path, type] of [
  ['files', 'file'],
  ['folders', 'folder'],
] as const) {
  collaborations.get(`/${path}/:id/collaborations`, c => {
    const { scope } = c.var
    const item = find(scope, { type, id: c.req.param('id') })
    const ids = lineage(scope.store, item).map(each => each.id)
    const all = [...scope.store.collaborations.values()].filter(
      each => ids.includes(each.itemId) && each.status !== 'rejected',
    )
    const page = scope.machine.paging.byMarker(c, all, each => each.id)
    const on = { scope, tier: tierOf(c) }
    const entries = page.entries.map(each => represent(collaborationShape, each, on))
    return c.json({ ...page.frame, entries })
  })
}

import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { MembershipRecord } from '../store/group-records.js'
import { membershipOf } from '../store/groups.js'
import { checkGroupAdmin, findGroup } from './group-access.js'
import { groupReference } from './group-shape.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { findOwnUser, findUser } from './user-access.js'

const standard = ['type', 'id', 'user', 'group', 'role', 'created_at', 'modified_at']

const shape: Shape<MembershipRecord> = {
  mini: ['type', 'id'],
  standard,
  fields: {
    type: () => 'group_membership',
    id: each => each.id,
    user: (each, scope, nested) => userReference(scope, each.userId, nested),
    group: (each, scope, nested) => groupReference(scope, each.groupId, nested),
    role: each => each.role,
    created_at: each => timestamp(each.createdAt),
    modified_at: each => timestamp(each.modifiedAt),
    configurable_permissions: each => (each.role === 'admin' ? each.permissions : undefined),
  },
}

function readPermissions(body: Body): unknown {
  const given = body.object('configurable_permissions')
  const bad = Object.values(given?.values ?? {}).some(value => typeof value !== 'boolean')
  if (bad) {
    throw invalid('configurable_permissions', 'Permissions must be true or false')
  }
  return given && given.values
}

function findMembership(scope: Scope, id: string): MembershipRecord {
  return lookUp(scope.store.memberships, id, 'group_membership')
}

function list(c: Call, belongs: (each: MembershipRecord) => boolean): Response {
  const { scope } = c.var
  const all = [...scope.store.memberships.values()].filter(belongs)
  const { entries, frame } = scope.machine.paging.byOffset(c, all)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...frame, entries: entries.map(each => represent(shape, each, on)) })
}

function reply(c: Call, membership: MembershipRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(shape, membership, { scope: c.var.scope, tier: tierOf(c) }), status)
}

/** `/group_memberships`, and those of groups and users. */
export const groupMemberships = new Hono<SandboxEnv>()

groupMemberships.get('/groups/:id/memberships', c => {
  const group = findGroup(c.var.scope, c.req.param('id'))
  return list(c, each => each.groupId === group.id)
})

groupMemberships.get('/users/:id/memberships', c => {
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  return list(c, each => each.userId === user.id)
})

groupMemberships.post('/group_memberships', async c => {
  const { scope } = c.var
  const { store } = scope
  const body = await readBody(c)
  const group = findGroup(scope, body.required('group').string('id'))
  checkGroupAdmin(scope, group)
  const user = findUser(scope, body.required('user').string('id'))
  if (membershipOf(store, group.id, user.id)) {
    throw new Refusal(409, 'conflict', 'The user already belongs to the group')
  }
  const now = store.now()
  const membership: MembershipRecord = {
    id: store.nextId(),
    groupId: group.id,
    userId: user.id,
    role: body.oneOf('role', ['member', 'admin']) ?? 'member',
    permissions: readPermissions(body),
    createdAt: now,
    modifiedAt: now,
  }
  store.memberships.set(membership.id, membership)
  store.emit('GROUP_ADD_USER', scope.user, { type: 'group_membership', id: membership.id })
  return reply(c, membership, 201)
})

groupMemberships.get('/group_memberships/:id', c => {
  const membership = findMembership(c.var.scope, c.req.param('id'))
  findGroup(c.var.scope, membership.groupId)
  return reply(c, membership)
})

groupMemberships.put('/group_memberships/:id', async c => {
  const { scope } = c.var
  const membership = findMembership(scope, c.req.param('id'))
  checkGroupAdmin(scope, findGroup(scope, membership.groupId))
  const body = await readBody(c)
  const permissions = readPermissions(body)
  membership.role = body.oneOf('role', ['member', 'admin']) ?? membership.role
  membership.permissions = permissions === undefined ? membership.permissions : permissions
  membership.modifiedAt = scope.store.now()
  return reply(c, membership)
})

groupMemberships.delete('/group_memberships/:id', c => {
  const { scope } = c.var
  const { id, groupId } = findMembership(scope, c.req.param('id'))
  checkGroupAdmin(scope, findGroup(scope, groupId))
  scope.store.memberships.delete(id)
  scope.store.emit('GROUP_REMOVE_USER', scope.user, { type: 'group_membership', id })
  return c.body(null, 204)
})

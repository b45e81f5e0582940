import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, type Shape } from '../http/fields.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { HubCollaborationRecord, HubRecord } from '../store/hub-records.js'
import { invitee } from './collaborations.js'
import { groupReference } from './group-shape.js'
import { checkVersion, findHub, hubRoleOf } from './hub-access.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'

const shape: Shape<HubCollaborationRecord> = {
  mini: ['type', 'id'],
  standard: ['type', 'id', 'hub', 'accessible_by', 'role', 'status'],
  fields: {
    type: () => 'hub_collaboration',
    id: each => each.id,
    hub: each => ({ type: 'hubs', id: each.hubId }),
    accessible_by: ({ userId, groupId }, scope) =>
      (groupId === undefined ? userReference(scope, userId) : groupReference(scope, groupId)) ??
      undefined,
    role: each => each.role,
    status: each => each.status,
  },
}

function readRole(body: Body): HubCollaborationRecord['role'] {
  const role = body.oneOf('role', ['viewer', 'editor', 'co-owner'])
  if (!role) {
    throw invalid('role', "'role' is required", 'missing_parameter')
  }
  return role
}

function checkInvites(scope: Scope, hub: HubRecord, role: string): void {
  const own = hubRoleOf(scope, hub)
  const asEditor =
    own === 'editor' && role !== 'co-owner' && hub.settings.get('can_non_owners_invite') === true
  if (own !== 'owner' && own !== 'co-owner' && !asEditor) {
    throw denied()
  }
}

function findCollaboration(scope: Scope, id: string): HubCollaborationRecord {
  const found = lookUp(scope.store.hubCollaborations, id, 'hub_collaboration')
  if (found.userId !== scope.user.id) {
    findHub(scope, found.hubId)
  }
  return found
}

function reply(c: Call, each: HubCollaborationRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(shape, each, { scope: c.var.scope, tier: 'standard' }), status)
}

/** `/hub_collaborations`. */
export const hubCollaborations = new Hono<SandboxEnv>()

hubCollaborations.get('/hub_collaborations', c => {
  checkVersion(c)
  const { scope } = c.var
  const hub = findHub(scope, c.req.query('hub_id') ?? '')
  const all = [...scope.store.hubCollaborations.values()].filter(each => each.hubId === hub.id)
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: 'standard' } as const
  return c.json({ ...page.frame, entries: page.entries.map(each => represent(shape, each, on)) })
})

hubCollaborations.post('/hub_collaborations', async c => {
  checkVersion(c)
  const { scope } = c.var
  const body = await readBody(c)
  const hub = findHub(scope, body.required('hub').string('id'))
  const role = readRole(body)
  checkInvites(scope, hub, role)
  const who = invitee(scope, body)
  const taken = [...scope.store.hubCollaborations.values()].some(
    each =>
      each.hubId === hub.id &&
      each.userId === who.userId &&
      each.groupId === who.groupId &&
      each.inviteEmail === who.inviteEmail,
  )
  if (taken || who.userId === hub.createdBy) {
    throw new Refusal(400, 'user_already_collaborator', 'User is already a collaborator')
  }
  const made = { ...who, id: scope.store.nextId(), hubId: hub.id, role }
  scope.store.hubCollaborations.set(made.id, made)
  return reply(c, made, 201)
})

hubCollaborations.get('/hub_collaborations/:id', c => {
  checkVersion(c)
  return reply(c, findCollaboration(c.var.scope, c.req.param('id')))
})

hubCollaborations.put('/hub_collaborations/:id', async c => {
  checkVersion(c)
  const { scope } = c.var
  const found = findCollaboration(scope, c.req.param('id'))
  findHub(scope, found.hubId, 'co-owner')
  found.role = readRole(await readBody(c))
  return reply(c, found)
})

hubCollaborations.delete('/hub_collaborations/:id', c => {
  checkVersion(c)
  const { scope } = c.var
  const found = findCollaboration(scope, c.req.param('id'))
  if (found.userId !== scope.user.id) {
    findHub(scope, found.hubId, 'co-owner')
  }
  scope.store.hubCollaborations.delete(found.id)
  return c.body(null, 204)
})

import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf } from '../http/fields.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { GroupRecord } from '../store/group-records.js'
import { removeGroup } from '../store/groups.js'
import { collaborationShape } from './collaboration-shape.js'
import { checkGroupAdmin, findGroup } from './group-access.js'
import { groupShape } from './group-shape.js'
import { checkAdmin } from './user-access.js'

const LEVELS = ['admins_only', 'admins_and_members', 'all_managed_users'] as const

function checkName({ store }: Scope, name: string, except?: GroupRecord): void {
  if (name.trim() === '') {
    throw invalid('name', "'name' must not be empty")
  }
  const taken = [...store.groups.values()].some(
    each => each !== except && each.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) {
    throw new Refusal(409, 'conflict', 'A group with the same name already exists')
  }
}

function readProfile(body: Body): [string, unknown][] {
  const texts = ['provenance', 'external_sync_identifier', 'description']
  const levels = ['invitability_level', 'member_viewability_level']
  return [
    ...texts.map((name): [string, unknown] => [name, body.optional(name)]),
    ...levels.map((name): [string, unknown] => [name, body.oneOf(name, LEVELS)]),
  ].filter(([, value]) => value !== undefined)
}

function reply(c: Call, group: GroupRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(groupShape, group, { scope: c.var.scope, tier: tierOf(c) }), status)
}

const source = ({ id, name }: GroupRecord) => ({ type: 'group', id, name })

/** `/groups`, and the collaborations of a group. */
export const groups = new Hono<SandboxEnv>()

groups.get('/groups', c => {
  const { scope } = c.var
  if (!scope.user.managed) {
    throw denied()
  }
  const term = c.req.query('filter_term')?.toLowerCase() ?? ''
  const all = [...scope.store.groups.values()].filter(each =>
    each.name.toLowerCase().startsWith(term),
  )
  const { entries, frame } = scope.machine.paging.byOffset(c, all)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...frame, entries: entries.map(each => represent(groupShape, each, on)) })
})

groups.post('/groups', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const body = await readBody(c)
  const name = body.string('name')
  checkName(scope, name)
  const now = scope.store.now()
  const profile = new Map(readProfile(body))
  const group = { id: scope.store.nextId(), name, createdAt: now, modifiedAt: now, profile }
  scope.store.groups.set(group.id, group)
  scope.store.emit('GROUP_CREATION', scope.user, source(group))
  return reply(c, group, 201)
})

groups.get('/groups/:id', c => reply(c, findGroup(c.var.scope, c.req.param('id'))))

groups.put('/groups/:id', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const group = findGroup(scope, c.req.param('id'))
  const body = await readBody(c)
  const name = body.optional('name') ?? group.name
  checkName(scope, name, group)
  for (const [key, value] of readProfile(body)) {
    group.profile.set(key, value)
  }
  Object.assign(group, { name, modifiedAt: scope.store.now() })
  scope.store.emit('GROUP_EDITED', scope.user, source(group))
  return reply(c, group)
})

groups.delete('/groups/:id', c => {
  const { scope } = c.var
  checkAdmin(scope)
  const group = findGroup(scope, c.req.param('id'))
  removeGroup(scope.store, group.id)
  scope.store.emit('GROUP_DELETION', scope.user, source(group))
  return c.body(null, 204)
})

groups.get('/groups/:id/collaborations', c => {
  const { scope } = c.var
  const group = findGroup(scope, c.req.param('id'))
  checkGroupAdmin(scope, group)
  const all = [...scope.store.collaborations.values()].filter(each => each.groupId === group.id)
  const { entries, frame } = scope.machine.paging.byOffset(c, all)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...frame, entries: entries.map(each => represent(collaborationShape, each, on)) })
})

import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import { HOLD_TARGETS, type HoldAssignmentRecord } from '../store/policy-records.js'
import type { FileRecord } from '../store/records.js'
import { holds } from '../store/retention.js'
import type { Store } from '../store/store.js'
import { versionShape } from './file-shape.js'
import { writeItem } from './item-shapes.js'
import { findHoldPolicy, holdShape } from './legal-holds.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { checkAdmin } from './user-access.js'

const standard = ['type', 'id', 'legal_hold_policy', 'assigned_to', 'assigned_by', 'assigned_at']

const shape: Shape<HoldAssignmentRecord> = {
  mini: ['type', 'id'],
  standard,
  fields: {
    type: () => 'legal_hold_policy_assignment',
    id: each => each.id,
    legal_hold_policy: ({ policyId }, scope) => {
      const policy = scope.store.holdPolicies.get(policyId)
      return policy && represent(holdShape, policy, { scope, tier: 'mini' })
    },
    assigned_to: each => each.target,
    assigned_by: (each, scope) => userReference(scope, each.assignedBy),
    assigned_at: each => timestamp(each.assignedAt),
  },
}

const filesOf = ({ items }: Store): FileRecord[] =>
  [...items.values()].filter((item): item is FileRecord => item.type === 'file')

function exists({ store }: Scope, type: string, id: string): boolean {
  switch (type) {
    case 'file':
    case 'folder':
      return store.items.get(id)?.type === type
    case 'file_version':
      return filesOf(store).some(file => file.versions.some(each => each.id === id))
    default:
      return store.users.has(id)
  }
}

function targetOf(scope: Scope, body: Body): HoldAssignmentRecord['target'] {
  const to = body.required('assign_to')
  const type = to.oneOf('type', HOLD_TARGETS)
  if (!type) {
    throw invalid('assign_to', "'assign_to.type' is required", 'missing_parameter')
  }
  const id = to.string('id')
  if (!exists(scope, type, id)) {
    throw notFound(type)
  }
  return { type, id }
}

function findAssignment(scope: Scope, id: string): HoldAssignmentRecord {
  checkAdmin(scope)
  return lookUp(scope.store.holdAssignments, id, 'legal_hold_policy_assignment')
}

const source = ({ id, policyId }: HoldAssignmentRecord) => ({
  type: 'legal_hold_policy_assignment',
  id,
  parentId: policyId,
})

/** `/legal_hold_policy_assignments`. */
export const legalHoldAssignments = new Hono<SandboxEnv>()

legalHoldAssignments.get('/legal_hold_policy_assignments', c => {
  const { scope } = c.var
  const policy = findHoldPolicy(scope, c.req.query('policy_id') ?? '')
  const { assign_to_type: type, assign_to_id: id } = c.req.query()
  const all = [...scope.store.holdAssignments.values()].filter(
    each =>
      each.policyId === policy.id &&
      (type === undefined || each.target.type === type) &&
      (id === undefined || each.target.id === id),
  )
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...page.frame, entries: page.entries.map(each => represent(shape, each, on)) })
})

legalHoldAssignments.post('/legal_hold_policy_assignments', async c => {
  const { scope } = c.var
  const { store, user } = scope
  const body = await readBody(c)
  const policy = findHoldPolicy(scope, body.string('policy_id'))
  const target = targetOf(scope, body)
  const taken = [...store.holdAssignments.values()].some(
    each =>
      each.policyId === policy.id &&
      each.target.type === target.type &&
      each.target.id === target.id,
  )
  if (taken) {
    throw new Refusal(409, 'conflict', 'The policy is assigned to this already')
  }
  const assignment: HoldAssignmentRecord = {
    id: store.nextId(),
    policyId: policy.id,
    target,
    assignedBy: user.id,
    assignedAt: store.now(),
  }
  store.holdAssignments.set(assignment.id, assignment)
  store.emit('LEGAL_HOLD_ASSIGNMENT_CREATE', user, source(assignment))
  return c.json(represent(shape, assignment, { scope, tier: tierOf(c) }), 201)
})

legalHoldAssignments.get('/legal_hold_policy_assignments/:id', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  return c.json(represent(shape, assignment, { scope, tier: tierOf(c) }))
})

legalHoldAssignments.delete('/legal_hold_policy_assignments/:id', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  scope.store.holdAssignments.delete(assignment.id)
  scope.store.emit('LEGAL_HOLD_ASSIGNMENT_DELETE', scope.user, source(assignment))
  return c.body(null, 202)
})

legalHoldAssignments.get('/legal_hold_policy_assignments/:id/files_on_hold', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  const files = filesOf(scope.store).filter(file => holds(scope.store, assignment, file))
  const page = scope.machine.paging.byMarker(c, files, file => file.id)
  const tier = tierOf(c, 'mini')
  const entries = page.entries.map(file => writeItem(file, { scope, tier }))
  return c.json({ ...page.frame, entries })
})

legalHoldAssignments.get('/legal_hold_policy_assignments/:id/file_versions_on_hold', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  const { target } = assignment
  const former = filesOf(scope.store)
    .filter(file => holds(scope.store, assignment, file))
    .flatMap(file => file.versions.slice(0, -1))
    .filter(({ id }) => target.type !== 'file_version' || id === target.id)
  const page = scope.machine.paging.byMarker(c, former, version => version.id)
  const tier = tierOf(c)
  const entries = page.entries.map(version => represent(versionShape, version, { scope, tier }))
  return c.json({ ...page.frame, entries })
})

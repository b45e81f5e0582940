import { Hono } from 'hono'
import { find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { denied, invalid, notEmulated, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { RetentionAssignmentRecord } from '../store/policy-records.js'
import type { FileRecord } from '../store/records.js'
import { retains } from '../store/retention.js'
import { versionShape } from './file-shape.js'
import { writeItem } from './item-shapes.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { findRetentionPolicy, retentionShape } from './retention.js'
import { checkAdmin } from './user-access.js'

const standard = ['type', 'id', 'retention_policy', 'assigned_to', 'assigned_by', 'assigned_at']

const shape: Shape<RetentionAssignmentRecord> = {
  mini: ['type', 'id'],
  standard: [...standard, 'filter_fields', 'start_date_field'],
  fields: {
    type: () => 'retention_policy_assignment',
    id: each => each.id,
    retention_policy: ({ policyId }, scope) => {
      const policy = scope.store.retentionPolicies.get(policyId)
      return policy && represent(retentionShape, policy, { scope, tier: 'mini' })
    },
    assigned_to: each => each.target,
    assigned_by: (each, scope) => userReference(scope, each.assignedBy),
    assigned_at: each => timestamp(each.assignedAt),
    filter_fields: () => null,
    start_date_field: () => 'upload_date',
  },
}

function targetOf(scope: Scope, body: Body): RetentionAssignmentRecord['target'] {
  const to = body.required('assign_to')
  const type = to.oneOf('type', ['enterprise', 'folder', 'metadata_template'])
  if (type === 'metadata_template') {
    throw notEmulated("'assign_to' a metadata template in POST /retention_policy_assignments")
  }
  if (type === 'enterprise') {
    return { type, id: null }
  }
  if (!type) {
    throw invalid('assign_to', "'assign_to.type' is required", 'missing_parameter')
  }
  const id = to.string('id')
  const folder = scope.store.items.get(id)
  // Admins govern all content of the enterprise, whether or not they see it.
  return {
    type,
    id: folder?.type === 'folder' ? folder.id : find(scope, { type: 'folder', id }).id,
  }
}

function findAssignment(scope: Scope, id: string): RetentionAssignmentRecord {
  checkAdmin(scope)
  return lookUp(scope.store.retentionAssignments, id, 'retention_policy_assignment')
}

function retainedFiles(c: Call, id: string): FileRecord[] {
  const { scope } = c.var
  const assignment = findAssignment(scope, id)
  return [...scope.store.items.values()].filter(
    (item): item is FileRecord => item.type === 'file' && retains(scope.store, assignment, item),
  )
}

/** `/retention_policy_assignments`, and those of a policy. */
export const retentionAssignments = new Hono<SandboxEnv>()

retentionAssignments.get('/retention_policies/:id/assignments', c => {
  const { scope } = c.var
  const policy = findRetentionPolicy(scope, c.req.param('id'))
  const type = c.req.query('type')
  const all = [...scope.store.retentionAssignments.values()].filter(
    each => each.policyId === policy.id && (type === undefined || each.target.type === type),
  )
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: tierOf(c) }
  return c.json({ ...page.frame, entries: page.entries.map(each => represent(shape, each, on)) })
})

retentionAssignments.post('/retention_policy_assignments', async c => {
  const { scope } = c.var
  const { store, user } = scope
  const body = await readBody(c)
  const policy = findRetentionPolicy(scope, body.string('policy_id'))
  if (policy.status === 'retired') {
    throw new Refusal(400, 'bad_request', 'A retired policy can not be assigned')
  }
  const target = targetOf(scope, body)
  const taken = [...store.retentionAssignments.values()].some(
    each => each.policyId === policy.id && each.target.id === target.id,
  )
  if (taken) {
    throw new Refusal(409, 'conflict', 'The policy is assigned there already')
  }
  const assignment: RetentionAssignmentRecord = {
    id: store.nextId(),
    policyId: policy.id,
    target,
    assignedBy: user.id,
    assignedAt: store.now(),
  }
  store.retentionAssignments.set(assignment.id, assignment)
  const source = { type: 'retention_policy_assignment', id: assignment.id, parentId: policy.id }
  store.emit('RETENTION_POLICY_ASSIGNMENT_ADD', user, source)
  return c.json(represent(shape, assignment, { scope, tier: tierOf(c) }), 201)
})

retentionAssignments.get('/retention_policy_assignments/:id', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  return c.json(represent(shape, assignment, { scope, tier: tierOf(c) }))
})

retentionAssignments.delete('/retention_policy_assignments/:id', c => {
  const { scope } = c.var
  const { id, policyId } = findAssignment(scope, c.req.param('id'))
  if (scope.store.retentionPolicies.get(policyId)?.retentionType === 'non_modifiable') {
    throw denied('The assignment of a non-modifiable policy can not be deleted')
  }
  scope.store.retentionAssignments.delete(id)
  return c.body(null, 204)
})

retentionAssignments.get('/retention_policy_assignments/:id/files_under_retention', c => {
  const { scope } = c.var
  const files = retainedFiles(c, c.req.param('id'))
  const page = scope.machine.paging.byMarker(c, files, file => file.id)
  const entries = page.entries.map(file => writeItem(file, { scope, tier: 'mini' }))
  return c.json({ ...page.frame, entries })
})

// Files once more, each with one of its earlier versions in the place of the current one.
retentionAssignments.get('/retention_policy_assignments/:id/file_versions_under_retention', c => {
  const { scope } = c.var
  const on = { scope, tier: 'mini' } as const
  const former = retainedFiles(c, c.req.param('id')).flatMap(file =>
    file.versions.slice(0, -1).map(version => ({ file, version })),
  )
  const page = scope.machine.paging.byMarker(c, former, ({ version }) => version.id)
  const entries = page.entries.map(({ file, version }) => ({
    ...writeItem(file, on),
    file_version: represent(versionShape, version, on),
  }))
  return c.json({ ...page.frame, entries })
})

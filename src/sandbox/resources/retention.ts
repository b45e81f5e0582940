import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { RetentionPolicyRecord } from '../store/policy-records.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { checkAdmin } from './user-access.js'

const ACTIONS = ['permanently_delete', 'remove_retention'] as const
const mini = ['type', 'id', 'policy_name', 'retention_length', 'disposition_action']

function counts(policy: RetentionPolicyRecord, { store }: Scope) {
  const of = (type: string): number =>
    [...store.retentionAssignments.values()].filter(
      ({ policyId, target }) => policyId === policy.id && target.type === type,
    ).length
  return { enterprise: of('enterprise'), folder: of('folder'), metadata_template: 0 }
}

/** The fields of a retention policy. */
export const retentionShape: Shape<RetentionPolicyRecord> = {
  mini,
  standard: [
    ...mini,
    'description',
    'policy_type',
    'retention_type',
    'status',
    'created_by',
    'created_at',
    'modified_at',
    'can_owner_extend_retention',
    'are_owners_notified',
    'custom_notification_recipients',
    'assignment_counts',
  ],
  fields: {
    type: () => 'retention_policy',
    id: policy => policy.id,
    policy_name: policy => policy.name,
    retention_length: ({ length }) => (length === undefined ? 'indefinite' : String(length)),
    disposition_action: policy => policy.disposition,
    description: policy => policy.description,
    policy_type: policy => policy.type,
    retention_type: policy => policy.retentionType,
    status: policy => policy.status,
    created_by: (policy, scope, nested) => userReference(scope, policy.createdBy, nested),
    created_at: policy => timestamp(policy.createdAt),
    modified_at: policy => timestamp(policy.modifiedAt),
    can_owner_extend_retention: policy => policy.canOwnerExtend,
    are_owners_notified: policy => policy.areOwnersNotified,
    custom_notification_recipients: (policy, scope) =>
      policy.recipients.map(id => userReference(scope, id)),
    assignment_counts: counts,
  },
}

/** Finds a retention policy for an admin. Throws a 403 or a 404 otherwise. */
export function findRetentionPolicy(scope: Scope, id: string): RetentionPolicyRecord {
  checkAdmin(scope)
  return lookUp(scope.store.retentionPolicies, id, 'retention_policy')
}

function checkName({ store }: Scope, name: string, except?: RetentionPolicyRecord): void {
  if ([...store.retentionPolicies.values()].some(each => each !== except && each.name === name)) {
    throw new Refusal(409, 'conflict', 'A policy with the same name already exists')
  }
}

function readLength(body: Body, type: 'finite' | 'indefinite'): number | undefined {
  const text = body.optional('retention_length')
  if (type === 'indefinite') {
    if (text !== undefined) {
      throw invalid('retention_length', 'An indefinite policy has no length')
    }
    return undefined
  }
  if (text === undefined || !/^[1-9]\d*$/.test(text)) {
    throw invalid('retention_length', "'retention_length' must be a number of days")
  }
  return Number(text)
}

const recipientsOf = (body: Body) =>
  body.objects('custom_notification_recipients')?.map(each => each.string('id'))

function createPolicy(scope: Scope, body: Body): RetentionPolicyRecord {
  const type = body.oneOf('policy_type', ['finite', 'indefinite'])
  const disposition = body.oneOf('disposition_action', ACTIONS)
  if (!type || !disposition) {
    const name = type ? 'disposition_action' : 'policy_type'
    throw invalid(name, `'${name}' is required`, 'missing_parameter')
  }
  const now = scope.store.now()
  return {
    name: body.string('policy_name'),
    description: body.optional('description') ?? '',
    type,
    length: readLength(body, type),
    disposition,
    retentionType: body.oneOf('retention_type', ['modifiable', 'non_modifiable']) ?? 'modifiable',
    status: 'active',
    canOwnerExtend: body.boolean('can_owner_extend_retention') ?? false,
    areOwnersNotified: body.boolean('are_owners_notified') ?? false,
    recipients: recipientsOf(body) ?? [],
    id: scope.store.nextId(),
    createdBy: scope.user.id,
    createdAt: now,
    modifiedAt: now,
  }
}

function changePolicy(scope: Scope, policy: RetentionPolicyRecord, body: Body): void {
  const length =
    body.optional('retention_length') === undefined ? policy.length : readLength(body, policy.type)
  const fixed = policy.retentionType === 'non_modifiable'
  if (fixed && length !== undefined && length < (policy.length ?? 0)) {
    throw denied('A non-modifiable policy can not be shortened')
  }
  const name = body.optional('policy_name') ?? policy.name
  checkName(scope, name, policy)
  Object.assign(policy, {
    name,
    length,
    description: body.optional('description') ?? policy.description,
    disposition: body.oneOf('disposition_action', ACTIONS) ?? policy.disposition,
    retentionType: body.oneOf('retention_type', ['non_modifiable']) ?? policy.retentionType,
    status: body.oneOf('status', ['retired']) ?? policy.status,
    canOwnerExtend: body.boolean('can_owner_extend_retention') ?? policy.canOwnerExtend,
    areOwnersNotified: body.boolean('are_owners_notified') ?? policy.areOwnersNotified,
    recipients: recipientsOf(body) ?? policy.recipients,
    modifiedAt: scope.store.now(),
  })
}

function reply(c: Call, policy: RetentionPolicyRecord, status: 200 | 201 = 200): Response {
  const on = { scope: c.var.scope, tier: tierOf(c) }
  return c.json(represent(retentionShape, policy, on), status)
}

/** `/retention_policies`. */
export const retention = new Hono<SandboxEnv>()

retention.get('/retention_policies', c => {
  const { scope } = c.var
  checkAdmin(scope)
  const { policy_name: name = '', policy_type: type, created_by_user_id: by } = c.req.query()
  const all = [...scope.store.retentionPolicies.values()].filter(
    each =>
      each.name.toLowerCase().startsWith(name.toLowerCase()) &&
      (type === undefined || each.type === type) &&
      (by === undefined || each.createdBy === by),
  )
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: tierOf(c) }
  return c.json({
    ...page.frame,
    entries: page.entries.map(each => represent(retentionShape, each, on)),
  })
})

retention.post('/retention_policies', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const policy = createPolicy(scope, await readBody(c))
  checkName(scope, policy.name)
  scope.store.retentionPolicies.set(policy.id, policy)
  return reply(c, policy, 201)
})

retention.get('/retention_policies/:id', c =>
  reply(c, findRetentionPolicy(c.var.scope, c.req.param('id'))),
)

retention.put('/retention_policies/:id', async c => {
  const policy = findRetentionPolicy(c.var.scope, c.req.param('id'))
  changePolicy(c.var.scope, policy, await readBody(c))
  return reply(c, policy)
})

retention.delete('/retention_policies/:id', c => {
  const { store } = c.var.scope
  const policy = findRetentionPolicy(c.var.scope, c.req.param('id'))
  if (policy.retentionType === 'non_modifiable') {
    throw denied('A non-modifiable policy can not be deleted')
  }
  for (const { id, policyId } of store.retentionAssignments.values()) {
    if (policyId === policy.id) {
      store.retentionAssignments.delete(id)
    }
  }
  store.retentionPolicies.delete(policy.id)
  return c.body(null, 204)
})

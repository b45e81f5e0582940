import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { HOLD_TARGETS, type HoldPolicyRecord } from '../store/policy-records.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { checkAdmin } from './user-access.js'

function counts(policy: HoldPolicyRecord, { store }: Scope): Record<string, number> {
  const own = [...store.holdAssignments.values()].filter(each => each.policyId === policy.id)
  return Object.fromEntries(
    HOLD_TARGETS.map(type => [type, own.filter(each => each.target.type === type).length]),
  )
}

const moment = (time: number | undefined) => (time === undefined ? undefined : timestamp(time))

/** The fields of a legal hold policy. */
export const holdShape: Shape<HoldPolicyRecord> = {
  mini: ['type', 'id'],
  standard: [
    'type',
    'id',
    'policy_name',
    'description',
    'status',
    'assignment_counts',
    'created_by',
    'created_at',
    'modified_at',
    'filter_started_at',
    'filter_ended_at',
    'release_notes',
  ],
  fields: {
    type: () => 'legal_hold_policy',
    id: policy => policy.id,
    policy_name: policy => policy.name,
    description: policy => policy.description,
    status: () => 'active',
    assignment_counts: counts,
    created_by: (policy, scope, nested) => userReference(scope, policy.createdBy, nested),
    created_at: policy => timestamp(policy.createdAt),
    modified_at: policy => timestamp(policy.modifiedAt),
    filter_started_at: policy => moment(policy.startedAt),
    filter_ended_at: policy => moment(policy.endedAt),
    release_notes: policy => policy.releaseNotes,
  },
}

/** Finds a legal hold policy for an admin. Throws a 403 or a 404 otherwise. */
export function findHoldPolicy(scope: Scope, id: string): HoldPolicyRecord {
  checkAdmin(scope)
  return lookUp(scope.store.holdPolicies, id, 'legal_hold_policy')
}

function checkName({ store }: Scope, name: string, except?: HoldPolicyRecord): void {
  if (name === '' || name.length > 254) {
    throw invalid('policy_name', "'policy_name' has 1 to 254 characters")
  }
  if ([...store.holdPolicies.values()].some(each => each !== except && each.name === name)) {
    throw new Refusal(409, 'conflict', 'A policy with the same name already exists')
  }
}

function readSpan(body: Body) {
  const startedAt = body.date('filter_started_at') ?? undefined
  const endedAt = body.date('filter_ended_at') ?? undefined
  const ongoing = body.boolean('is_ongoing') ?? false
  if (ongoing && (startedAt !== undefined || endedAt !== undefined)) {
    throw invalid('is_ongoing', 'An ongoing policy has no time span')
  }
  if (!ongoing && (startedAt === undefined || endedAt === undefined)) {
    const name = startedAt === undefined ? 'filter_started_at' : 'filter_ended_at'
    throw invalid(name, `'${name}' is required unless 'is_ongoing'`, 'missing_parameter')
  }
  return { startedAt, endedAt }
}

function reply(c: Call, policy: HoldPolicyRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(holdShape, policy, { scope: c.var.scope, tier: tierOf(c) }), status)
}

const source = ({ id, name }: HoldPolicyRecord) => ({ type: 'legal_hold_policy', id, name })

/** `/legal_hold_policies`. */
export const legalHolds = new Hono<SandboxEnv>()

legalHolds.get('/legal_hold_policies', c => {
  const { scope } = c.var
  checkAdmin(scope)
  const name = c.req.query('policy_name')?.toLowerCase() ?? ''
  const all = [...scope.store.holdPolicies.values()].filter(each =>
    each.name.toLowerCase().startsWith(name),
  )
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: tierOf(c) }
  return c.json({
    ...page.frame,
    entries: page.entries.map(each => represent(holdShape, each, on)),
  })
})

legalHolds.post('/legal_hold_policies', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const body = await readBody(c)
  const now = scope.store.now()
  const policy: HoldPolicyRecord = {
    ...readSpan(body),
    name: body.string('policy_name'),
    description: body.optional('description') ?? '',
    releaseNotes: '',
    id: scope.store.nextId(),
    createdBy: scope.user.id,
    createdAt: now,
    modifiedAt: now,
  }
  checkName(scope, policy.name)
  scope.store.holdPolicies.set(policy.id, policy)
  scope.store.emit('LEGAL_HOLD_POLICY_CREATE', scope.user, source(policy))
  return reply(c, policy, 201)
})

legalHolds.get('/legal_hold_policies/:id', c =>
  reply(c, findHoldPolicy(c.var.scope, c.req.param('id'))),
)

legalHolds.put('/legal_hold_policies/:id', async c => {
  const { scope } = c.var
  const policy = findHoldPolicy(scope, c.req.param('id'))
  const body = await readBody(c)
  const name = body.optional('policy_name') ?? policy.name
  checkName(scope, name, policy)
  Object.assign(policy, {
    name,
    description: body.optional('description') ?? policy.description,
    releaseNotes: body.optional('release_notes') ?? policy.releaseNotes,
    modifiedAt: scope.store.now(),
  })
  scope.store.emit('LEGAL_HOLD_POLICY_UPDATE', scope.user, source(policy))
  return reply(c, policy)
})

// Box releases what is held some time after the 202; here it has happened when the reply comes.
legalHolds.delete('/legal_hold_policies/:id', c => {
  const { scope } = c.var
  const { store } = scope
  const policy = findHoldPolicy(scope, c.req.param('id'))
  for (const { id, policyId } of store.holdAssignments.values()) {
    if (policyId === policy.id) {
      store.holdAssignments.delete(id)
    }
  }
  store.holdPolicies.delete(policy.id)
  store.emit('LEGAL_HOLD_POLICY_DELETE', scope.user, source(policy))
  return c.body(null, 202)
})

import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { timestamp } from '../http/fields.js'
import { denied, invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { TermsRecord, TermsStatusRecord } from '../store/task-records.js'
import { isAdmin } from '../store/users.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'
import { checkAdmin } from './user-access.js'

const TYPES = ['managed', 'external'] as const

function write(scope: Scope, terms: TermsRecord) {
  return {
    type: 'terms_of_service',
    id: terms.id,
    status: terms.status,
    enterprise: { type: 'enterprise', ...scope.store.enterprise },
    tos_type: terms.tosType,
    text: terms.text,
    created_at: timestamp(terms.createdAt),
    modified_at: timestamp(terms.modifiedAt),
  }
}

function writeStatus(scope: Scope, status: TermsStatusRecord) {
  return {
    type: 'terms_of_service_user_status',
    id: status.id,
    tos: { type: 'terms_of_service', id: status.termsId },
    user: userReference(scope, status.userId),
    is_accepted: status.isAccepted,
    created_at: timestamp(status.createdAt),
    modified_at: timestamp(status.modifiedAt),
  }
}

function readTerms(body: Body) {
  const status = body.oneOf('status', ['enabled', 'disabled'])
  if (!status) {
    throw invalid('status', "'status' is required", 'missing_parameter')
  }
  return { status, text: body.string('text') }
}

function findTerms(scope: Scope, id: string): TermsRecord {
  return lookUp(scope.store.terms, id, 'terms_of_service')
}

function statusOf(scope: Scope, termsId: string, userId: string): TermsStatusRecord | undefined {
  return [...scope.store.termsStatuses.values()].find(
    each => each.termsId === termsId && each.userId === userId,
  )
}

// Nobody can accept for somebody else, but admins, who act for all.
function checkSelf({ user }: Scope, userId: string): void {
  if (userId !== user.id && !isAdmin(user)) {
    throw denied()
  }
}

function answer(scope: Scope, status: TermsStatusRecord): void {
  const type = status.isAccepted ? 'TERMS_OF_SERVICE_ACCEPT' : 'TERMS_OF_SERVICE_REJECT'
  scope.store.emit(type, scope.user, { type: 'terms_of_service', id: status.termsId })
}

/** `/terms_of_services` and `/terms_of_service_user_statuses`. */
export const termsOfService = new Hono<SandboxEnv>()

termsOfService.get('/terms_of_services', c => {
  const { scope } = c.var
  const type = c.req.query('tos_type')
  const entries = [...scope.store.terms.values()]
    .filter(each => type === undefined || each.tosType === type)
    .map(each => write(scope, each))
  return c.json({ total_count: entries.length, entries })
})

termsOfService.post('/terms_of_services', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const body = await readBody(c)
  const tosType = body.oneOf('tos_type', TYPES) ?? 'managed'
  if ([...scope.store.terms.values()].some(each => each.tosType === tosType)) {
    throw new Refusal(409, 'conflict', `There are ${tosType} terms of service already`)
  }
  const now = scope.store.now()
  const made = { ...readTerms(body), tosType, createdAt: now, modifiedAt: now }
  const terms = { id: scope.store.nextId(), ...made }
  scope.store.terms.set(terms.id, terms)
  return c.json(write(scope, terms))
})

termsOfService.get('/terms_of_services/:id', c =>
  c.json(write(c.var.scope, findTerms(c.var.scope, c.req.param('id')))),
)

termsOfService.put('/terms_of_services/:id', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const terms = findTerms(scope, c.req.param('id'))
  Object.assign(terms, readTerms(await readBody(c)), { modifiedAt: scope.store.now() })
  return c.json(write(scope, terms))
})

termsOfService.get('/terms_of_service_user_statuses', c => {
  const { scope } = c.var
  const terms = findTerms(scope, c.req.query('tos_id') ?? '')
  const userId = c.req.query('user_id') ?? scope.user.id
  checkSelf(scope, userId)
  const status = statusOf(scope, terms.id, userId)
  const entries = status ? [writeStatus(scope, status)] : []
  return c.json({ total_count: entries.length, entries })
})

termsOfService.post('/terms_of_service_user_statuses', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const terms = findTerms(scope, body.required('tos').string('id'))
  const userId = body.object('user')?.string('id') ?? scope.user.id
  if (!scope.store.users.has(userId)) {
    throw notFound('user')
  }
  checkSelf(scope, userId)
  if (statusOf(scope, terms.id, userId)) {
    throw new Refusal(409, 'conflict', 'The user has answered already')
  }
  const now = scope.store.now()
  const status: TermsStatusRecord = {
    id: scope.store.nextId(),
    termsId: terms.id,
    userId,
    isAccepted: body.boolean('is_accepted') ?? false,
    createdAt: now,
    modifiedAt: now,
  }
  scope.store.termsStatuses.set(status.id, status)
  answer(scope, status)
  return c.json(writeStatus(scope, status), 201)
})

termsOfService.put('/terms_of_service_user_statuses/:id', async c => {
  const { scope } = c.var
  const { termsStatuses } = scope.store
  const status = lookUp(termsStatuses, c.req.param('id'), 'terms_of_service_user_status')
  checkSelf(scope, status.userId)
  status.isAccepted = (await readBody(c)).boolean('is_accepted') ?? status.isAccepted
  status.modifiedAt = scope.store.now()
  answer(scope, status)
  return c.json(writeStatus(scope, status))
})

import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf } from '../http/fields.js'
import { usesMarker } from '../http/paging.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { forgetUser } from '../store/leavers.js'
import type { UserRecord } from '../store/records.js'
import { purge } from '../store/tree.js'
import { addUser, userByLogin } from '../store/users.js'
import { checkNotKept } from './kept.js'
import { checkAdmin, findOwnUser, findUser } from './user-access.js'
import { userShape } from './user-shape.js'

const PROFILE = [
  'role',
  'language',
  'is_sync_enabled',
  'job_title',
  'phone',
  'address',
  'space_amount',
  'tracking_codes',
  'can_see_managed_users',
  'timezone',
  'is_external_collab_restricted',
  'is_exempt_from_device_limits',
  'is_exempt_from_login_verification',
  'status',
  'external_app_user_id',
]

function checkLogin(scope: Scope, login: string, except?: UserRecord): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(login)) {
    throw invalid('login', "'login' must be an email address")
  }
  const holder = userByLogin(scope.store, login)
  if (holder && holder !== except) {
    throw new Refusal(
      409,
      'user_login_already_used',
      'User with the specified login already exists',
    )
  }
}

function reply(c: Call, user: UserRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(userShape, user, { scope: c.var.scope, tier: tierOf(c) }), status)
}

function profileOf(body: Body): Record<string, unknown> {
  return Object.fromEntries(
    PROFILE.filter(name => body.has(name)).map(name => [name, body.values[name]]),
  )
}

// People invited by address are let in once they have an account.
function admit(scope: Scope, user: UserRecord): void {
  for (const collaboration of scope.store.collaborations.values()) {
    const { inviteEmail, userId } = collaboration
    if (userId !== undefined || inviteEmail?.toLowerCase() !== user.login.toLowerCase()) {
      continue
    }
    collaboration.userId = user.id
    collaboration.status = 'accepted'
    collaboration.acknowledgedAt = scope.store.now()
  }
}

function createUser(scope: Scope, body: Body): UserRecord {
  checkAdmin(scope)
  const name = body.string('name')
  const appUser = body.boolean('is_platform_access_only') ?? false
  const login = appUser
    ? `AppUser_${scope.store.nextId()}@boxdevedition.example`
    : body.string('login')
  checkLogin(scope, login)
  const profile = { ...profileOf(body), ...(appUser ? { is_platform_access_only: true } : {}) }
  const user = addUser(scope.store, { name, login, profile })
  admit(scope, user)
  scope.store.emit('USER_CREATE', scope.user, { type: 'user', id: user.id, name })
  return user
}

// The only enterprise that a user can be given is none: they become a free user.
function leavesEnterprise(scope: Scope, body: Body): boolean {
  if (!body.has('enterprise')) {
    return false
  }
  checkAdmin(scope)
  if (body.values['enterprise'] !== null) {
    throw invalid('enterprise', "'enterprise' can only be null")
  }
  return true
}

function changeUser(scope: Scope, user: UserRecord, body: Body): void {
  const leaves = leavesEnterprise(scope, body)
  const login = body.optional('login')
  if (login !== undefined) {
    checkLogin(scope, login, user)
  }
  const mail = body.object('notification_email')
  if (mail === null) {
    user.profile.delete('notification_email')
  }
  if (mail) {
    user.profile.set('notification_email', { email: mail.string('email'), is_confirmed: false })
  }
  for (const [name, value] of Object.entries(profileOf(body))) {
    user.profile.set(name, value)
  }
  if (leaves) {
    user.managed = false
    user.profile.delete('role')
  }
  user.login = login ?? user.login
  user.name = body.optional('name') ?? user.name
  user.modifiedAt = scope.store.now()
  scope.store.emit('USER_EDIT', scope.user, { type: 'user', id: user.id, name: user.name })
}

function matches(c: Call): (user: UserRecord) => boolean {
  const term = c.req.query('filter_term')?.toLowerCase()
  const external = c.req.query('external_app_user_id')
  const type = c.req.query('user_type') ?? 'managed'
  return user => {
    const names = [user.name.toLowerCase(), user.login.toLowerCase()]
    if (external !== undefined && user.profile.get('external_app_user_id') !== external) {
      return false
    }
    if (term !== undefined && !names.some(name => name.startsWith(term))) {
      return false
    }
    // People of other companies are only told to those who know their whole login.
    return user.managed ? type !== 'external' : type !== 'managed' && names[1] === term
  }
}

/** `/users`. */
export const users = new Hono<SandboxEnv>()

users.get('/users', c => {
  const { scope } = c.var
  checkAdmin(scope)
  const all = [...scope.store.users.values()].filter(matches(c))
  const page = usesMarker(c)
    ? scope.machine.paging.byMarker(c, all, user => user.id)
    : scope.machine.paging.byOffset(c, all)
  const tier = tierOf(c)
  const entries = page.entries.map(user => represent(userShape, user, { scope, tier }))
  return c.json({ ...page.frame, entries })
})

users.post('/users', async c => reply(c, createUser(c.var.scope, await readBody(c)), 201))

users.get('/users/me', c => reply(c, c.var.scope.user))

users.get('/users/:id', c => reply(c, findUser(c.var.scope, c.req.param('id'))))

users.put('/users/:id', async c => {
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  changeUser(c.var.scope, user, await readBody(c))
  return reply(c, user)
})

users.delete('/users/:id', c => {
  const { scope } = c.var
  checkAdmin(scope)
  const user = findUser(scope, c.req.param('id'))
  const root = scope.store.roots.get(user.id)
  const content = root ? scope.store.childrenOf(root) : []
  if (content.length > 0 && c.req.query('force') !== 'true') {
    throw new Refusal(400, 'bad_request', 'The user still owns content; delete with force=true')
  }
  for (const item of content) {
    checkNotKept(scope.store, item)
  }
  for (const item of content) {
    purge(scope.store, item)
  }
  for (const { id, userId } of scope.store.collaborations.values()) {
    if (userId === user.id) {
      scope.store.collaborations.delete(id)
    }
  }
  forgetUser(scope.store, user.id)
  scope.store.roots.delete(user.id)
  scope.store.users.delete(user.id)
  scope.store.emit('USER_DELETE', scope.user, { type: 'user', id: user.id, name: user.name })
  return c.body(null, 204)
})

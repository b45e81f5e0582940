import { Hono } from 'hono'
import { find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent, tierOf, timestamp, type Shape } from '../http/fields.js'
import { denied, invalid, notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { WebhookRecord } from '../store/records.js'
import { isUsable } from '../webhooks/address.js'
import { removeWebhook } from '../webhooks/dispatch.js'
import { TRIGGERS } from '../webhooks/triggers.js'
import { userReference } from './references.js'

const shape: Shape<WebhookRecord> = {
  mini: ['id', 'type', 'target'],
  standard: ['id', 'type', 'target', 'created_by', 'created_at', 'address', 'triggers'],
  fields: {
    id: webhook => webhook.id,
    type: () => 'webhook',
    target: webhook => webhook.target,
    created_by: (webhook, scope, nested) =>
      userReference(scope, webhook.createdBy, nested) ?? undefined,
    created_at: webhook => timestamp(webhook.createdAt),
    address: webhook => webhook.address,
    triggers: webhook => webhook.triggers,
  },
}

type Settings = Pick<WebhookRecord, 'target' | 'address' | 'triggers'>

function readTarget(scope: Scope, body: Body): Settings['target'] {
  const target = body.required('target')
  const type = target.oneOf('type', ['file', 'folder'])
  if (!type) {
    throw invalid('target', "'target.type' is required", 'missing_parameter')
  }
  const item = find(scope, { type, id: target.string('id') })
  if (item.parentId === undefined) {
    throw invalid('target', 'A webhook can not be on the root folder')
  }
  find(scope, { type, id: item.id }, 'edit')
  return { type, id: item.id }
}

function readAddress(body: Body): string {
  const address = body.string('address')
  if (!isUsable(address)) {
    const rule = 'an https address; in a sandbox, http on this machine will do too'
    throw invalid('address', `'address' must be ${rule}`)
  }
  return address
}

function readTriggers(body: Body, { type }: Settings['target']): readonly string[] {
  const triggers = body.strings('triggers')
  if (!triggers || triggers.length === 0) {
    throw invalid('triggers', "'triggers' must have at least one", 'missing_parameter')
  }
  for (const trigger of triggers) {
    const known = TRIGGERS.some(each => each === trigger)
    if (!known || (type === 'file' && trigger.startsWith('FOLDER.'))) {
      throw invalid('triggers', `'${trigger}' is not a trigger of a ${type}`)
    }
  }
  return [...new Set(triggers)]
}

/** Box keeps one webhook for each target, application and user; a sandbox has one application. */
function checkFree(scope: Scope, target: Settings['target'], besides?: WebhookRecord): void {
  for (const other of scope.store.webhooks.values()) {
    const same = other.target.id === target.id && other.createdBy === scope.user.id
    if (same && other !== besides) {
      throw new Refusal(409, 'conflict', `There is a webhook on this ${target.type} already`)
    }
  }
}

const owns = ({ store, user }: Scope, webhook: WebhookRecord): boolean =>
  store.items.get(webhook.target.id)?.ownerId === user.id

function findWebhook(c: Call): WebhookRecord {
  const { scope } = c.var
  const webhook = scope.store.webhooks.get(c.req.param('id') ?? '')
  if (!webhook || (webhook.createdBy !== scope.user.id && !owns(scope, webhook))) {
    throw notFound('webhook')
  }
  return webhook
}

function write(c: Call, webhook: WebhookRecord): Record<string, unknown> {
  return represent(shape, webhook, { scope: c.var.scope, tier: tierOf(c) })
}

/** `/webhooks`. */
export const webhooks = new Hono<SandboxEnv>()

webhooks.post('/webhooks', async c => {
  const { scope } = c.var
  const { store, user } = scope
  const body = await readBody(c)
  const target = readTarget(scope, body)
  const settings = { target, address: readAddress(body), triggers: readTriggers(body, target) }
  checkFree(scope, target)
  const webhook = {
    ...settings,
    id: store.nextId(),
    createdBy: user.id,
    createdAt: store.now(),
  }
  store.webhooks.set(webhook.id, webhook)
  return c.json(write(c, webhook), 201)
})

webhooks.get('/webhooks', c => {
  const { scope } = c.var
  const all = [...scope.store.webhooks.values()].filter(webhook => owns(scope, webhook))
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const on = { scope, tier: tierOf(c, 'mini') }
  return c.json({ ...page.frame, entries: page.entries.map(each => represent(shape, each, on)) })
})

webhooks.get('/webhooks/:id', c => c.json(write(c, findWebhook(c))))

webhooks.put('/webhooks/:id', async c => {
  const { scope } = c.var
  const webhook = findWebhook(c)
  if (webhook.createdBy !== scope.user.id) {
    throw denied()
  }
  const body = await readBody(c)
  const target = body.has('target') ? readTarget(scope, body) : webhook.target
  const address = body.has('address') ? readAddress(body) : webhook.address
  const triggers = body.has('triggers') ? readTriggers(body, target) : webhook.triggers
  checkFree(scope, target, webhook)
  Object.assign(webhook, { target, address, triggers })
  return c.json(write(c, webhook))
})

webhooks.delete('/webhooks/:id', c => {
  const { machine, store, user } = c.var.scope
  removeWebhook(machine, findWebhook(c), { at: store.now(), by: user.id })
  return c.body(null, 204)
})

import { randomUUID } from 'node:crypto'
import { represent, timestamp } from '../http/fields.js'
import type { Machine, Scope } from '../http/scope.js'
import { collaborationShape } from '../resources/collaboration-shape.js'
import { commentShape } from '../resources/comment-shape.js'
import { writeItem } from '../resources/item-shapes.js'
import { userReference } from '../resources/references.js'
import type { EventRecord, EventSource } from '../store/events.js'
import type { WebhookRecord } from '../store/records.js'
import type { Store } from '../store/store.js'
import { lineage } from '../store/tree.js'
import { triggerOf, type Trigger } from './triggers.js'

interface Happening {
  readonly trigger: Trigger
  readonly at: number
  /** Id of the user who did it. */
  readonly by: string
  readonly source: EventSource
}

/** Has every event delivered to the webhooks that cover it. */
export function watchEvents(machine: Machine): void {
  machine.store.onEvent(event => {
    const trigger = triggerOf(event)
    if (trigger) {
      const covered = placesOf(machine.store, event)
      for (const webhook of machine.store.webhooks.values()) {
        if (covered.has(webhook.target.id)) {
          deliver(machine, webhook, { ...event, trigger })
        }
      }
    }
    if (event.type === 'ITEM_PURGE') {
      removeOrphans(machine, event)
    }
  })
}

/** Removes a webhook, and tells it so as the last thing it hears. */
export function removeWebhook(
  machine: Machine,
  webhook: WebhookRecord,
  { at, by }: Pick<EventRecord, 'at' | 'by'>,
): void {
  const source = { type: 'webhook', id: webhook.id }
  deliver(machine, webhook, { trigger: 'WEBHOOK.DELETED', at, by, source })
  machine.store.webhooks.delete(webhook.id)
}

/** The ids of the item that an event is about, and of all folders around it. */
function placesOf(store: Store, { source }: EventRecord): ReadonlySet<string> {
  const { id, parentId } = source
  const item = store.items.get(id) ?? store.items.get(parentId ?? '')
  return new Set([id, ...(item ? lineage(store, item).map(each => each.id) : [])])
}

function removeOrphans(machine: Machine, event: EventRecord): void {
  for (const webhook of machine.store.webhooks.values()) {
    if (!machine.store.items.has(webhook.target.id)) {
      removeWebhook(machine, webhook, event)
    }
  }
}

function deliver(machine: Machine, webhook: WebhookRecord, happening: Happening): void {
  const { store } = machine
  const user = store.users.get(webhook.createdBy)
  if (!user || !webhook.triggers.includes(happening.trigger)) {
    return
  }
  const scope: Scope = { machine, store, user }
  const payload = {
    type: 'webhook_event',
    id: randomUUID(),
    created_at: timestamp(happening.at),
    trigger: happening.trigger,
    webhook: { id: webhook.id, type: 'webhook' },
    created_by: userReference(scope, happening.by),
    source: sourceOf(scope, happening.source),
    additional_info: [],
  }
  machine.webhooks.send({ webhookId: webhook.id, address: webhook.address, payload })
}

/** Writes what an event is about with its standard fields, or as far as it is known when it is gone. */
function sourceOf(scope: Scope, { type, id, name }: EventSource): Record<string, unknown> {
  const on = { scope, tier: 'standard' } as const
  const item = scope.store.items.get(id)
  const comment = scope.store.comments.get(id)
  const collaboration = scope.store.collaborations.get(id)
  if (item) {
    return writeItem(item, on)
  }
  if (comment) {
    return represent(commentShape, comment, on)
  }
  if (collaboration) {
    return represent(collaborationShape, collaboration, on)
  }
  return { type, id, ...(name !== undefined && { name }) }
}

import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { File } from './file.js'
import type { Folder } from './folder.js'
import type { User } from './user.js'
import type { WebhookCreate, WebhookTrigger, WebhookUpdate } from './webhook-inputs.js'

/** What a webhook watches. Its `type` tells which. */
export type WebhookTarget = File | Folder

/**
 * Calls an address of yours when something happens to a file, or to a folder and what is below it.
 *
 * Box topic: Webhooks.
 */
@BoxResource('webhook')
export class Webhook extends Resource<'webhook'> {
  /** A reference: it has an id and a type, and its calls work. */
  @Field('webhook_target') declare target: WebhookTarget
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  /** Where Box posts to. */
  @Field() declare address?: string
  /** What makes it call. */
  @Field() declare triggers?: WebhookTrigger[]

  /** Changes what is named and leaves the rest; a list of triggers replaces the one before. */
  @Endpoint('PUT /webhooks/{id}', 'webhook', { needs: { target: 'ref?' } })
  declare update: Put<Webhook, WebhookUpdate>

  /** Ends the calls. */
  @Endpoint('DELETE /webhooks/{id}')
  declare delete: Delete
}

/** The webhooks of the application, on items that belong to the current user. */
export class WebhookRepository extends Repository<Webhook> {
  /** Sets up a webhook. A second one on the same target is refused with a ConflictError. */
  @Endpoint('POST /webhooks', 'webhook', {
    needs: { target: 'ref', address: 'text', triggers: 'list' },
  })
  declare create: Post<Webhook, WebhookCreate>

  /** Lists the webhooks. Box sends their targets only: `get()` loads address and triggers. */
  @Endpoint('GET /webhooks', list('webhook', 'marker'))
  declare list: List<Webhook>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    webhook: Webhook
    webhook_target: WebhookTarget
  }
}

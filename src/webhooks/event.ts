import { sessionOf, type Kind, type Resource } from '../core/index.js'
import type {
  Collaboration,
  Comment,
  File,
  Folder,
  KnownWebhookTrigger,
  User,
  Webhook,
  WebLink,
} from '../resources/index.js'
import type { TriggerOf, WebhookFamily, WebhookPayload } from './payload.js'

/** What is needed of a client: every client of `createClient` has it, scoped ones too. */
export interface WebhookClient {
  readonly root: Folder
}

type Held<C, P extends string, R> = C extends {
  readonly [K in P]: { ref(id: string): infer S }
}
  ? S
  : R

/** What the source of each family is, with the classes of a client. */
interface Sources<C> {
  readonly FILE: Held<C, 'files', File>
  readonly FOLDER: Held<C, 'folders', Folder>
  readonly COMMENT: Held<C, 'comments', Comment>
  readonly COLLABORATION: Held<C, 'collaborations', Collaboration>
  readonly WEBHOOK: Held<C, 'webhooks', Webhook>
  readonly SHARED_LINK:
    Held<C, 'files', File> | Held<C, 'folders', Folder> | Held<C, 'webLinks', WebLink>
  readonly METADATA_INSTANCE: Held<C, 'files', File> | Held<C, 'folders', Folder>
  readonly TASK_ASSIGNMENT: Resource
  readonly SIGN_REQUEST: Resource
}

/** One event, with live resources. */
export interface WebhookEventOf<C, F extends string, T extends string, S> {
  /** The event's id. It stays the same when Box sends the event again. */
  readonly id: string
  /** What comes before the dot of the trigger; `OTHER` when that is not known. */
  readonly family: F
  /** What happened; `OTHER` for a family that is not known, whose trigger stands in `payload`. */
  readonly trigger: T
  readonly createdAt: Date | undefined
  /** Who did it. */
  readonly createdBy: Held<C, 'users', User> | undefined
  /** The webhook that called. */
  readonly webhook: Held<C, 'webhooks', Webhook>
  /** What it happened to, with the fields that Box sent; its calls work. */
  readonly source: S
  /** What else Box tells, with its own keys; empty when there is nothing. */
  readonly additionalInfo: Readonly<Record<string, unknown>>
  /** The body of the delivery as Box sent it. */
  readonly payload: WebhookPayload
}

/**
 * An event that a webhook told of. `trigger`, and `family` too, narrows what `source` is.
 *
 * @typeParam C - the client, for its own classes
 */
export type WebhookEvent<C = WebhookClient> =
  | { [F in WebhookFamily]: WebhookEventOf<C, F, TriggerOf<F>, Sources<C>[F]> }[WebhookFamily]
  | WebhookEventOf<C, 'OTHER', 'OTHER', Resource>

const FAMILIES: ReadonlySet<string> = new Set(
  Object.keys({
    FILE: true,
    FOLDER: true,
    COMMENT: true,
    COLLABORATION: true,
    WEBHOOK: true,
    SHARED_LINK: true,
    METADATA_INSTANCE: true,
    TASK_ASSIGNMENT: true,
    SIGN_REQUEST: true,
  } satisfies Record<WebhookFamily, true>),
)

/**
 * Makes the resources of a payload live: they are of the client's classes, and their calls go through
 * the client. Verify the delivery first.
 *
 * @param client - makes the calls, and has the classes
 * @param payload - what `verifyWebhook` gave
 */
export function webhookEvent<C extends WebhookClient>(
  client: C,
  payload: WebhookPayload,
): WebhookEvent<C> {
  const session = sessionOf(client.root, 'webhookEvent')
  const decode = (kind: Kind, raw: unknown) => session.hydrator.decode(kind, raw, session)
  const { additional_info: info } = payload
  const trigger: string = payload.trigger
  const family = trigger.split('.', 1)[0] ?? ''
  const isKnown = FAMILIES.has(family)
  const event = {
    id: payload.id,
    family: isKnown ? family : 'OTHER',
    trigger: isKnown ? (trigger as KnownWebhookTrigger) : 'OTHER',
    createdAt: decode(Date, payload.created_at) as Date | undefined,
    createdBy: decode('user', payload.created_by) ?? undefined,
    webhook: decode('webhook', payload.webhook),
    // Any type of object: the wire type picks the class.
    source: decode('item', payload.source),
    additionalInfo: typeof info === 'object' && !Array.isArray(info) ? info : {},
    payload,
  }
  return event as unknown as WebhookEvent<C>
}

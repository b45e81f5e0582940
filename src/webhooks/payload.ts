import type { KnownWebhookTrigger } from '../resources/index.js'

/** What comes before the dot of a trigger. */
export type WebhookFamily = KnownWebhookTrigger extends `${infer F}.${string}` ? F : never

/** The triggers of a family: those known today, and any that Box adds to it. */
export type TriggerOf<F extends WebhookFamily> =
  Extract<KnownWebhookTrigger, `${F}.${string}`> | (`${F}.${string}` & {})

/** An object as it stands in a payload: its type, its id, and what Box sends along. */
export interface WireReference<T extends string = string> {
  /** The wire type of the source. */
  readonly type: T
  /** Box's id of the source. */
  readonly id: string
  readonly [field: string]: unknown
}

/** The wire types that the source of a family can have. */
interface SourceTypes {
  readonly FILE: 'file'
  readonly FOLDER: 'folder'
  readonly COMMENT: 'comment'
  readonly COLLABORATION: 'collaboration'
  readonly WEBHOOK: 'webhook'
  readonly SHARED_LINK: 'file' | 'folder' | 'web_link'
  readonly METADATA_INSTANCE: 'file' | 'folder'
  readonly TASK_ASSIGNMENT: string
  readonly SIGN_REQUEST: string
}

interface PayloadOf<T extends string, S extends string> {
  readonly type: 'webhook_event'
  /** The event's id. It stays the same when Box sends the event again. */
  readonly id: string
  readonly trigger: T
  /** RFC 3339. */
  readonly created_at: string
  readonly webhook: WireReference<'webhook'>
  readonly created_by: WireReference<'user'>
  readonly source: WireReference<S>
  /** What else is known: an object whose keys depend on the trigger, or an empty list. */
  readonly additional_info?: Readonly<Record<string, unknown>> | readonly unknown[]
  readonly [field: string]: unknown
}

/**
 * The body of a delivery as Box sent it, in Box's spelling; `trigger` tells what `source` is. Integers
 * beyond 2^53 stand in it as strings of digits.
 */
export type WebhookPayload = {
  readonly [F in WebhookFamily]: PayloadOf<TriggerOf<F>, SourceTypes[F]>
}[WebhookFamily]

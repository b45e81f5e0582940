import type { Open } from './open.js'

/** What can make a webhook call, as far as it is known today. */
export type KnownWebhookTrigger =
  | 'FILE.UPLOADED'
  | 'FILE.PREVIEWED'
  | 'FILE.DOWNLOADED'
  | 'FILE.TRASHED'
  | 'FILE.DELETED'
  | 'FILE.RESTORED'
  | 'FILE.COPIED'
  | 'FILE.MOVED'
  | 'FILE.LOCKED'
  | 'FILE.UNLOCKED'
  | 'FILE.RENAMED'
  | 'COMMENT.CREATED'
  | 'COMMENT.UPDATED'
  | 'COMMENT.DELETED'
  | 'TASK_ASSIGNMENT.CREATED'
  | 'TASK_ASSIGNMENT.UPDATED'
  | 'METADATA_INSTANCE.CREATED'
  | 'METADATA_INSTANCE.UPDATED'
  | 'METADATA_INSTANCE.DELETED'
  | 'FOLDER.CREATED'
  | 'FOLDER.RENAMED'
  | 'FOLDER.DOWNLOADED'
  | 'FOLDER.RESTORED'
  | 'FOLDER.DELETED'
  | 'FOLDER.COPIED'
  | 'FOLDER.MOVED'
  | 'FOLDER.TRASHED'
  | 'WEBHOOK.DELETED'
  | 'COLLABORATION.CREATED'
  | 'COLLABORATION.ACCEPTED'
  | 'COLLABORATION.REJECTED'
  | 'COLLABORATION.REMOVED'
  | 'COLLABORATION.UPDATED'
  | 'SHARED_LINK.DELETED'
  | 'SHARED_LINK.CREATED'
  | 'SHARED_LINK.UPDATED'
  | 'SIGN_REQUEST.COMPLETED'
  | 'SIGN_REQUEST.DECLINED'
  | 'SIGN_REQUEST.EXPIRED'
  | 'SIGN_REQUEST.SIGNER_EMAIL_BOUNCED'
  | 'SIGN_REQUEST.SIGN_SIGNER_SIGNED'
  | 'SIGN_REQUEST.SIGN_DOCUMENT_CREATED'
  | 'SIGN_REQUEST.SIGN_ERROR_FINALIZING'

/** What can make a webhook call: a known trigger, or one that Box adds later. */
export type WebhookTrigger = Open<KnownWebhookTrigger>

/** What a webhook watches: a file, or a folder with all that lies below it. A resource will do. */
export interface WebhookTargetInput {
  readonly type: Open<'file' | 'folder'>
  readonly id: string
}

/** A new webhook. Box keeps one for each target, application and user. */
export interface WebhookCreate {
  /** The file or folder; what lies in a folder counts, too. */
  readonly target: WebhookTargetInput
  /** Where Box posts to: an https address that the internet can reach. */
  readonly address: string
  /** At least one. A folder takes all of them; a file those that can happen to a file. */
  readonly triggers: readonly WebhookTrigger[]
}

/** What to change of a webhook; what is left out stays. */
export interface WebhookUpdate {
  readonly target?: WebhookTargetInput | undefined
  readonly address?: string | undefined
  /** Replaces all triggers. */
  readonly triggers?: readonly WebhookTrigger[] | undefined
}

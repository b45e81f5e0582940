import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { OAuthState } from '../oauth/oauth-state.js'
import type { ItemRecord, Role, UserRecord } from '../store/records.js'
import type { Feed } from '../store/feed.js'
import type { Store } from '../store/store.js'
import type { Restriction, Tokens } from '../store/tokens.js'
import type { WebhookSender } from '../webhooks/sender.js'
import type { Channels } from './channels.js'
import type { UploadSessions } from '../store/upload-sessions.js'
import type { Downloads } from './downloads.js'
import type { Conversions } from '../media/conversions.js'
import type { Paging } from './paging.js'
import type { Zips } from '../media/zips.js'

/** What is the same for every request to one sandbox. */
export interface Machine {
  readonly store: Store
  readonly tokens: Tokens
  readonly oauth: OAuthState
  readonly downloads: Downloads
  readonly paging: Paging
  readonly webhooks: WebhookSender
  readonly zips: Zips
  readonly conversions: Conversions
  readonly feed: Feed
  readonly channels: Channels
  readonly uploadSessions: UploadSessions
  readonly clientId: string
  readonly clientSecret: string
  /** Seconds that an issued token works. */
  readonly tokenLifetime: number
  /** Where the sandbox is reached, without a slash at the end. */
  readonly origins: { api: string; download: string }
}

/** On whose behalf a request is carried out. */
export interface Scope {
  readonly machine: Machine
  readonly store: Store
  /** The user acted for: of the token, or of the As-User header. */
  readonly user: UserRecord
  /** The item that a BoxApi header opens, and what it lets the caller do. */
  readonly link?: { readonly item: ItemRecord; readonly role: Role }
  /** What narrows the token. */
  readonly restriction?: Restriction | undefined
}

/** What the handlers find in their Hono context. */
export interface SandboxEnv {
  Bindings: HttpBindings
  Variables: { machine: Machine; scope: Scope; requestId: string; userId?: string; asUser?: string }
}

/** The Hono context of a sandbox handler. */
export type Call = Context<SandboxEnv>

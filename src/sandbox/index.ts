import {
  createClient,
  type BoxClient,
  type ClientOptions,
  type Resources,
} from '../client/index.js'
import { checkOptions } from './check-options.js'
import { startServer, type SandboxServer, type ServerOptions } from './server.js'

export type { ActiveFault, Fault, Faults } from './http/faults.js'
export type { RateLimit } from './http/rate-limit.js'
export type { Reply } from './http/reply.js'
export type { RequestLog, SeenRequest } from './http/request-log.js'
export type { ConversionOptions } from './media/conversions.js'
export type { ZipOptions } from './media/zip-options.js'
export type { PublicKey } from './oauth/public-keys.js'
export type { People } from './seed.js'
export type { OpenUploadSession, SandboxServer, ServerOptions, SignedIn } from './server.js'
export type { WebhookDelivery, WebhookRetry, WebhookSettings } from './webhooks/sender.js'
export type { WebhookKeys } from './webhooks/sign.js'
export type { EventRecord, EventSource, SandboxEventType } from './store/events.js'
export type { NewFile } from './store/new-file.js'
export type { FeedOptions } from './store/feed.js'
export type { UploadSessionOptions } from './store/upload-sessions.js'

/** A running sandbox that also makes clients. */
export interface Sandbox extends SandboxServer {
  /** Makes a client of this sandbox; it acts as the admin unless `auth` says otherwise. */
  client<const C extends Resources = Record<never, never>>(
    overrides?: Partial<ClientOptions<C>>,
  ): BoxClient<C>
}

/**
 * Starts an in-process server that behaves like Box, so that apps run and are tested without an
 * account. All of its state is gone after `stop()`.
 *
 * ```ts
 * const sandbox = await startSandbox()
 * const client = sandbox.client()
 * await client.folders.create({ name: 'Plans', parent: { id: '0' } })
 * await sandbox.stop()
 * ```
 *
 * @param options - how it behaves; by default it listens on a free port and is as Box is
 * @throws UsageError when an option is unknown or of the wrong kind
 * @throws Error when the port is taken
 */
export async function startSandbox(options: ServerOptions = {}): Promise<Sandbox> {
  checkOptions(options)
  const server = await startServer(options)
  const { baseUrls, developerToken } = server
  return {
    ...server,
    client: overrides => createClient({ auth: developerToken, baseUrls, ...overrides }),
  }
}

import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './http/app.js'
import { Channels } from './http/channels.js'
import { Downloads } from './http/downloads.js'
import { Faults } from './http/faults.js'
import { Paging } from './http/paging.js'
import type { RateLimit } from './http/rate-limit.js'
import type { Reply } from './http/reply.js'
import { RequestLog } from './http/request-log.js'
import type { Machine } from './http/scope.js'
import { Conversions, type ConversionOptions } from './media/conversions.js'
import type { ZipOptions } from './media/zip-options.js'
import { Zips } from './media/zips.js'
import { issueTokens } from './oauth/issue.js'
import { createOAuthState, type OAuthOptions } from './oauth/oauth-state.js'
import type { PublicKey } from './oauth/public-keys.js'
import { putFile } from './resources/put-file.js'
import { seed, type People } from './seed.js'
import { addFileRequest } from './store/file-requests.js'
import type { EventRecord } from './store/events.js'
import type { NewFile } from './store/new-file.js'
import { Feed, type FeedOptions } from './store/feed.js'
import { Store } from './store/store.js'
import { Tokens } from './store/tokens.js'
import { watchEvents } from './webhooks/dispatch.js'
import { WebhookSender, type WebhookDelivery, type WebhookSettings } from './webhooks/sender.js'
import type { WebhookKeys } from './webhooks/sign.js'
import {
  UploadSessions,
  type UploadSessionOptions,
  type UploadSessionRecord,
} from './store/upload-sessions.js'

/** How a sandbox is to be. */
export interface ServerOptions extends OAuthOptions, WebhookSettings {
  /** Port of the API. Default: a free one. */
  readonly port?: number
  /** Address to listen at. Default `127.0.0.1`. */
  readonly host?: string
  /** Gives the moment it is, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number
  /** Milliseconds by which the clock and the Date header of the sandbox are ahead. Default 0. */
  readonly skew?: number
  /** Default `sandbox-client-id`. */
  readonly clientId?: string
  /** Default `sandbox-client-secret`. */
  readonly clientSecret?: string
  /** Seconds that a token from the token endpoint works. Default 3600. */
  readonly tokenLifetime?: number
  /** Text of the developer token, which acts as the admin and never ends. Default `sandbox-developer-token`. */
  readonly developerToken?: string
  /** Answers 429 to users above the limit. Default: no limit. */
  readonly rateLimit?: RateLimit
  /** Lowers the limit of every list to this. */
  readonly maxPageSize?: number
  /** How archives behave. */
  readonly zips?: ZipOptions
  /** How long other forms of a file take to make. */
  readonly conversions?: ConversionOptions
  /** How events are handed out. */
  readonly feed?: FeedOptions
  /** What upload sessions are like. */
  readonly uploadSessions?: UploadSessionOptions
  /** Is shown every reply. */
  readonly onReply?: (reply: Reply) => void
}

/** Where clients find the parts of the API. */
export interface BaseUrls {
  readonly api: string
  readonly upload: string
  readonly oauth: string
  readonly authorize: string
}

/** A sandbox that is running. */
export interface SandboxServer {
  /** Origin of the API. */
  readonly url: string
  /** Its addresses; pass them to `createClient`. */
  readonly baseUrls: BaseUrls
  readonly clientId: string
  readonly clientSecret: string
  /** Of the enterprise that it plays. */
  readonly enterpriseId: string
  /** A token that acts as the admin and never ends. */
  readonly developerToken: string
  /** Ids of the users that are there from the start. */
  readonly users: People
  /** Id of a file request on the admin's root, to copy: Box makes them in the web app only. */
  readonly fileRequest: string
  /** Makes replies late, wrong or missing. */
  readonly faults: Faults
  /** What it was asked. */
  readonly requests: RequestLog
  /** Everything that was changed, in order. */
  readonly events: readonly EventRecord[]
  /** The keys that webhook deliveries are signed with. */
  readonly webhookKeys: WebhookKeys
  /** Every attempt to deliver to a webhook, in order. */
  readonly webhookDeliveries: readonly WebhookDelivery[]
  /** Resolves when no webhook delivery is under way and none waits to be repeated. */
  webhooksSettled(): Promise<void>
  /** Lists the upload sessions that are open now. */
  uploadSessions(): OpenUploadSession[]
  /** Issues a token for a user; `seconds` is how long it works, forever when left out. */
  issueToken(userId: string, seconds?: number): string
  /** Issues the pair of tokens that a user has after granting access on the authorize page. */
  signIn(userId: string): SignedIn
  /** Adds a public key that assertions are checked with. Throws when it is no RSA key. */
  registerPublicKey(key: PublicKey): void
  /**
   * Puts a file there without an upload and gives its id. The pieces are kept as they are, so that one
   * piece many times makes a large file of little memory.
   */
  addFile(file: NewFile): string
  /** Stops at once, whatever is still open. */
  stop(): Promise<void>
}

/** The tokens of a user who has granted access. */
export interface SignedIn {
  readonly accessToken: string
  /** Works once. */
  readonly refreshToken: string
  /** Seconds that the access token works. */
  readonly expiresIn: number
}

/** An upload session that was neither committed nor aborted, and has not expired. */
export interface OpenUploadSession {
  readonly id: string
  /** Id of the user who opened it. */
  readonly userId: string
  /** In bytes. */
  readonly fileSize: number
  /** Where the parts begin that have arrived. */
  readonly offsets: readonly number[]
}

interface Listener {
  readonly origin: string
  close(): Promise<void>
}

async function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  at: { readonly port: number; readonly host: string },
): Promise<Listener> {
  const server = createAdaptorServer({ fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => {
        resolve()
      })
      if ('closeAllConnections' in server) {
        server.closeAllConnections()
      }
    })
  return { origin: `http://${host}:${String(port)}`, close }
}

function build(options: ServerOptions, store: Store): Machine {
  const { ttl = 10, maxRetries = 10 } = options.feed ?? {}
  const machine: Machine = {
    store,
    tokens: new Tokens(store),
    oauth: createOAuthState(options, store.now),
    downloads: new Downloads(store.now),
    paging: new Paging(options.maxPageSize),
    webhooks: new WebhookSender(options, store.now),
    zips: new Zips(store.now, options.zips),
    conversions: new Conversions(store.now, options.conversions),
    feed: new Feed(store, options.feed),
    channels: new Channels(store.now, { ttl, polls: maxRetries }),
    uploadSessions: new UploadSessions(store.now, options.uploadSessions),
    clientId: options.clientId ?? 'sandbox-client-id',
    clientSecret: options.clientSecret ?? 'sandbox-client-secret',
    tokenLifetime: options.tokenLifetime ?? 3600,
    origins: { api: '', download: '' },
  }
  watchEvents(machine)
  return machine
}

function signIn(machine: Machine, userId: string): SignedIn {
  const reply = issueTokens(machine, { userId, isRefreshable: true })
  const { access_token: accessToken, refresh_token: refreshToken = '', expires_in } = reply
  return { accessToken, refreshToken, expiresIn: expires_in }
}

function webhooksOf({ webhooks }: Machine) {
  return {
    webhookKeys: webhooks.keys,
    webhookDeliveries: webhooks.deliveries,
    webhooksSettled: () => webhooks.settled(),
  }
}
const describeUpload = (session: UploadSessionRecord): OpenUploadSession => ({
  id: session.id,
  userId: session.userId,
  fileSize: session.fileSize,
  offsets: session.sorted().map(({ offset }) => offset),
})

const urlsAt = (origin: string): BaseUrls => ({
  api: `${origin}/2.0`,
  upload: `${origin}/api/2.0`,
  oauth: `${origin}/oauth2`,
  authorize: `${origin}/api/oauth2/authorize`,
})

/** Starts a sandbox: a server that behaves like Box and forgets everything when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<SandboxServer> {
  const { now = Date.now, skew = 0 } = options
  const store = new Store(() => now() + skew)
  const users = seed(store)
  const machine = build(options, store)
  const faults = new Faults()
  const requests = new RequestLog()
  const { rateLimit, onReply, host = '127.0.0.1' } = options
  const log = { onReply, onRequest: requests.push.bind(requests) }
  const app = createApp({ machine, faults, rateLimit, ...log })
  const main = await listen(app.fetch, { port: options.port ?? 0, host })
  // Content comes from another origin, as with Box: what is secret must not follow there.
  const content = await listen(app.fetch, { port: 0, host })
  Object.assign(machine.origins, { api: main.origin, download: content.origin })
  const { developerToken = 'sandbox-developer-token' } = options
  machine.tokens.issue({ userId: users.admin }, Infinity, developerToken)
  return {
    url: main.origin,
    baseUrls: urlsAt(main.origin),
    clientId: machine.clientId,
    clientSecret: machine.clientSecret,
    enterpriseId: store.enterprise.id,
    developerToken,
    users,
    fileRequest: addFileRequest(store, users.admin),
    faults,
    requests,
    events: store.events,
    ...webhooksOf(machine),
    uploadSessions: () => machine.uploadSessions.all().map(describeUpload),
    issueToken: (userId, seconds = Infinity) => machine.tokens.issue({ userId }, seconds).value,
    signIn: userId => signIn(machine, userId),
    registerPublicKey: machine.oauth.keys.register.bind(machine.oauth.keys),
    addFile: file => putFile(machine, users.admin, file),
    stop: async () => {
      await Promise.all([main.close(), content.close(), machine.webhooks.stop()])
    },
  }
}

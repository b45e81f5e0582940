import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './http/app.js'
import { Downloads } from './http/downloads.js'
import { Faults } from './http/faults.js'
import { Paging } from './http/paging.js'
import type { RateLimit } from './http/rate-limit.js'
import type { Reply } from './http/reply.js'
import { RequestLog } from './http/request-log.js'
import type { Machine } from './http/scope.js'
import { issueTokens } from './oauth/issue.js'
import { createOAuthState, type OAuthOptions } from './oauth/oauth-state.js'
import type { PublicKey } from './oauth/public-keys.js'
import { seed, type People } from './seed.js'
import type { EventRecord } from './store/events.js'
import { Store } from './store/store.js'
import { Tokens } from './store/tokens.js'
import {
  UploadSessions,
  type UploadSessionOptions,
  type UploadSessionRecord,
} from './store/upload-sessions.js'

/** How a sandbox is to be. */
export interface ServerOptions extends OAuthOptions {
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
  readonly baseUrls: BaseUrls
  readonly clientId: string
  readonly clientSecret: string
  readonly enterpriseId: string
  /** A token that acts as the admin and never ends. */
  readonly developerToken: string
  /** Ids of the users that are there from the start. */
  readonly users: People
  readonly faults: Faults
  readonly requests: RequestLog
  /** Everything that was changed, in order. */
  readonly events: readonly EventRecord[]
  /** Lists the upload sessions that are open now. */
  uploadSessions(): OpenUploadSession[]
  /** Issues a token for a user; `seconds` is how long it works, forever when left out. */
  issueToken(userId: string, seconds?: number): string
  /** Issues the pair of tokens that a user has after granting access on the authorize page. */
  signIn(userId: string): SignedIn
  /** Adds a public key that assertions are checked with. Throws when it is no RSA key. */
  registerPublicKey(key: PublicKey): void
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
  return {
    store,
    tokens: new Tokens(store),
    oauth: createOAuthState(options, store.now),
    downloads: new Downloads(store.now),
    paging: new Paging(options.maxPageSize),
    uploadSessions: new UploadSessions(store.now, options.uploadSessions),
    clientId: options.clientId ?? 'sandbox-client-id',
    clientSecret: options.clientSecret ?? 'sandbox-client-secret',
    tokenLifetime: options.tokenLifetime ?? 3600,
    origins: { api: '', download: '' },
  }
}

function signIn(machine: Machine, userId: string): SignedIn {
  const reply = issueTokens(machine, { userId, isRefreshable: true })
  const { access_token: accessToken, refresh_token: refreshToken = '', expires_in } = reply
  return { accessToken, refreshToken, expiresIn: expires_in }
}

const describeUpload = (session: UploadSessionRecord): OpenUploadSession => ({
  id: session.id,
  userId: session.userId,
  fileSize: session.fileSize,
  offsets: session.sorted().map(({ offset }) => offset),
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
  const onRequest = requests.push.bind(requests)
  const app = createApp({ machine, faults, rateLimit, onReply, onRequest })
  const main = await listen(app.fetch, { port: options.port ?? 0, host })
  // Content comes from another origin, as with Box: what is secret must not follow there.
  const content = await listen(app.fetch, { port: 0, host })
  Object.assign(machine.origins, { api: main.origin, download: content.origin })
  const { developerToken = 'sandbox-developer-token' } = options
  machine.tokens.issue({ userId: users.admin }, Infinity, developerToken)
  return {
    url: main.origin,
    baseUrls: {
      api: `${main.origin}/2.0`,
      upload: `${main.origin}/api/2.0`,
      oauth: `${main.origin}/oauth2`,
      authorize: `${main.origin}/api/oauth2/authorize`,
    },
    clientId: machine.clientId,
    clientSecret: machine.clientSecret,
    enterpriseId: store.enterprise.id,
    developerToken,
    users,
    faults,
    requests,
    events: store.events,
    uploadSessions: () => machine.uploadSessions.all().map(describeUpload),
    issueToken: (userId, seconds = Infinity) => machine.tokens.issue({ userId }, seconds).value,
    signIn: userId => signIn(machine, userId),
    registerPublicKey: machine.oauth.keys.register.bind(machine.oauth.keys),
    stop: async () => {
      await Promise.all([main.close(), content.close()])
    },
  }
}

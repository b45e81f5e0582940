import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { RouterRoute } from 'hono/types'
import { authorizing } from '../oauth/authorize.js'
import { oauth } from '../oauth/endpoints.js'
import { enforceScopes } from '../oauth/enforce-scopes.js'
import { pictures } from '../resources/avatars.js'
import { downloads } from '../resources/downloads.js'
import { openly } from '../resources/openly.js'
import { representations } from '../resources/representations.js'
import { resources } from '../resources/index.js'
import { realtime } from '../resources/realtime.js'
import { uploadSessions } from '../resources/upload-sessions.js'
import { uploads } from '../resources/uploads.js'
import { archives } from '../resources/zip-content.js'
import { dispose } from '../store/retention.js'
import { answerError } from './answer-error.js'
import { authenticate } from './authenticate.js'
import { describeRequest } from './describe-request.js'
import type { Faults } from './faults.js'
import { injectFaults } from './inject-faults.js'
import { limitRate } from './limit-rate.js'
import type { RateLimit } from './rate-limit.js'
import { notEmulated, Refusal } from './refusal.js'
import type { Reply } from './reply.js'
import type { SeenRequest } from './request-log.js'
import type { Call, Machine, SandboxEnv } from './scope.js'

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/** What an app is made of. */
export interface AppParts {
  readonly machine: Machine
  readonly faults: Faults
  readonly rateLimit: RateLimit | undefined
  readonly onRequest: (request: SeenRequest) => void
  readonly onReply: ((reply: Reply) => void) | undefined
}

async function observe(c: Call, parts: AppParts): Promise<void> {
  const response = c.res
  // A fault that closed the connection, or kept it silent, has no reply to speak of.
  const status = response.headers.has('x-hono-already-sent') ? undefined : response.status
  const request = describeRequest(c, status)
  parts.onRequest(request)
  if (!parts.onReply || status === undefined) {
    return
  }
  const body = Buffer.from(await response.clone().arrayBuffer())
  parts.onReply({ request, status, headers: Object.fromEntries(response.headers), body })
}

function serves(route: RouterRoute, path: string): boolean {
  const pattern = route.path.replaceAll(/:\w+/g, '[^/]+')
  return METHODS.includes(route.method) && new RegExp(`^${pattern}$`).test(path)
}

// All that Box does on a path is emulated or nothing, so that another method is one Box refuses too.
function refuseUnknown(app: Hono<SandboxEnv>, c: Call): never {
  const { method, path } = c.req
  const served = new Set(app.routes.filter(route => serves(route, path)).map(each => each.method))
  if (served.size === 0) {
    throw notEmulated(`${method} ${path}`)
  }
  throw new Refusal(405, 'method_not_allowed', `${method} is not allowed on ${path}`, {
    headers: { allow: [...served].join(', ') },
  })
}

/** Puts the routes and what surrounds them together. */
export function createApp(parts: AppParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.onError(answerError)
  app.use(async (c, next) => {
    c.set('machine', parts.machine)
    c.set('requestId', randomBytes(8).toString('hex'))
    c.header('box-request-id', c.var.requestId)
    c.header('date', new Date(parts.machine.store.now()).toUTCString())
    await next()
    await observe(c, parts)
  })
  app.use(injectFaults(parts.faults))
  app.route('/', oauth)
  app.route('/', authorizing)
  app.route('/', downloads)
  app.route('/', pictures)
  app.route('/', archives)
  app.route('/', openly)
  app.route('/', realtime)
  for (const prefix of ['/2.0', '/api/2.0']) {
    app.use(`${prefix}/*`, async (c, next) => {
      dispose(c.var.machine.store)
      await next()
    })
    app.use(`${prefix}/*`, authenticate, enforceScopes)
    if (parts.rateLimit) {
      app.use(`${prefix}/*`, limitRate(parts.rateLimit))
    }
    // Before uploads: no file has the id `upload_sessions`.
    app.route(prefix, uploadSessions)
    app.route(prefix, uploads)
    app.route(prefix, representations)
  }
  for (const resource of resources) {
    app.route('/2.0', resource)
  }
  app.notFound(c => refuseUnknown(app, c))
  return app
}

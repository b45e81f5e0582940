import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { jwtVerify, type JWTPayload, type JWTHeaderParameters } from 'jose'
import type { BaseUrls } from '../../src/index.js'
import { sendJson, startServer, type Seen } from './socket-server.js'

/** A form that came to the token endpoint. */
export type Form = Readonly<Record<string, string>>

/** What the endpoint answers in place of its own answer; `'reset'` breaks the connection. */
export type Fault =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'reset'

export interface AuthServerOptions {
  /** Seconds that a token lives. Default 3,600. */
  lifetime?: number
  /** Milliseconds before the token endpoint answers. Default 0. */
  latency?: number
  /** Milliseconds by which its clock is ahead of this machine's. Default 0. */
  skew?: number
  /** Asked before every token request, which it counts from 1. */
  fault?: ((count: number, form: Form) => Fault | undefined) | undefined
  /** Milliseconds before a call of the API is answered, by count from 1. */
  apiLatency?: (count: number) => number
  /** The name of the folder that API calls get. Default: the token they came with. */
  name?: string
  publicKey?: KeyObject
  algorithm?: string
}

/** A token endpoint and a sliver of the API, over real sockets: single-use refresh tokens, real expiry. */
export interface AuthServer {
  readonly baseUrls: BaseUrls
  readonly options: AuthServerOptions
  /** The forms that came to `/oauth2/token`. */
  readonly forms: Form[]
  /** The forms that came to `/oauth2/revoke`. */
  readonly revoked: Form[]
  /** The bearer tokens of API calls, with the status they got. */
  readonly calls: { readonly token: string; readonly status: number }[]
  /** What the assertions said that were accepted. */
  readonly assertions: { readonly header: JWTHeaderParameters; readonly claims: JWTPayload }[]
  /** All requests as they came. */
  readonly seen: readonly Seen[]
  /** Refresh tokens that came a second time. */
  readonly spentTwice: string[]
  /** Makes a pair of tokens as if somebody had signed in. */
  issue(): { readonly accessToken: string; readonly refreshToken: string }
  /** Makes all access tokens stop working. */
  expireAll(): void
  stop(): Promise<void>
}

export const APP = { clientId: 'client-id-1', clientSecret: 'client-secret-KJH3456' } as const

/** Starts it on a free port. */
export async function startAuthServer(options: AuthServerOptions = {}): Promise<AuthServer> {
  const state = new State(options)
  const server = await startServer((response, request, _count, body) => {
    void state.answer(response, { url: request.url ?? '', bearer: bearerOf(request.headers), body })
  })
  const at = (path: string) => `${server.url}${path}`
  state.origin = server.url
  return Object.assign(state, {
    baseUrls: {
      api: at('/2.0'),
      upload: at('/api/2.0'),
      oauth: at('/oauth2'),
      authorize: at('/api/oauth2/authorize'),
    },
    seen: server.seen,
    stop: () => server.stop(),
  })
}

interface Asked {
  readonly url: string
  readonly bearer: string
  readonly body: Buffer
}

class State {
  origin = ''
  readonly forms: Form[] = []
  readonly revoked: Form[] = []
  readonly calls: { token: string; status: number }[] = []
  readonly assertions: { header: JWTHeaderParameters; claims: JWTPayload }[] = []
  readonly spentTwice: string[] = []
  readonly #access = new Map<string, number>()
  readonly #refresh = new Map<string, boolean>()
  readonly #jtis = new Set<string>()

  constructor(readonly options: AuthServerOptions) {}

  get now(): number {
    return Date.now() + (this.options.skew ?? 0)
  }

  issue(): { accessToken: string; refreshToken: string } {
    const accessToken = `access-${randomUUID()}`
    const refreshToken = `refresh-${randomUUID()}`
    this.#access.set(accessToken, this.now + 1000 * (this.options.lifetime ?? 3600))
    this.#refresh.set(refreshToken, true)
    return { accessToken, refreshToken }
  }

  expireAll(): void {
    this.#access.clear()
  }

  async answer(response: ServerResponse, asked: Asked): Promise<void> {
    response.setHeader('date', new Date(this.now).toUTCString())
    const form = Object.fromEntries(new URLSearchParams(asked.body.toString()))
    if (asked.url === '/oauth2/token') {
      await this.#token(response, form)
    } else if (asked.url === '/oauth2/revoke') {
      this.revoked.push(form)
      this.#access.delete(form['token'] ?? '')
      response.writeHead(200).end()
    } else {
      this.#api(response, asked)
    }
  }

  async #token(response: ServerResponse, form: Form): Promise<void> {
    this.forms.push(form)
    const count = this.forms.length
    await new Promise(resolve => setTimeout(resolve, this.options.latency ?? 0))
    const fault = this.options.fault?.(count, form)
    if (fault === 'reset') {
      response.socket?.destroy()
    } else if (fault !== undefined) {
      sendJson(response, fault.status, fault.body ?? {}, fault.headers)
    } else {
      const reason = await this.#refusal(form)
      if (reason === undefined) {
        this.#grant(response, form)
      } else {
        const [error, error_description] = reason
        sendJson(response, 400, { error, error_description })
      }
    }
  }

  #grant(response: ServerResponse, form: Form): void {
    const { accessToken, refreshToken } = this.issue()
    const isPersonal = ['refresh_token', 'authorization_code'].includes(form['grant_type'] ?? '')
    sendJson(response, 200, {
      access_token: accessToken,
      expires_in: this.options.lifetime ?? 3600,
      token_type: 'bearer',
      restricted_to: form['scope']?.split(' ').map(scope => ({ scope })) ?? [],
      ...(isPersonal && { refresh_token: refreshToken }),
    })
  }

  async #refusal(form: Form): Promise<[string, string] | undefined> {
    const type = form['grant_type'] ?? ''
    if (type === 'urn:ietf:params:oauth:grant-type:token-exchange') {
      return this.#isGood(form['subject_token'])
        ? undefined
        : ['invalid_token', 'The subject token is not valid']
    }
    if (form['client_id'] !== APP.clientId || form['client_secret'] !== APP.clientSecret) {
      return ['invalid_client', 'The client credentials are invalid']
    }
    switch (type) {
      case 'client_credentials':
        return undefined
      case 'authorization_code':
        return form['code'] === 'good-code-123' ? undefined : ['invalid_grant', 'Auth code expired']
      case 'refresh_token':
        return this.#spend(form['refresh_token'] ?? '')
      case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
        return this.#verify(form['assertion'] ?? '')
      default:
        return ['unsupported_grant_type', type]
    }
  }

  #spend(token: string): [string, string] | undefined {
    if (this.#refresh.get(token) === true) {
      this.#refresh.set(token, false)
      return undefined
    }
    if (this.#refresh.has(token)) {
      this.spentTwice.push(token)
    }
    return ['invalid_grant', 'Refresh token has expired']
  }

  async #verify(assertion: string): Promise<[string, string] | undefined> {
    const { publicKey, algorithm = 'RS256' } = this.options
    try {
      const { payload, protectedHeader } = await jwtVerify(
        assertion,
        publicKey ?? createPublicKey(''),
        {
          algorithms: [algorithm],
          audience: `${this.origin}/oauth2/token`,
          issuer: APP.clientId,
          currentDate: new Date(this.now),
          clockTolerance: 0,
        },
      )
      const exp = payload.exp ?? 0
      if (exp * 1000 > this.now + 60_000) {
        return ['invalid_grant', "Please check the 'exp' claim: it is too far in the future"]
      }
      const { jti = '' } = payload
      if (this.#jtis.has(jti)) {
        return ['invalid_grant', "Please check the 'jti' claim. A unique 'jti' value is required."]
      }
      this.#jtis.add(jti)
      this.assertions.push({ header: protectedHeader, claims: payload })
      return undefined
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      return [
        'invalid_grant',
        code === 'ERR_JWT_EXPIRED' ? "Please check the 'exp' claim." : String(error),
      ]
    }
  }

  #isGood(token: string | undefined): boolean {
    return (this.#access.get(token ?? '') ?? 0) > this.now
  }

  #api(response: ServerResponse, { bearer }: Asked): void {
    const status = this.#isGood(bearer) ? 200 : 401
    this.calls.push({ token: bearer, status })
    const wait = this.options.apiLatency?.(this.calls.length) ?? 0
    setTimeout(() => {
      const { name = bearer } = this.options
      sendJson(response, status, status === 200 ? { type: 'folder', id: '0', name } : {})
    }, wait)
  }
}

function bearerOf(headers: { readonly authorization?: string | undefined }): string {
  return (headers.authorization ?? '').replace(/^Bearer /, '')
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One attempt to get tokens, as the server saw it. */
export interface Attempt {
  /** What the process called itself. */
  readonly worker: string
  /** Of a refresh: which generation of tokens it spent. */
  readonly generation: number
  /** `dropped`: the process died before the request was handled, and nothing was spent. */
  readonly outcome: 'granted' | 'unavailable' | 'spent twice' | 'dropped'
}

/** Tokens that the server gave, and to which process. */
export interface Given {
  readonly worker: string
  readonly accessToken: string
}

/** What stands between a request for tokens and its being handled. */
export type Gate = (worker: string, handle: () => void) => void

/**
 * A token endpoint and an API behind it, both strict: an access token lives as long as it says, a refresh
 * token works once. Handling a request takes a while; what it changes changes at the end of it, in one
 * step with the answer.
 */
export interface TokenServer {
  readonly url: string
  readonly attempts: Attempt[]
  /** The access tokens given, oldest first. */
  readonly given: Given[]
  /** How many API calls met a token that was wrong or had run out. */
  refused(): number
  /**
   * The longest time in milliseconds from the first attempt at a generation to its success. It begins
   * anew after an attempt that died with its process: what follows that is the wait for a lease.
   */
  longestRefresh(): number
  /** Requests of processes that are dead are not handled any more. */
  bury(worker: string): void
  /** Replaces the wait before a request is handled; undefined: a short one. */
  gate: Gate | undefined
  /** Done between a grant and its answer. */
  onGrant: ((worker: string) => void) | undefined
  /** Lets one token request in five fail with a 503. */
  isFaulty: boolean
  close(): Promise<void>
}

type Reply = readonly [status: number, body: object]

/** @param life - milliseconds that an access token works */
export async function startTokenServer(life: number): Promise<TokenServer> {
  const state = new State(life)
  const server = createServer((request, response) => {
    void textOf(request).then(text => {
      if (request.url === '/oauth2/token') {
        state.askForTokens(new URLSearchParams(text), response, workerOf(request))
      } else {
        answer(response, state.call(request.headers.authorization ?? ''))
      }
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  state.close = () => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(() => resolve()))
  }
  return state
}

class State implements TokenServer {
  url = ''
  readonly attempts: Attempt[] = []
  readonly given: Given[] = []
  gate: Gate | undefined
  onGrant: ((worker: string) => void) | undefined
  isFaulty = false
  close = (): Promise<void> => Promise.resolve()
  readonly #ends = new Map<string, number>()
  readonly #spent = new Set<string>()
  readonly #dead = new Set<string>()
  #requests = 0
  #refused = 0
  #began: number | undefined
  #longest = 0

  constructor(readonly life: number) {}

  refused(): number {
    return this.#refused
  }

  longestRefresh(): number {
    return this.#longest
  }

  bury(worker: string): void {
    this.#dead.add(worker)
  }

  askForTokens(form: URLSearchParams, response: ServerResponse, worker: string): void {
    const think: Gate = (_worker, handle) => setTimeout(handle, 30 + 50 * Math.random())
    const gate = this.gate ?? think
    this.#began ??= performance.now()
    gate(worker, () => {
      const token = form.get('refresh_token') ?? form.get('code') ?? ''
      const isLost = response.destroyed || this.#dead.has(worker)
      const outcome = isLost ? 'dropped' : this.#judge(token)
      this.attempts.push({ worker, generation: Number(token.split('-')[1] ?? 0), outcome })
      if (isLost) {
        this.#began = undefined
        response.destroy()
      } else {
        answer(response, this.#handle(outcome, worker, token))
      }
    })
  }

  call(authorization: string): Reply {
    if ((this.#ends.get(authorization.replace('Bearer ', '')) ?? 0) > Date.now()) {
      return [200, { type: 'folder', id: '0', name: 'All Files' }]
    }
    this.#refused++
    return [401, { error: 'invalid_token' }]
  }

  #judge(token: string): Exclude<Attempt['outcome'], 'dropped'> {
    if (this.isFaulty && ++this.#requests % 5 === 0) {
      return 'unavailable'
    }
    return this.#spent.has(token) ? 'spent twice' : 'granted'
  }

  #handle(outcome: Attempt['outcome'], worker: string, token: string): Reply {
    if (outcome === 'unavailable') {
      return [503, { error: 'temporarily_unavailable' }]
    }
    if (outcome === 'spent twice') {
      return [400, { error: 'invalid_grant', error_description: 'Refresh token has expired' }]
    }
    if (token !== '') {
      this.#spent.add(token)
    }
    const generation = String(this.given.length + 1)
    const accessToken = `access-${generation}`
    this.#ends.set(accessToken, Date.now() + this.life)
    this.given.push({ worker, accessToken })
    this.#longest = Math.max(this.#longest, performance.now() - (this.#began ?? Infinity))
    this.#began = undefined
    this.onGrant?.(worker)
    const expiry = { expires_in: this.life / 1000, token_type: 'bearer' }
    return [200, { access_token: accessToken, refresh_token: `refresh-${generation}`, ...expiry }]
  }
}

const workerOf = ({ headers }: IncomingMessage): string => String(headers['x-worker'] ?? '')

function answer(response: ServerResponse, [status, body]: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

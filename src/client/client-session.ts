import type { Hydrator, Invocation, Reply, Session } from '../core/index.js'
import { ConflictError, markCaller, withCallerStack } from '../errors/index.js'
import type { HttpRequest, HttpResponse, Next, RequestBody } from '../transport/index.js'
import type { BaseUrls } from './base-urls.js'
import { lowerCase, type Scope } from './scope.js'

/** What all scopes of one client share. */
export interface Shared {
  readonly send: Next
  readonly hydrator: Hydrator
  readonly urls: BaseUrls
}

/** Carries the calls of resources to Box: where the engine and the transport meet. */
export class ClientSession implements Session {
  readonly hydrator: Hydrator

  constructor(
    readonly shared: Shared,
    readonly scope: Scope,
  ) {
    this.hydrator = shared.hydrator
  }

  send(invocation: Invocation): Promise<Reply> {
    return this.dispatch(this.#request(invocation))
  }

  /** Sends a request; what goes wrong tells the caller's line. */
  async dispatch(request: HttpRequest): Promise<HttpResponse> {
    const marker = markCaller(DISPATCH)
    try {
      return await this.shared.send(request)
    } catch (error) {
      if (error instanceof ConflictError) {
        this.#addExisting(error)
      }
      throw withCallerStack(error, marker)
    }
  }

  #request(invocation: Invocation): HttpRequest {
    const { method, base, path, query, body, rules, options } = invocation
    const { headers, timeouts } = this.scope
    const search = searchOf(query)
    return {
      method,
      url: `${this.shared.urls[base]}${path}${search}`,
      headers: {
        ...headers,
        ...(rules.boxVersion !== undefined && { 'box-version': rules.boxVersion }),
        ...(options.asUser !== undefined && { 'as-user': options.asUser }),
        ...(options.ifMatch !== undefined && { 'if-match': options.ifMatch }),
        ...(invocation.ifNoneMatch !== undefined && { 'if-none-match': invocation.ifNoneMatch }),
        ...(options.headers && lowerCase(options.headers)),
      },
      body: body as RequestBody | undefined,
      signal: options.signal,
      rules: {
        idempotent: rules.idempotent,
        accepts202: rules.accepts202,
        response: rules.response === 'location' ? 'json' : rules.response,
        redirect: rules.response === 'location' ? 'manual' : 'follow',
        timeouts:
          options.timeout === undefined ? timeouts : { ...timeouts, total: options.timeout },
      },
    }
  }

  /** The item in the way of a 409, as the resource it is. */
  #addExisting(error: ConflictError): void {
    const conflicts = error.contextInfo?.['conflicts']
    const raw: unknown = Array.isArray(conflicts) ? conflicts[0] : conflicts
    if (typeof raw === 'object' && raw !== null && 'id' in raw && 'type' in raw) {
      error.existing = this.hydrator.decode('item', raw, this) as NonNullable<typeof error.existing>
    }
  }
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- it only marks a place in a stack
const DISPATCH = ClientSession.prototype.dispatch

/** Writes a query; names travel as they are. */
export function searchOf(query: Readonly<Record<string, string>>): string {
  let search = ''
  for (const name in query) {
    const value = query[name]
    if (value !== undefined) {
      search += `${search === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
    }
  }
  return search
}

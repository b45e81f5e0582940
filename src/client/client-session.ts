import { segment, type Hydrator, type Invocation, type Reply, type Session } from '../core/index.js'
import type { ConflictError } from '../errors/api-error.js'
import { isBoxError } from '../errors/box-error.js'
import { markCaller, withCallerStack } from '../errors/caller-stack.js'
import { checkTimeout } from '../transport/timeouts.js'
import type { HttpRequest, HttpResponse, Next, RequestBody } from '../transport/transport.js'
import { actions } from './actions.js'
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

  readonly actions = actions

  constructor(
    readonly shared: Shared,
    readonly scope: Scope,
  ) {
    this.hydrator = shared.hydrator
  }

  send(invocation: Invocation): Promise<Reply> {
    const { response = 'json' } = invocation.rules
    return this.dispatch(this.#request(invocation), response)
  }

  /**
   * Sends a request; what goes wrong tells the caller's line.
   *
   * @param expected - what the reply must bring; left out: anything will do
   */
  async dispatch(request: HttpRequest, expected?: Expected): Promise<HttpResponse> {
    const marker = markCaller(DISPATCH)
    try {
      const reply = await this.shared.send(request)
      if (!isUsable(reply, expected)) {
        const { unusable } = await import('./unusable.js')
        throw unusable(request, reply, expected)
      }
      return reply
    } catch (error) {
      if (isConflict(error)) {
        this.#addExisting(error)
      }
      // What the application's own middleware throws keeps the line it was thrown at.
      throw isBoxError(error) ? withCallerStack(error, marker) : error
    }
  }

  #request(invocation: Invocation): HttpRequest {
    const { method, base, path, address, query, body, rules, options, operation } = invocation
    const { headers, timeouts } = this.scope
    checkTimeout(`${operation}: timeout`, options.timeout)
    return {
      method,
      url: withSearch(address ?? this.shared.urls[base] + path, searchOf(query)),
      headers: {
        ...headers,
        ...(rules.boxVersion !== undefined && { 'box-version': rules.boxVersion }),
        ...(options.asUser !== undefined && { 'as-user': userId(options.asUser, operation) }),
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
        redirect: rules.response === 'location' ? 'manual' : (rules.redirect ?? 'follow'),
        trusted: rules.trusted,
        timeouts: {
          ...timeouts,
          ...(options.timeout !== undefined && { total: options.timeout }),
          ...(rules.held && { firstByte: 0 }),
        },
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

function userId(id: string, operation: string): string {
  const [owner = '', key = ''] = operation.split('.')
  return segment(id, 'asUser', { owner, key })
}

type Expected = NonNullable<Invocation['rules']['response']>

/** Whether a reply is none that would pass for an empty result: a page of text, or "not ready". */
function isUsable({ status, body }: HttpResponse, expected: Expected | undefined): boolean {
  return expected === 'json' ? typeof body !== 'string' : expected !== 'location' || status !== 202
}

// By its status rather than its class, which a program that never asks for it need not load.
const isConflict = (error: unknown): error is ConflictError =>
  isBoxError(error) && 'status' in error && error.status === 409

/** Adds a query to an address, which may have one already. */
export function withSearch(address: string, search: string): string {
  return address.includes('?') ? address + search.replace('?', '&') : address + search
}

/** Writes a query; names travel as they are. */
export function searchOf(query: Invocation['query']): string {
  let search = ''
  for (const name in query) {
    const value = query[name] ?? []
    for (const each of typeof value === 'string' ? [value] : value) {
      search += `${search === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(each)}`
    }
  }
  return search
}

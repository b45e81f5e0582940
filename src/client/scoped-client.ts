import {
  refuseHiddenEndpoints,
  Repository,
  segment,
  type Endpoints,
  type Resource,
  type Session,
} from '../core/index.js'
import type { Transport } from '../transport/transport.js'
import type { BaseUrls } from './base-urls.js'
import type { Collected, ResourceClass } from './box-client.js'
import { ClientSession } from './client-session.js'
import { sendRaw, type RawRequest, type RawResponse } from './raw-request.js'
import { checkScope, narrow, sharedLinkHeader, type ScopeOptions } from './scope.js'

/** What stands behind one client property. */
export interface Entry {
  readonly resource?: ResourceClass | undefined
  readonly repository?: Collected['repository'] | undefined
}

/** What stands behind each client property. */
export type CollectedMap = Readonly<Record<string, Entry>>

/** A client with one scope. The repositories are added by `clientClass`. */
class ScopedClient {
  readonly #session: ClientSession
  readonly #transport: Transport
  readonly #repositories = new Map<string, Endpoints>()

  constructor(session: ClientSession, transport: Transport) {
    this.#session = session
    this.#transport = transport
  }

  get baseUrls(): BaseUrls {
    return this.#session.shared.urls
  }

  asUser(id: string): this {
    return this.with({ headers: { 'as-user': segment(id, 'the user id', CLIENT('asUser')) } })
  }

  withSharedLink(url: string, password?: string): this {
    return this.with({ headers: { boxapi: sharedLinkHeader(url, password) } })
  }

  with(options: ScopeOptions): this {
    checkScope(options)
    const { shared, scope } = this.#session
    const Same = this.constructor as new (session: ClientSession, transport: Transport) => this
    return new Same(new ClientSession(shared, narrow(scope, options)), this.#transport)
  }

  request(request: RawRequest): Promise<RawResponse> {
    return sendRaw(this.#session, request)
  }

  url(...segments: readonly string[]): string {
    const at = CLIENT('url')
    const path = segments.map(part => `/${segment(part, 'a part of the path', at)}`).join('')
    return this.#session.shared.urls.api + path
  }

  async close(): Promise<void> {
    await this.#transport.close?.()
  }

  /** @internal */
  repository(property: string, make: (session: Session) => Endpoints): Endpoints {
    let repository = this.#repositories.get(property)
    if (!repository) {
      repository = make(this.#session)
      this.#repositories.set(property, repository)
    }
    return repository
  }
}

const CLIENT = (key: string) => ({ owner: 'client', key })

/** The names that a repository cannot have. */
export const reserved = (name: string): boolean => name === 'root' || name in ScopedClient.prototype

/**
 * Makes the class of a client and of those scoped from it. A repository is made when it is first
 * touched, so that a scoped client costs next to nothing.
 */
export function clientClass(collected: CollectedMap): typeof ScopedClient {
  const Client = class BoxClient extends ScopedClient {}
  for (const [property, { resource, repository }] of Object.entries(collected)) {
    const Made = (repository ?? Repository) as new (session: Session, target: unknown) => Endpoints
    Object.defineProperty(Client.prototype, property, {
      enumerable: true,
      get(this: ScopedClient) {
        return this.repository(property, session => {
          const made = new Made(session, resource)
          refuseHiddenEndpoints(Made, made)
          return made
        })
      },
    })
  }
  if ('folders' in collected) {
    Object.defineProperty(Client.prototype, 'root', {
      get(this: { readonly folders: Repository<Resource> }) {
        return this.folders.ref('0')
      },
    })
  }
  return Client
}

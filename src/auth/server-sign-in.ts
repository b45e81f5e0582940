import { UsageError } from '../errors/box-error.js'
import type { App } from './app.js'
import type { Grant } from './grant.js'
import type { AuthProvider, Connection } from './provider.js'
import { SignIn } from './sign-in.js'
import type { sharedOptions } from './sign-in-options.js'
import { TokenCache } from './token-cache.js'

/** Whom an application acts as: its own service account, or a user. */
export interface Subject {
  readonly type: 'enterprise' | 'user'
  readonly id: string
}

/** The ids that say whom an application acts as; with both, it is the user. */
export interface SubjectIds {
  readonly enterpriseId?: string | undefined
  readonly userId?: string | undefined
}

/** What a server sign-in is made of; switching the subject keeps all of it. */
export interface ServerParts extends ReturnType<typeof sharedOptions> {
  readonly app: App
  readonly ids: SubjectIds
  readonly grantFor: (subject: Subject) => Grant
}

/** A sign-in without a person: an application that proves itself, and acts as itself or as a user. */
export interface ServerAuth extends AuthProvider, Pick<SignIn, keyof SignIn> {
  /**
   * The same sign-in as a user, an app user for one. Every setting is kept; this one stays as it is.
   *
   * @param user - the user, or its id
   */
  asUser(user: string | { readonly id: string }): ServerAuth
  /**
   * The same sign-in as the service account of an enterprise. Every setting is kept.
   *
   * @param id - default: the enterprise it was made with
   * @throws UsageError when there is no id
   */
  asEnterprise(id?: string): ServerAuth
}

/** Makes the sign-in of an application. */
export function serverSignIn(parts: ServerParts, where: string): ServerAuth {
  return new ServerSignIn(parts, subjectOf(parts.ids, where))
}

class ServerSignIn extends SignIn<TokenCache> implements ServerAuth {
  readonly #parts: ServerParts
  readonly #subject: Subject

  constructor(parts: ServerParts, subject: Subject) {
    super(parts.app)
    this.#parts = parts
    this.#subject = subject
  }

  asUser(user: string | { readonly id: string }): ServerAuth {
    const userId = typeof user === 'string' ? user : user.id
    return this.#as({ ...this.#parts.ids, userId }, 'asUser')
  }

  asEnterprise(id?: string): ServerAuth {
    const enterpriseId = id ?? this.#parts.ids.enterpriseId
    return this.#as({ enterpriseId }, 'asEnterprise')
  }

  protected override open(connection: Connection): TokenCache {
    const { grantFor, store, storeTokens, renewal } = this.#parts
    return new TokenCache({
      grant: grantFor(this.#subject),
      store,
      storeTokens,
      renewal,
      connection,
    })
  }

  #as(ids: SubjectIds, where: string): ServerAuth {
    const other = new ServerSignIn({ ...this.#parts, ids }, subjectOf(ids, where))
    // It belongs where this one belongs, and needs no client of its own for that.
    const { connected } = this
    if (connected !== undefined) {
      other.connect(connected)
    }
    return other
  }
}

function subjectOf({ enterpriseId, userId }: SubjectIds, where: string): Subject {
  const type = userId === undefined ? 'enterprise' : 'user'
  const id = userId ?? enterpriseId
  if (typeof id !== 'string' || id === '') {
    const name = userId === undefined ? 'enterpriseId' : 'userId'
    throw new UsageError(`${where}: ${name} must be the id of one, as text.`)
  }
  return { type, id }
}

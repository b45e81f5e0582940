import { AuthError } from '../errors/auth-error.js'
import { UsageError } from '../errors/box-error.js'
import type { Connection } from './provider.js'
import { repeat } from './repeat.js'
import { requestTokens } from './token-request.js'
import type { TokenSource } from './token.js'

/** What a narrowed token may do. Scopes that Box adds later can be named too. */
export type Scope =
  | 'annotation_edit'
  | 'annotation_view_all'
  | 'annotation_view_self'
  | 'base_explorer'
  | 'base_picker'
  | 'base_preview'
  | 'base_sidebar'
  | 'base_upload'
  | 'item_delete'
  | 'item_download'
  | 'item_execute_integration'
  | 'item_preview'
  | 'item_read'
  | 'item_readwrite'
  | 'item_rename'
  | 'item_share'
  | 'item_upload'
  | 'root_readonly'
  | 'root_readwrite'
  | (string & Record<never, never>)

/** How a token is narrowed. */
export interface DownscopeOptions {
  /** What the new token may do. */
  readonly scopes: readonly Scope[]
  /** The file or folder it is for: the item itself, or its whole address. Without it, all items. */
  readonly resource?: string | { readonly type: 'file' | 'folder'; readonly id: string } | undefined
  /** The shared link through which the item is reached. */
  readonly sharedLink?: string | undefined
  /** A JWT that names who will use the token, for the authors of annotations. */
  readonly actorToken?: string | undefined
  /** Further fields of the request; they override what is named above. */
  readonly extra?: Readonly<Record<string, string>> | undefined
}

/** A narrowed token. It cannot be renewed: ask for another one. */
export interface DownscopedToken {
  /** The token that may do less. */
  readonly accessToken: string
  /** Milliseconds since 1970 by Box's clock; `Infinity` when it is not known. */
  readonly expiresAt: number
  /** What it may do, and with what, as Box says it. */
  readonly restrictedTo: readonly unknown[]
}

/**
 * Exchanges the token of a source for a narrower one. Only the access token leaves; when it has just
 * died, the exchange is done again with the next one.
 */
export async function downscope(
  connection: Connection,
  source: TokenSource,
  options: DownscopeOptions,
): Promise<DownscopedToken> {
  const form = formOf(connection, options)
  const exchange = async (subject: string) => {
    const granted = await repeat(() =>
      requestTokens(connection, { ...form, subject_token: subject, ...options.extra }),
    )
    const { accessToken, expiresAt, reply } = granted
    const restricted = reply['restricted_to']
    return { accessToken, expiresAt, restrictedTo: Array.isArray(restricted) ? restricted : [] }
  }
  const token = await source.token()
  try {
    return await exchange(token.value)
  } catch (error) {
    if (!isDead(error) || (await source.invalidate?.(token)) !== true) {
      throw error
    }
    return exchange((await source.token()).value)
  }
}

function formOf({ urls }: Connection, options: DownscopeOptions): Record<string, string> {
  const { scopes, resource, sharedLink, actorToken } = options
  if (scopes.length === 0) {
    throw new UsageError('downscope: name at least one scope, as in { scopes: ["item_preview"] }.')
  }
  const item =
    typeof resource === 'object' ? `${urls.api}/${resource.type}s/${idOf(resource.id)}` : resource
  return {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    scope: scopes.join(' '),
    ...(item !== undefined && { resource: item }),
    ...(sharedLink !== undefined && { box_shared_link: sharedLink }),
    ...(actorToken !== undefined && {
      actor_token: actorToken,
      actor_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    }),
  }
}

function idOf(id: string): string {
  if (!/^\w+$/.test(id)) {
    throw new UsageError(`downscope: '${id}' is no id of a file or folder.`)
  }
  return id
}

// A scope that the subject lacks is refused with a 401 as well, but under another name.
function isDead(error: unknown): boolean {
  return (
    error instanceof AuthError &&
    (error.code === 'invalid_token' || error.code === 'invalid_grant' || error.status === 401) &&
    error.code !== 'invalid_scope'
  )
}

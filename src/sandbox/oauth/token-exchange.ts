import { find } from '../http/access.js'
import { openScope } from '../http/authenticate.js'
import { Refusal } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import { writeItem } from '../resources/item-shapes.js'
import { followLink } from '../resources/shared-items.js'
import type { ItemRecord } from '../store/records.js'
import { Family, type Restriction, type TokenRecord } from '../store/tokens.js'
import { OAuthRefusal } from './oauth-refusal.js'
import { covers, parseScopes } from './scopes.js'
import { checkedClaims } from './server-grants.js'
import { field, type Grant, type TokenForm, type TokenRequest } from './token-request.js'

const TYPE = 'urn:ietf:params:oauth:token-type:'

function checkType(form: TokenForm, name: string, wanted: string): void {
  if (field(form, name) !== TYPE + wanted) {
    throw new OAuthRefusal('invalid_request', `The '${name}' must be ${TYPE}${wanted}`)
  }
}

function subjectOf({ machine, form }: TokenRequest): TokenRecord {
  checkType(form, 'subject_token_type', 'access_token')
  const token = machine.tokens.valid(field(form, 'subject_token'))
  if (!token) {
    throw new OAuthRefusal('invalid_token', 'The subject token is invalid or has expired', 401)
  }
  return token
}

function scopesOf(form: TokenForm, held: Restriction | undefined): ReadonlySet<string> {
  const scopes = parseScopes(field(form, 'scope'))
  if (!scopes) {
    throw new OAuthRefusal('invalid_scope', 'The requested scope is unknown')
  }
  if (held && !covers(held.scopes, scopes)) {
    throw new OAuthRefusal('invalid_scope', 'The subject token does not have this scope', 401)
  }
  return scopes
}

type Target = Pick<Restriction, 'item' | 'link'>

function findTarget(scope: Scope, form: TokenForm): Target {
  const { resource, box_shared_link: link } = form
  if (link !== undefined) {
    const header = `shared_link=${encodeURIComponent(link)}`
    const { item } = followLink(scope, header)
    if (item.type === 'web_link') {
      throw new OAuthRefusal('invalid_resource', 'The shared link leads to a web link')
    }
    return { item, link }
  }
  const [, type, id] = /\/2\.0\/(file|folder)s\/(\d+)$/.exec(resource ?? '') ?? []
  if (id === undefined) {
    throw new OAuthRefusal('invalid_resource', 'The resource is invalid')
  }
  return { item: find(scope, { type: type === 'file' ? 'file' : 'folder', id }) }
}

function targetOf(scope: Scope, form: TokenForm): Target | undefined {
  const { resource, box_shared_link: link } = form
  if (resource === undefined && link === undefined) {
    return undefined
  }
  if (resource !== undefined && link !== undefined) {
    throw new OAuthRefusal('invalid_request', 'Send either resource or box_shared_link, not both')
  }
  try {
    return findTarget(scope, form)
  } catch (error) {
    throw error instanceof Refusal
      ? new OAuthRefusal('invalid_resource', 'The resource is invalid')
      : error
  }
}

/** The JWT, signed or not, of somebody outside who will use the token. */
function checkActor(request: TokenRequest): void {
  const { form } = request
  if (form['actor_token'] === undefined) {
    return
  }
  checkType(form, 'actor_token_type', 'id_token')
  const claims = checkedClaims(request, form['actor_token'], { allowUnsigned: true })
  if (claims['box_sub_type'] !== 'external') {
    throw new OAuthRefusal('invalid_grant', "Please check the 'box_sub_type' claim.")
  }
}

function describe(scope: Scope, scopes: Iterable<string>, item: ItemRecord | undefined): unknown[] {
  const object = item && writeItem(item, { scope, tier: 'mini' })
  return Array.from(scopes, each => ({ scope: each, ...(object && { object }) }))
}

/** Trades an access token for one that can do less: downscoping. */
export const tokenExchange: Grant = request => {
  const { machine, form } = request
  const subject = subjectOf(request)
  const scope = openScope(machine, subject)
  const scopes = scopesOf(form, subject.restriction)
  const target = targetOf(scope, form)
  checkActor(request)
  const { item, link } = target ?? subject.restriction ?? {}
  // The root holds all that its user sees, also what lies elsewhere.
  const isRoot = item?.parentId === undefined
  return {
    userId: subject.userId,
    family: new Family(subject.family),
    restriction: { scopes, item: isRoot ? subject.restriction?.item : item, link },
    subject,
    reply: {
      issued_token_type: `${TYPE}access_token`,
      restricted_to: describe(scope, scopes, item),
    },
  }
}

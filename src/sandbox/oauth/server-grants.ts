import type { Machine } from '../http/scope.js'
import { checkSignature, parseAssertion } from './assertion.js'
import { checkClaims } from './claims.js'
import { invalidGrant } from './oauth-refusal.js'
import { checkClient, field, type Grant, type TokenRequest } from './token-request.js'

// Clients that do not know where they were pointed at name Box itself.
const BOX_ENDPOINT = 'https://api.box.com/oauth2/token'

function subjectOf({ store }: Machine, type: unknown, id: unknown): string | undefined {
  const users = [...store.users.values()]
  if (type === 'enterprise' && id === store.enterprise.id) {
    return users.find(user => user.profile.get('automation') === true)?.id
  }
  return type === 'user' ? users.find(user => user.id === id && user.managed)?.id : undefined
}

/** Server authentication with the credentials of the app, as the service account or as a user. */
export const clientCredentials: Grant = ({ machine, form }) => {
  checkClient(machine, form)
  const userId = subjectOf(machine, form['box_subject_type'], form['box_subject_id'])
  if (userId === undefined) {
    throw invalidGrant('Grant credentials are invalid')
  }
  return { userId }
}

/** The claims of an assertion that is for this app, now, and for the first time. */
export function checkedClaims(
  { machine, endpoint }: TokenRequest,
  text: string,
  { allowUnsigned = false } = {},
): Readonly<Record<string, unknown>> {
  const { oauth, clientId, store } = machine
  const assertion = parseAssertion(text)
  if (!allowUnsigned || assertion.header['alg'] !== 'none') {
    checkSignature(oauth.keys, assertion)
  }
  const rules = { clientId, audiences: [BOX_ENDPOINT, endpoint], now: store.now() }
  checkClaims(assertion.claims, rules, oauth.usedIds)
  return assertion.claims
}

/** Server authentication with an assertion that the app has signed. */
export const jwtBearer: Grant = request => {
  const { machine, form } = request
  checkClient(machine, form)
  const claims = checkedClaims(request, field(form, 'assertion'))
  const userId = subjectOf(machine, claims['box_sub_type'], claims['sub'])
  if (userId === undefined) {
    throw invalidGrant("Please check the 'sub' claim.")
  }
  return { userId }
}

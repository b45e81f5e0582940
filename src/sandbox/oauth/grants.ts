import { OAuthRefusal } from './oauth-refusal.js'
import type { Machine } from '../http/scope.js'

/** The form of a token request. */
export type TokenForm = Readonly<Record<string, string>>

/** Gives the user that a grant lets in. Throws an OAuthRefusal for one that does not. */
export type Grant = (machine: Machine, form: TokenForm) => { readonly userId: string }

/** Throws when the form does not carry the id and secret of the app. */
export function checkClient({ clientId, clientSecret }: Machine, form: TokenForm): void {
  if (form['client_id'] !== clientId || form['client_secret'] !== clientSecret) {
    throw new OAuthRefusal('invalid_client', 'The client credentials are invalid')
  }
}

function serviceAccount({ store }: Machine): string | undefined {
  return [...store.users.values()].find(user => user.profile.get('automation') === true)?.id
}

/** Server authentication with the credentials of the app, as the service account or as a user. */
export const clientCredentials: Grant = (machine, form) => {
  checkClient(machine, form)
  const id = form['box_subject_id']
  if (form['box_subject_type'] === 'enterprise' && id === machine.store.enterprise.id) {
    const userId = serviceAccount(machine)
    if (userId !== undefined) {
      return { userId }
    }
  }
  const user = form['box_subject_type'] === 'user' ? machine.store.users.get(id ?? '') : undefined
  if (!user?.managed) {
    throw new OAuthRefusal('invalid_grant', 'Grant credentials are invalid')
  }
  return { userId: user.id }
}

/** The grants that the sandbox knows, by their `grant_type`. */
export const grants: Readonly<Record<string, Grant>> = {
  client_credentials: clientCredentials,
}

import { checkApp, formOfApp } from './app.js'
import { serverSignIn, type ServerAuth, type Subject, type SubjectIds } from './server-sign-in.js'
import { sharedOptions, type SignInOptions } from './sign-in-options.js'
import { requestTokens, tokensOf } from './token-request.js'
import type { Grant } from './grant.js'

/** Options of `ccg`: an application, and `enterpriseId` or `userId`. */
export interface CcgOptions extends SignInOptions, SubjectIds {
  readonly clientId: string
  readonly clientSecret: string
}

/**
 * Signs an application in with its id and secret (client credentials), as its service account or as a
 * user.
 *
 * ```ts
 * const auth = ccg({ clientId, clientSecret, enterpriseId })
 * const client = createClient({ auth })
 * const asAnn = createClient({ auth: auth.asUser('11446498') })
 * ```
 *
 * @throws UsageError when a part is missing
 */
export function ccg(options: CcgOptions): ServerAuth {
  const { clientId, clientSecret, enterpriseId, userId } = options
  checkApp('ccg', { clientId, clientSecret })
  const app = { clientId, clientSecret }
  const grantFor = ({ type, id }: Subject): Grant => ({
    key: `${clientId}:${type}:${id}`,
    fetch: async context =>
      tokensOf(
        await requestTokens(context, {
          grant_type: 'client_credentials',
          ...formOfApp(app),
          box_subject_type: type,
          box_subject_id: id,
        }),
      ),
  })
  const ids = { enterpriseId, userId }
  return serverSignIn({ ...sharedOptions(options), app, ids, grantFor }, 'ccg')
}

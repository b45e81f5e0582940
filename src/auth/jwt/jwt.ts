import { UsageError } from '../../errors/box-error.js'
import { checkApp, formOfApp } from '../app.js'
import type { Grant } from '../grant.js'
import { serverSignIn, type ServerAuth, type Subject, type SubjectIds } from '../server-sign-in.js'
import { sharedOptions, type SignInOptions } from '../sign-in-options.js'
import { requestTokens, tokensOf } from '../token-request.js'
import { signAssertion, type JwtAlgorithm } from './assertion.js'
import { readPrivateKey, type PrivateKey } from './private-key.js'

/** Options of `jwt`: an application, its key, and `enterpriseId` or `userId`. */
export interface JwtOptions extends SignInOptions, SubjectIds {
  readonly clientId: string
  readonly clientSecret: string
  /** The private half of a key pair whose public half Box knows. */
  readonly privateKey: PrivateKey
  /** Needed when the key is encrypted. */
  readonly passphrase?: string | undefined
  /** The id that Box gave to the public half. */
  readonly publicKeyId: string
  /** Default `RS256`. */
  readonly algorithm?: JwtAlgorithm | undefined
  /** Names the device to Box, for device pinning. */
  readonly deviceId?: string | undefined
  readonly deviceName?: string | undefined
}

const ALGORITHMS: readonly string[] = ['RS256', 'RS384', 'RS512']

/**
 * Signs an application in with a key pair (JWT), as its service account or as a user.
 *
 * @throws UsageError when a part is missing or the key cannot be read; it says which, and nothing of it
 */
export function jwt(options: JwtOptions): ServerAuth {
  return makeJwt(options, 'jwt')
}

/** Makes the sign-in; errors name `where`. */
export function makeJwt(options: JwtOptions, where: string): ServerAuth {
  const { clientId, clientSecret, publicKeyId, algorithm = 'RS256' } = options
  checkApp(where, { clientId, clientSecret, publicKeyId })
  if (!ALGORITHMS.includes(algorithm)) {
    throw new UsageError(`${where}: algorithm must be one of ${ALGORITHMS.join(', ')}.`)
  }
  const key = readPrivateKey(where, options.privateKey, options.passphrase)
  const app = { clientId, clientSecret }
  const { deviceId, deviceName, enterpriseId, userId } = options
  const grantFor = (subject: Subject): Grant => ({
    key: `${clientId}:${subject.type}:${subject.id}`,
    async fetch(context) {
      const parts = { clientId, subject, key, publicKeyId, algorithm }
      const audience = `${context.urls.oauth}/token`
      const granted = await requestTokens(context, {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        ...formOfApp(app),
        assertion: await signAssertion(parts, audience, context.now()),
        box_device_id: deviceId,
        box_device_name: deviceName,
      })
      return tokensOf(granted)
    },
    // The clock has been set by the refusal's Date, and the next assertion has another jti.
    isWorthRepeating: ({ code, message }) =>
      code === 'invalid_grant' && /\b(?:exp|iat|jti)\b/i.test(message),
  })
  const ids = { enterpriseId, userId }
  return serverSignIn({ ...sharedOptions(options), app, ids, grantFor }, where)
}

import { ccg, oauth2, type AuthProvider } from '../../src/index.js'
import { jwt } from '../../src/auth/jwt/index.js'
import { makeKeys } from './auth-keys.js'

/** Makes one call; `connect` hands a way to sign in to a client, whose transport it then uses. */
export type SignInCall = (connect: (auth: AuthProvider) => void) => unknown

const app = { clientId: 'id', clientSecret: 'secret' }

/** A way to sign in that a client has. */
function connected<A extends AuthProvider>(connect: (auth: AuthProvider) => void, auth: A): A {
  connect(auth)
  return auth
}

const person = (connect: (auth: AuthProvider) => void) =>
  connected(connect, oauth2({ ...app, accessToken: 'a', refreshToken: 'r' }))

const scopes = ['item_preview']

/** The calls of the operations of signing in, as `Class.member`. */
export const signInCalls: readonly (readonly [operation: string, call: SignInCall])[] = [
  ['OAuth2.authorizeUrl', connect => person(connect).authorizeUrl()],
  [
    'OAuth2.authorizeUrl',
    connect =>
      person(connect).authorizeUrl({
        redirectUri: 'https://example.com/back',
        state: 'a-state',
        scope: 'root_readonly',
      }),
  ],
  ['OAuth2.exchange', connect => person(connect).exchange({ code: 'c' })],
  ['OAuth2.downscope', connect => person(connect).downscope({ scopes })],
  [
    'OAuth2.downscope',
    connect =>
      person(connect).downscope({
        scopes,
        resource: { type: 'file', id: '7' },
        sharedLink: 'https://app.box.com/s/gjasdasjhasd',
        actorToken: 'who',
      }),
  ],
  ['OAuth2.token', connect => connected(connect, oauth2({ ...app, refreshToken: 'r' })).token()],
  ['OAuth2.revoke', connect => person(connect).revoke()],
  ['ServerAuth.token', connect => connected(connect, ccg({ ...app, enterpriseId: '1' })).token()],
  [
    'ServerAuth.token',
    connect => {
      const { plain: privateKey } = makeKeys()
      const key = { privateKey, publicKeyId: 'k' }
      return connected(connect, jwt({ ...app, ...key, enterpriseId: '1' })).token()
    },
  ],
]

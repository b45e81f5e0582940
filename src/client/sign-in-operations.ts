import type { Operation } from '../core/index.js'

/**
 * The operations that the ways to sign in perform. No resource declares them: they are sent without a
 * token, and as forms. `authorizeUrl()` makes the address, and the user's browser opens it.
 */
export const signInOperations: readonly Operation[] = Object.freeze([
  { method: 'GET', path: '/authorize', resource: 'OAuth2', name: 'authorizeUrl' },
  { method: 'POST', path: '/oauth2/token', resource: 'OAuth2', name: 'exchange' },
  { method: 'POST', path: '/oauth2/token', resource: 'OAuth2', name: 'downscope' },
  { method: 'POST', path: '/oauth2/token', fragment: 'refresh', resource: 'OAuth2', name: 'token' },
  { method: 'POST', path: '/oauth2/revoke', resource: 'OAuth2', name: 'revoke' },
  { method: 'POST', path: '/oauth2/token', resource: 'ServerAuth', name: 'token' },
])

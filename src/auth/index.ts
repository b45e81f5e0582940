export { authorize, type AuthorizeOptions } from './authorize.js'
export type { Authorization, AuthorizeUrlOptions } from './authorize-url.js'
export type { SharedTokens, TokenCallbacks } from './callback-store.js'
export { ccg, type CcgOptions } from './ccg.js'
export { AUTH_URLS, openConnection, type ConnectionOptions } from './connection.js'
export { cooperativeTokens, type CooperativeOptions } from './cooperative-tokens.js'
export { developerToken, type DeveloperToken } from './developer-token.js'
export type { DownscopedToken, DownscopeOptions, Scope } from './downscope.js'
export { fileStore } from './file-store.js'
export type { AuthUrls, Grant, GrantContext } from './grant.js'
export { memoryStore } from './memory-store.js'
export { oauth2, type ExchangeOptions, type OAuth2, type OAuth2Options } from './oauth2.js'
export type { AuthProvider, Connection } from './provider.js'
export {
  remoteToken,
  type RemoteToken,
  type RemoteTokenOptions,
  type RetrieveToken,
} from './remote-token.js'
export type { ServerAuth, SubjectIds } from './server-sign-in.js'
export type { CloseOptions, SignIn } from './sign-in.js'
export type { SignInOptions } from './sign-in-options.js'
export { corruptValue, type Lease, type Stored, type TokenStore } from './store.js'
export type { AccessToken, TokenSource } from './token.js'
export type { StoreTokens } from './token-cache.js'
export { decodeTokens, encodeTokens, type Tokens } from './tokens.js'
export type { RenewalOptions } from './windows.js'

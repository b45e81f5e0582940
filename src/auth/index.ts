export { authorize, type AuthorizeOptions } from './authorize.js'
export { developerToken } from './developer-token.js'
export type { AccessToken, TokenSource } from './token.js'

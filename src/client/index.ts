export { BOX_URLS, type BaseUrls } from './base-urls.js'
export type {
  BoxClient,
  ClientMethods,
  Collected,
  LeanClient,
  ResourceClasses,
  Resources,
  WithRoot,
} from './box-client.js'
export { createClient } from './client.js'
export type { ClientOptions } from './client-options.js'
export { operations } from './operations.js'
export type { QueryValue, RawRequest, RawResponse } from './raw-request.js'
export type { ScopeOptions } from './scope.js'

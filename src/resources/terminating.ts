import type { EndpointOptions } from './dsl.js'

/** How the calls that start ending sessions are declared: Box answers with a sentence. */
export const terminating = {
  accepts202: true,
  unwrap: (body: { readonly message?: unknown }): unknown => body.message,
} as const satisfies EndpointOptions

import type { CallOptions } from '../core/index.js'

/** The options that every call of a verb of many calls has in common with it. */
export interface CallRules extends CallOptions {
  readonly signal: AbortSignal
}

/** Takes out of a verb's options what holds for each of its calls; its budget holds for all together. */
export const callRules = (
  { headers, query, asUser }: CallOptions,
  signal: AbortSignal,
): CallRules => ({ headers, query, asUser, signal })

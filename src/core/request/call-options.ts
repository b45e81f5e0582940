import { UsageError } from '../../errors/box-error.js'
import { checkNames } from '../../errors/check-names.js'
import type { ConditionalGet } from '../resource.js'
import type { CallOptions, GetOptions, ListOptions } from '../types/call.js'

type Of<Options> = Readonly<Record<keyof Options, true>>

const EVERY: Of<CallOptions> = {
  signal: true,
  headers: true,
  query: true,
  timeout: true,
  asUser: true,
  ifMatch: true,
}

/** What may be said about a call that answers once. */
export const CALL: Of<GetOptions<readonly string[]> & ConditionalGet> = {
  ...EVERY,
  fields: true,
  ifNoneMatch: true,
}

/** What may be said about a listing; its fields stand in its query. */
export const LISTING: Of<ListOptions> = { ...EVERY, cursor: true, prefetch: true }

/**
 * Refuses options that mean nothing to a call, before anything is sent.
 *
 * @param at - the endpoint, as `Folder.items`
 * @throws UsageError
 */
export function checkCallOptions(at: string, options: CallOptions, known: object): void {
  if (typeof options !== 'object' || (options as unknown) === null || Array.isArray(options)) {
    throw new UsageError(`${at}: options are an object, as in { fields: ['name'] }.`)
  }
  checkNames(at, options, known)
  const { signal } = options
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new UsageError(`${at}: signal must be an AbortSignal, as of new AbortController().`)
  }
}

/** The options of a verb that each of its calls takes as well, apart from those of the verb alone. */
export function pickCallOptions(options: CallOptions): CallOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name in CALL))
}

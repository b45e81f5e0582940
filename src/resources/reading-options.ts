import type { CallOptions } from './dsl.js'

/** What can be said about calls that change nothing; for them `ifMatch` has no meaning. */
export type ReadingOptions = Omit<CallOptions, 'ifMatch'>

import type { BoxClient } from '../../../src/index.js'

/** Makes one call: gives a promise, or a listing that is still to be read. */
export type CallMaker = (client: BoxClient) => unknown

/** Further calls of operations, as `Class.member`, beside those that the rows have. */
export type Calls = Readonly<Record<string, readonly CallMaker[]>>

/**
 * What carries requests in undici: its `Agent`, `Pool`, `ProxyAgent` or `MockAgent`. Only the shape is
 * named here, so that a program that brings none does not have undici's own types compiled with it.
 */
export interface UndiciDispatcher {
  /** Sends one request; the handler hears of its reply. */
  dispatch(options: object, handler: object): boolean
  /** Ends it once the running requests have ended. */
  close(): Promise<void>
  /** Ends it at once. */
  destroy(): Promise<void>
}

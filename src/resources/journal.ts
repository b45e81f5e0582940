/**
 * Remembers uploads that are under way, so that another process can go on with them. Anything that
 * keeps text under a key will do: a table, a cache, a file for each key.
 */
export interface Journal {
  /** Gives what was kept under a key. */
  get(key: string): Promise<string | undefined> | string | undefined
  /** Keeps text under a key; once it resolves, the text must survive a crash. */
  set(key: string, value: string): Promise<unknown> | undefined
  /** Forgets a key; one that is not there is no error. */
  delete(key: string): Promise<unknown> | undefined
}

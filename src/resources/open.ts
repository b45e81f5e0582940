/** One of these strings, or one that Box adds later: editors suggest the known ones. */
export type Open<Known extends string> = Known | (string & {})

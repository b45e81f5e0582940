import { notFound } from '../http/refusal.js'

/** Finds a record by its id. Throws a 404 that names what was looked for otherwise. */
export function lookUp<T>(records: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = records.get(id)
  if (found === undefined) {
    throw notFound(what)
  }
  return found
}

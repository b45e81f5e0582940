import type { Journal } from '../resources/index.js'

/** Keeps track of uploads for as long as the process lives: a failed one goes on when it is called again. */
export function memoryJournal(): Journal {
  const entries = new Map<string, string>()
  return {
    get: key => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    delete: key => void entries.delete(key),
  }
}

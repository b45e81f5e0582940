import type { ItemRecord } from '../store/records.js'

/** A search text, understood. */
export interface SearchQuery {
  readonly words: readonly string[]
  /** Says whether a text contains what is looked for. */
  matches(text: string): boolean
}

const TOKEN = /"([^"]*)"|(\S+)/g

/**
 * Reads a search text: words must all occur, a phrase in quotes must occur as it is; `OR` between
 * two groups takes either, `NOT` before a word leaves out what has it. Case does not matter.
 */
export function parseQuery(text: string): SearchQuery {
  const groups: { wanted: string[]; unwanted: string[] }[] = [{ wanted: [], unwanted: [] }]
  let negated = false
  for (const [, phrase, word] of text.matchAll(TOKEN)) {
    if (word === 'AND') {
      continue
    }
    if (word === 'OR') {
      groups.push({ wanted: [], unwanted: [] })
    } else if (word === 'NOT') {
      negated = true
    } else {
      const term = (phrase ?? word ?? '').toLowerCase()
      groups.at(-1)?.[negated ? 'unwanted' : 'wanted'].push(term)
      negated = false
    }
  }
  return {
    words: groups.flatMap(group => group.wanted),
    matches: content => {
      const lower = content.toLowerCase()
      return groups.some(
        ({ wanted, unwanted }) =>
          wanted.every(term => lower.includes(term)) &&
          !unwanted.some(term => lower.includes(term)),
      )
    },
  }
}

/** Rates how well the name of an item answers: 2 for the very name, 1 for a part of it. */
export function relevance(query: SearchQuery, item: ItemRecord): number {
  const name = item.name.toLowerCase()
  if (query.words.includes(name)) {
    return 2
  }
  return query.words.some(word => name.includes(word)) ? 1 : 0
}

import { UsageError } from '../../errors/box-error.js'
import { A_BOOLEAN, A_TEXT, AN_OBJECT, type Rule } from '../../errors/check-values.js'
import { closest } from '../../util/closest.js'

const isId = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && isId(value.id)
const isIdOrHasOne = (value: unknown): boolean => isId(value) || hasId(value)
const listOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(fits)
const isData = (value: unknown): boolean => typeof value === 'object' && value !== null

const AN_ID = "an id, as in '0', or something with an id"
const KINDS = {
  text: A_TEXT,
  number: [Number.isFinite, 'a number'],
  boolean: A_BOOLEAN,
  id: [isIdOrHasOne, AN_ID],
  ids: [listOf(isIdOrHasOne), `a list, each entry ${AN_ID}`],
  ref: [hasId, "something with an id, as in { id: '0' }"],
  refs: [listOf(hasId), "a list of things with an id, as in [{ id: '0' }]"],
  list: [Array.isArray, 'a list'],
  object: AN_OBJECT,
  data: [isData, 'an object or a list'],
  content: [
    value => typeof value === 'string' || isData(value),
    'text, bytes, a Blob, { path } or a stream',
  ],
} as const satisfies Readonly<Record<string, Rule>>

/**
 * What an input must be: `text`, `number`, `boolean`, `id` (an id, or something with one), `ref`
 * (something with an id), `ids` and `refs` (lists of these), `list`, `object`, `data` (either) or
 * `content`. With a question mark it may be left out, or be `null`.
 */
export type Need = keyof typeof KINDS | `${keyof typeof KINDS}?`

/**
 * Refuses an input that lacks what the endpoint needs, or has it as something else. Of names with a
 * bar between them one is needed.
 *
 * @param at - the endpoint, as `Folder.copy`
 * @throws UsageError that names the input, and what it must be
 */
export function checkNeeds(
  at: string,
  input: Readonly<Record<string, unknown>>,
  needs: Readonly<Record<string, Need>> = {},
): void {
  for (const [names, need] of Object.entries(needs)) {
    const optional = need.endsWith('?')
    const [fits, what] = KINDS[need.replace('?', '') as keyof typeof KINDS]
    const choice = names.split('|')
    const name = choice.find(one => input[one] !== undefined) ?? choice.join(' or ')
    const value = input[name]
    if (optional && (value === undefined || value === null)) {
      continue
    }
    if (value === undefined) {
      const others = Object.keys(input).filter(key => !(key in needs))
      const near = closest(name, others)
      throw new UsageError(
        `${at}: ${name} is missing; it must be ${what}.` +
          (near === undefined ? '' : ` Did you mean it by '${near}'?`),
      )
    }
    if (!fits(value)) {
      throw new UsageError(`${at}: ${name} must be ${what}, not ${seen(value)}.`)
    }
  }
}

/**
 * Refuses an `id` that is none.
 *
 * @throws UsageError that names the place
 */
export function checkId(at: string, id: unknown): void {
  if (!isId(id)) {
    throw new UsageError(`${at} must be an id as text, as in '0', not ${seen(id)}.`)
  }
}

/** What came, in words. Texts may be secrets and are not repeated. */
function seen(value: unknown): string {
  if (typeof value === 'string') {
    return value.trim() === '' ? 'empty text' : 'text'
  }
  if (typeof value === 'number') {
    return `the number ${String(value)}`
  }
  if (Array.isArray(value)) {
    const odd = value.find(item => !isIdOrHasOne(item)) as unknown
    return value.length === 0 ? 'an empty list' : `a list with ${seen(odd ?? value[0])}`
  }
  if (typeof value === 'object' && value !== null) {
    return 'id' in value ? `an object whose id is ${seen(value.id)}` : 'an object without an id'
  }
  return typeof value === 'function' ? 'a function' : String(value)
}

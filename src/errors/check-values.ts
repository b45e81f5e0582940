import { UsageError } from './box-error.js'

/** What a value may be: a test of it, and how a sentence names it. */
export type Rule = readonly [fits: (value: unknown) => boolean, what: string]

/** A rule for each name that means something. */
export type Rules<Names extends PropertyKey = string> = Readonly<Record<Names, Rule>>

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isFunction = (value: unknown): boolean => typeof value === 'function'

export const A_BOOLEAN: Rule = [value => typeof value === 'boolean', 'true or false']
export const A_FUNCTION: Rule = [isFunction, 'a function']
export const AN_OBJECT: Rule = [isObject, 'an object']
export const A_TEXT: Rule = [value => typeof value === 'string', 'text']
/** For what is checked where it is read. */
export const LATER: Rule = [() => true, '']

/** A whole number between bounds. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Rule {
  const isOpen = most === Number.MAX_SAFE_INTEGER
  const fits = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  const bounds = isOpen ? `above ${String(least - 1)}` : `from ${String(least)} to ${String(most)}`
  return [fits, `a whole number ${least === 0 && isOpen ? 'from 0' : bounds}`]
}

/** A number, which may be infinite and have a fraction. */
export const numberFrom = (least: number, of = 'a number'): Rule => [
  value => typeof value === 'number' && value >= least,
  `${of} from ${String(least)}`,
]

/** One of some texts. */
export const oneOf = (...texts: readonly string[]): Rule => [
  value => typeof value === 'string' && texts.includes(value),
  texts.map(text => `'${text}'`).join(' or '),
]

/** An object with these methods. */
export const withMethods = (...names: readonly string[]): Rule => [
  value =>
    (isObject(value) || isFunction(value)) &&
    names.every(name => isFunction((value as Readonly<Record<string, unknown>>)[name])),
  `an object with ${names.map(name => `${name}()`).join(', ')}`,
]

/**
 * Refuses values that are not what they may be. Values that are left out pass.
 *
 * @param at - where they stand, as `createClient` or `Folder.upload`
 * @param within - the option that they are part of, as `poll.`
 * @throws UsageError that names the first one, and what it may be
 */
export function checkValues(at: string, given: object, rules: Rules, within = ''): void {
  for (const [name, [fits, what]] of Object.entries(rules)) {
    const value = (given as Readonly<Record<string, unknown>>)[name]
    if (value !== undefined && !fits(value)) {
      // Texts may be secrets; a number says what is wrong with it.
      const seen = typeof value === 'number' ? `, not ${String(value)}` : ''
      throw new UsageError(`${at}: ${within}${name} must be ${what}${seen}.`)
    }
  }
}

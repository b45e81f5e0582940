import {
  A_BOOLEAN,
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  checkNames,
  checkValues,
  isObject,
  numberFrom,
  UsageError,
  wholeNumber,
  type Rule,
  type Rules,
} from '../errors/index.js'
import type { ServerOptions } from './server.js'

const A_LIST: Rule = [Array.isArray, 'a list']
const A_SHARE: Rule = [
  value => typeof value === 'number' && value >= 0 && value <= 1,
  'a number from 0 to 1',
]
const DIGITS: Rule = [
  value => typeof value === 'string' && /^\d+$/.test(value),
  'text of digits, as positions can be above 2^53',
]
const FROM_0 = numberFrom(0)
const COUNT = wholeNumber(0)
const FROM_1 = wholeNumber(1)

/** What each option may be. A new option does not compile until it has its line here. */
const RULES: Rules<keyof ServerOptions> = {
  port: wholeNumber(0, 65_535),
  host: A_TEXT,
  now: A_FUNCTION,
  skew: numberFrom(-Infinity),
  clientId: A_TEXT,
  clientSecret: A_TEXT,
  tokenLifetime: FROM_0,
  developerToken: A_TEXT,
  rateLimit: AN_OBJECT,
  maxPageSize: FROM_1,
  zips: AN_OBJECT,
  conversions: AN_OBJECT,
  feed: AN_OBJECT,
  uploadSessions: AN_OBJECT,
  onReply: A_FUNCTION,
  redirectUris: A_LIST,
  refreshTokenLifetime: FROM_0,
  publicKeys: A_LIST,
  webhookKeys: AN_OBJECT,
  webhookRetry: AN_OBJECT,
}

type Groups = {
  readonly [
    K in keyof ServerOptions as NonNullable<ServerOptions[K]> extends
      readonly unknown[] | ((...given: never[]) => unknown) | string | number
      ? never
      : K
  ]-?: Rules<keyof NonNullable<ServerOptions[K]>>
}

/** The same for the options that are objects. */
const GROUPS: Groups = {
  rateLimit: { limit: FROM_1, windowMs: FROM_1 },
  zips: { lifetime: FROM_0, polls: COUNT },
  conversions: { polls: COUNT, delay: FROM_0 },
  feed: {
    firstPosition: DIGITS,
    textPositions: A_BOOLEAN,
    repeat: A_SHARE,
    reorder: A_SHARE,
    seed: numberFrom(-Infinity),
    historyDelay: FROM_0,
    pollTimeout: FROM_0,
    maxRetries: COUNT,
    retryTimeout: FROM_0,
    ttl: FROM_0,
  },
  uploadSessions: {
    partSize: FROM_1,
    minimumSize: COUNT,
    lifetime: FROM_0,
    pendingCommits: COUNT,
    retryAfter: FROM_0,
  },
  webhookKeys: { primary: A_TEXT, secondary: A_TEXT },
  webhookRetry: { attempts: FROM_1, delay: FROM_0, timeout: FROM_0 },
}

/**
 * Refuses options that are unknown or of the wrong kind, before anything listens.
 *
 * @throws UsageError
 */
export function checkOptions(options: ServerOptions): void {
  const at = 'startSandbox'
  if (!isObject(options)) {
    throw new UsageError(`${at}: pass an object, as in { port: 8080 }, or nothing.`)
  }
  checkNames(at, options, RULES)
  checkValues(at, options, RULES)
  for (const [name, rules] of Object.entries(GROUPS)) {
    const given = options[name as keyof Groups] ?? {}
    checkNames(`${at}: ${name}`, given, rules)
    checkValues(at, given, rules, `${name}.`)
  }
}

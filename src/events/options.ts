import { checkCallOptions } from '../core/index.js'
import {
  A_BOOLEAN,
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  checkNames,
  checkValues,
  LATER,
  numberFrom,
  UsageError,
  wholeNumber,
  withMethods,
  type Rules,
} from '../errors/index.js'
import type {
  CheckpointInterval,
  EnterpriseStreamOptions,
  EventStreamOptions,
  PollInterval,
  StreamOptions,
} from '../resources/index.js'
import { checkTimeout } from '../transport/index.js'

const MILLISECONDS = numberFrom(0, 'a number of milliseconds')
const ABOVE_0 = numberFrom(1, 'a number of milliseconds')

const COMMON: Rules<keyof StreamOptions> = {
  checkpoint: withMethods('load', 'save'),
  group: withMethods('join'),
  checkpointEvery: AN_OBJECT,
  dedupe: wholeNumber(0),
  limit: wholeNumber(1),
  retries: numberFrom(0),
  onRetry: A_FUNCTION,
  // The values of these two are checked as for every call.
  signal: LATER,
  timeout: LATER,
  asUser: A_TEXT,
}
const USER: Rules<keyof EventStreamOptions> = { ...COMMON, from: LATER, streamType: A_TEXT }
const ENTERPRISE: Rules<keyof EnterpriseStreamOptions> = {
  ...COMMON,
  createdAfter: LATER,
  createdBefore: LATER,
  eventTypes: [
    value => Array.isArray(value) && value.every(each => typeof each === 'string'),
    "a list of types, as in ['ITEM_UPLOAD']",
  ],
  from: LATER,
  follow: A_BOOLEAN,
  poll: AN_OBJECT,
  settle: MILLISECONDS,
}
const EVERY: Rules<keyof CheckpointInterval> = { events: numberFrom(1), time: MILLISECONDS }
const POLL: Rules<keyof PollInterval> = { least: ABOVE_0, most: ABOVE_0 }

/** Which stream is asked for. */
export type StreamKind = 'user' | 'enterprise'

/**
 * Refuses options that cannot work, before any request.
 *
 * @throws UsageError
 */
export function checkOptions(operation: string, kind: StreamKind, options: StreamOptions): void {
  const rules = kind === 'user' ? USER : ENTERPRISE
  checkCallOptions(operation, options, rules)
  checkTimeout(`${operation}: timeout`, options.timeout)
  checkValues(operation, options, rules)
  checkInner(operation, options)
  const refuse = (problem: string): never => {
    throw new UsageError(`${operation}: ${problem}`)
  }
  checkFrom(options, refuse)
  checkDates(options, refuse)
  if (options.checkpoint && options.group) {
    refuse('a group keeps the checkpoint; leave out checkpoint.')
  }
  const { dedupe = 2_000, limit = 500 } = options
  if (dedupe < limit) {
    refuse(`dedupe (${dedupe}) must not be below limit (${limit}): a chunk has as many events.`)
  }
}

type Refuse = (problem: string) => never

function checkFrom(options: EventStreamOptions, refuse: Refuse): void {
  const { from, streamType } = options
  if (from !== undefined && (typeof from !== 'string' || from === '')) {
    refuse(
      `from must be 'now', 'beginning' or a position as text, not ${JSON.stringify(from)}: ` +
        `a number would lose digits.`,
    )
  }
  if (streamType?.startsWith('admin_logs')) {
    refuse(`streamType '${streamType}' is that of the enterprise; use client.events.enterprise().`)
  }
}

function checkDates(options: EnterpriseStreamOptions, refuse: Refuse): void {
  const { createdAfter, createdBefore, follow, from } = options
  for (const [name, date] of Object.entries({ createdAfter, createdBefore })) {
    if (date !== undefined && !(date instanceof Date && !Number.isNaN(date.getTime()))) {
      refuse(`${name} must be a Date that holds a time.`)
    }
  }
  if (createdBefore && follow) {
    refuse('createdBefore ends the stream, so it cannot follow; leave out one of them.')
  }
  if (createdAfter && from !== undefined) {
    refuse('createdAfter and from both say where to begin; leave out one of them.')
  }
  if (from !== undefined && from !== 'beginning' && (createdBefore || follow === false)) {
    refuse(`without follow only the history is read, which begins at 'beginning' or createdAfter.`)
  }
}

function checkInner(at: string, { checkpointEvery, poll }: EnterpriseStreamOptions): void {
  for (const [name, value, rules] of [
    ['checkpointEvery', checkpointEvery, EVERY],
    ['poll', poll, POLL],
  ] as const) {
    if (value !== undefined) {
      checkNames(`${at}: ${name}`, value, rules)
      checkValues(at, value, rules, `${name}.`)
    }
  }
}

import { UsageError } from '../errors/index.js'
import type {
  EnterpriseStreamOptions,
  EventStreamOptions,
  StreamOptions,
} from '../resources/index.js'

/**
 * Refuses options that cannot work, before any request.
 *
 * @throws UsageError
 */
export function checkOptions(operation: string, options: StreamOptions): void {
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
  for (const [name, value, least] of numbers(options)) {
    if (value !== undefined && !(typeof value === 'number' && value >= least)) {
      refuse(`${name} must be a number of at least ${String(least)}, not ${String(value)}.`)
    }
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

function numbers(options: EnterpriseStreamOptions) {
  const { checkpointEvery: every, poll } = options
  return [
    ['limit', options.limit, 1],
    ['retries', options.retries, 0],
    ['settle', options.settle, 0],
    ['checkpointEvery.events', every?.events, 1],
    ['checkpointEvery.time', every?.time, 0],
    ['poll.least', poll?.least, 1],
    ['poll.most', poll?.most, 1],
  ] as const
}

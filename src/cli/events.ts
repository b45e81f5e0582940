import { AbortError } from '../errors/index.js'
import type { Event } from '../resources/index.js'
import { paint } from './colours.js'
import { CommandLineError, type Values } from './command-line.js'
import { interruptible } from './interrupt.js'
import { withClient } from './open-client.js'
import { jsonLine, line, safeName } from './output.js'

const text = (value: unknown): string => (typeof value === 'string' ? safeName(value) : '')

/** What an event is about, in a few words: its kind, id and name. */
function describeSource({ source }: Event): string {
  const { type, id, name, login } = (source ?? {}) as Readonly<Record<string, unknown>>
  const where = [text(type), text(id)].filter(Boolean).join('/')
  return [where, text(name) || text(login)].filter(Boolean).join('  ')
}

function describeEvent(event: Event): string {
  const { createdAt, eventType = '', createdBy } = event
  const when = createdAt?.toISOString() ?? ''
  const by = createdBy ? `by ${text(createdBy.name)}` : ''
  const columns = [when, eventType, describeSource(event), by]
  return process.stdout.isTTY
    ? [paint('dim', when), paint('cyan', eventType.padEnd(24)), ...columns.slice(2)].join('  ')
    : columns.join('\t')
}

function limitOf({ limit }: Values): number {
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit)) {
    throw new CommandLineError(`--limit must be a number from 1, not '${limit}'.`)
  }
  return limit === undefined ? Infinity : Number(limit)
}

/** `boxwright events`: what happens, as it happens, until Ctrl-C. */
export function events(values: Values): Promise<void> {
  const limit = limitOf(values)
  const { from = 'now', enterprise, json } = values
  return withClient(values, async client => {
    await interruptible(async signal => {
      const options = { from, signal }
      const stream = enterprise ? client.events.enterprise(options) : client.events.stream(options)
      let seen = 0
      try {
        for await (const event of stream) {
          await (json ? jsonLine(event) : line(describeEvent(event)))
          seen += 1
          if (seen >= limit) {
            return
          }
        }
      } catch (error) {
        // Ctrl-C is how a stream without an end is meant to end.
        if (!(error instanceof AbortError && signal.aborted)) {
          throw error
        }
      }
    })
  })
}

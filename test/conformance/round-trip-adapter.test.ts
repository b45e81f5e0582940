import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instanceToPlain, plainToInstance } from '../../src/class-transformer/index.js'
import type { Class } from '../../src/core/index.js'
import { recorder } from '../unit/resources/session.js'
import { readAs, SEED, values } from '../support/read-as.js'

// class-transformer takes some fifty times as long as the hydrator.
const RUNS = 15

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/

/** Numbers that are digits in one of the two, whatever they were in the other. */
const DIGITS = new Set(['sender_id', 'next_stream_position', 'ttl', 'max_retries', 'retry_timeout'])

type Source = Readonly<Record<'item_type' | 'item_id' | 'item_name', unknown>>

/** One spelling for what the same thing may be spelt like: a moment, digits, the source of an event. */
const spelt = (raw: unknown): unknown =>
  JSON.parse(JSON.stringify(raw), (key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'item_type' in value) {
      const { item_type: type, item_id: id, item_name: name, ...rest } = value as Source
      return { type, id, name, ...rest }
    }
    const isMoment = typeof value === 'string' && MOMENT.test(value)
    return isMoment ? new Date(value).toISOString() : DIGITS.has(key) ? String(value) : value
  })

const ofClasses = readAs.filter(
  ([, { kind }]) => typeof kind === 'string' || typeof kind === 'function',
)

test.each(ofClasses)('%s: class-transformer makes the same, and writes it', (_, reply) => {
  const { session } = recorder({})
  const property = fc.property(values!.of(reply.schema), raw => {
    fc.pre(raw !== null)
    const made = session.hydrator.decode(reply.kind, raw, undefined) as object
    const adapted = plainToInstance(made.constructor as Class<object>, raw as object)
    expect(isDeepStrictEqual(adapted, made) || [adapted, made]).toBe(true)
    const written = spelt(instanceToPlain(made))
    expect(isDeepStrictEqual(written, spelt(raw)) || [written, raw]).toBe(true)
  })
  fc.assert(property, { seed: SEED, numRuns: RUNS })
})

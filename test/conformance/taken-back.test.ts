import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schema } from '../../scripts/api/description.js'
import { describedEndpoints, type DescribedEndpoint } from '../../scripts/api/endpoints.js'
import { describe as descriptorOf, type Class } from '../../src/core/index.js'
import { buildInvocation } from '../../src/core/request/invocation.js'
import { standard } from '../../src/resources/standard.js'
import { recorder } from '../unit/resources/session.js'
import { declaredPart, inUtc } from '../support/carried.js'
import { description, SEED, values } from '../support/read-as.js'

const RUNS = 25
/** Members whose inputs are others than their fields, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'File.update lock': 'Box wants to be told that it is one; a reply need not say so.',
  'DocgenTemplateRepository.create file': 'The id of a template is that of its file.',
}

/** An endpoint that takes what its own reply has, and the properties that are in both. */
interface TakesBack extends DescribedEndpoint {
  readonly reply: Class<object>
  readonly schema: Schema
}

function takesBack(one: DescribedEndpoint): TakesBack[] {
  const { name, endpoint, operation } = one
  const { returns, options } = endpoint
  const reply =
    typeof returns === 'string'
      ? standard.find(returns)
      : typeof returns === 'function' && returns !== Date
        ? (returns as () => Class<object>)()
        : undefined
  const hasInput = operation.body && !options.content && !options.wrap && options.input !== false
  if (!description || !reply || !hasInput || !/^P/.test(endpoint.parsed.method)) {
    return []
  }
  const { properties, required } = description.whole(operation.body, operation.name)
  // Some members of the body are no input: the object it is called on, and what is always the same.
  const given = [options.self, options.idAs, ...Object.keys(options.body ?? {})]
  const both = Object.keys(properties).filter(
    member =>
      member in descriptorOf(reply).byWire &&
      !given.includes(member) &&
      !(`${name} ${member}` in OTHERWISE),
  )
  const schema = {
    properties: Object.fromEntries(both.map(name => [name, properties[name]!])),
    required: required.filter(name => both.includes(name)),
  }
  return both.length > 0 ? [{ ...one, reply, schema }] : []
}

/** Each endpoint that answers with what it takes. */
const endpoints = description ? describedEndpoints(description).flatMap(takesBack) : []

test.each(endpoints.map(one => [one.name, one] as const))(
  '%s sends what a reply brought as it came',
  (_, { endpoint, reply, schema }) => {
    const { session } = recorder({})
    const { byWire } = descriptorOf(reply)
    const property = fc.property(values!.of(schema), raw => {
      const sent = raw as Readonly<Record<string, unknown>>
      const made = session.hydrator.hydrate(reply, { id: '1', ...sent }, session)
      const holes = endpoint.parsed.holes.map(hole => [hole, '1'] as const)
      const input = Object.fromEntries(
        Object.keys(sent).map(name => {
          const { key } = byWire[name]!
          return [key, (made as Readonly<Record<string, unknown>>)[key]]
        }),
      )
      const self = { ...Object.fromEntries(holes), type: 'x', id: '1' }
      const { body } = buildInvocation(endpoint, self, { input, options: {} })
      const { json = {} } = (body ?? {}) as { readonly json?: object }
      const back = inUtc(Object.fromEntries(Object.entries(json).filter(([name]) => name in sent)))
      const expected = inUtc(
        Object.fromEntries(
          Object.entries(sent).map(([name, inner]) => [
            name,
            declaredPart(input[byWire[name]!.key], inner),
          ]),
        ),
      )
      expect(isDeepStrictEqual(back, expected) || [back, expected]).toBe(true)
    })
    fc.assert(property, { seed: SEED, numRuns: RUNS })
  },
)

test('there are many of them, the updates of all resources among them', () => {
  expect(endpoints.length).toBeGreaterThan(description ? 85 : -1)
})

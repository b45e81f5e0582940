import { describe, expect, test } from 'vitest'
import { deprecatedCalls } from '../../scripts/maps/deprecated.js'
import { mapOperations, topicOf } from '../../scripts/maps/operations-page.js'
import { loadOpenapi } from '../support/openapi-document.js'

const documents = loadOpenapi() ?? []

/** An operation of the description, with its topic and whether Box wants it left alone. */
const published = documents.flatMap(({ paths, tags }) => {
  const named = new Map(tags.map(tag => [tag['x-box-tag'], tag['name'] as string]))
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const tag = operation['x-box-tag'] ?? (operation['tags'] as string[])[0]
      return {
        key: `${method.toUpperCase()} ${path.replace(/{[^}]*}/g, '{}')}`,
        topic: named.get(tag),
        // The flag is set nowhere; the text says it, or announces it.
        isDeprecated:
          operation['deprecated'] === true ||
          /\*\*deprecated\*\*|this API\s+will be deprecated/.test(String(operation['description'])),
      }
    }),
  )
})

describe.runIf(documents.length > 0)('beside the published description', () => {
  test('the map has every operation once, under its topic', () => {
    const mapped = mapOperations().map(each => `${each.key}: ${topicOf(each).name}`)
    expect(mapped.sort()).toEqual(published.map(({ key, topic }) => `${key}: ${topic}`).sort())
    expect(mapped).toHaveLength(336)
  })

  test('what Box deprecates is @deprecated, and nothing else of what it publishes', () => {
    const marked = deprecatedCalls()
    const ours = mapOperations().filter(({ calls }) =>
      calls.every(({ resource, name }) => marked.has(`${resource}.${name}`)),
    )
    const theirs = published.filter(({ isDeprecated }) => isDeprecated)
    expect(theirs.length).toBeGreaterThan(0)
    expect(ours.map(({ key }) => key).sort()).toEqual(theirs.map(({ key }) => key).sort())
    const all = mapOperations().flatMap(({ calls }) => calls.map(c => `${c.resource}.${c.name}`))
    expect([...marked].filter(call => !all.includes(call) && !call.endsWith('.get'))).toEqual([])
  })
})

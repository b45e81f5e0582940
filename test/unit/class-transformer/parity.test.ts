import { describe, expect, test } from 'vitest'
import { instanceToPlain, plainToInstance } from '../../../src/class-transformer/index.js'
import { declared, Hydrator, Registry, type Class } from '../../../src/core/index.js'
import { unions } from '../../../src/resources/collections.js'
import '../../../src/resources/index.js'
import { loadOpenapi } from '../../support/openapi-document.js'
import { fullFile } from '../../../bench/support/full-file.js'

const registry = new Registry(declared)
for (const [name, members] of Object.entries(unions)) {
  registry.addUnion(name, members)
}
const hydrator = new Hydrator(registry)

/** Hand-made replies that the examples of the description leave out. */
const handMade: object[] = [
  fullFile(0),
  fullFile(3),
  { type: 'folder', id: '0', parent: null, shared_link: null, tags: [], metadata: null },
  { type: 'folder', id: '0', created_at: 'soon', owned_by: 'Ann', path_collection: [1], tags: 'a' },
  {
    type: 'file',
    id: '1',
    permissions: { can_download: true },
    metadata: { global: { a: { aB: 1 } } },
  },
  { type: 'user', id: '1', login: null, unknown_key: { a: 1 }, get: 'x' },
  { type: 'web_link', id: '1', parent: { type: 'unheard_of', id: '2', x: 1 } },
]

/** Every object of a declared type in the examples of a document. */
function examplesIn(node: unknown, inExample = false): object[] {
  if (typeof node !== 'object' || node === null) {
    return []
  }
  const { type } = node as { type?: unknown }
  const own = inExample && typeof type === 'string' && declared.find(type) ? [node] : []
  const inner = Object.entries(node).flatMap(([key, value]) =>
    examplesIn(value, inExample || key === 'example' || key === 'examples'),
  )
  return [...own, ...inner]
}

const fixtures = [...handMade, ...examplesIn(loadOpenapi() ?? [])]
const names = [...new Set(fixtures.map(raw => (raw as { type: string }).type))]

describe.each(names)('%s', name => {
  const target = declared.find(name) as Class<object>
  const replies = fixtures.filter(raw => (raw as { type: string }).type === name)

  test(`${String(replies.length)} replies: what class-transformer makes is what the hydrator makes`, () => {
    for (const raw of replies) {
      const before = structuredClone(raw)
      const made = plainToInstance(target, raw)
      expect(made).toStrictEqual(hydrator.hydrate(target, raw, undefined))
      expect(raw).toStrictEqual(before)
    }
  })

  test('what goes out comes back the same', () => {
    for (const raw of replies) {
      const made = plainToInstance(target, raw)
      expect(plainToInstance(target, instanceToPlain(made))).toStrictEqual(made)
    }
  })
})

test('resources of many kinds were compared', () => {
  expect(names.length).toBeGreaterThanOrEqual(4)
})

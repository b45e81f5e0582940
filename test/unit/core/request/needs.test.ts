import { expect, test } from 'vitest'
import { encodeValue } from '../../../../src/core/index.js'
import { checkNeeds, type Need } from '../../../../src/core/request/needs.js'
import { UsageError } from '../../../../src/errors/index.js'

const needs = {
  name: 'text',
  parent: 'ref',
  version: 'id?',
  tags: 'list?',
  'message|taggedMessage': 'text?',
} as const
const check =
  (input: Record<string, unknown>, of: Record<string, Need> = needs) =>
  () => {
    checkNeeds('Folder.create', input, of)
  }
const parent = { id: '0' }

test('what is there, and of its kind, passes; what may be left out may be null', () => {
  expect(check({ name: '', parent })).not.toThrow()
  expect(check({ name: 'a', parent, version: null, tags: [], more: 1 })).not.toThrow()
  expect(check({ name: 'a', parent, version: { id: '7' } })).not.toThrow()
  expect(check({}, {})).not.toThrow()
})

test.each<[Record<string, unknown>, string]>([
  [{ parent }, 'name is missing; it must be text.'],
  [{ nmae: 'secret', parent }, "name is missing; it must be text. Did you mean it by 'nmae'?"],
  [{ name: undefined, parent }, 'name is missing; it must be text.'],
  [{ name: null, parent }, 'name must be text, not null.'],
  [{ name: 5, parent }, 'name must be text, not the number 5.'],
  [{ name: 'a', parent: '0' }, "parent must be something with an id, as in { id: '0' }, not text."],
  [{ name: 'a', parent: {} }, "{ id: '0' }, not an object without an id."],
  [{ name: 'a', parent: { id: 5 } }, "{ id: '0' }, not an object whose id is the number 5."],
  [{ name: 'a', parent: { id: ' ' } }, "{ id: '0' }, not an object whose id is empty text."],
  [{ name: 'a', parent: { id: undefined } }, "{ id: '0' }, not an object whose id is undefined."],
  [{ name: 'a', parent, version: 7 }, "version must be an id, as in '0', or something with an id"],
  [{ name: 'a', parent, version: '' }, 'not empty text.'],
  [{ name: 'a', parent, tags: 'b' }, 'tags must be a list, not text.'],
])('%j is refused', (input, sentence) => {
  expect(check(input)).toThrow(UsageError)
  expect(check(input)).toThrow(sentence)
})

test('lists tell which entry is wrong, and repeat no text', () => {
  const ids = { items: 'ids' } as const
  expect(check({ items: ['1', { id: '2' }] }, ids)).not.toThrow()
  expect(check({ items: ['1', 2] }, ids)).toThrow('not a list with the number 2.')
  expect(check({ items: ['secret'] }, { items: 'refs' })).toThrow('not a list with text.')
})

test('of several names one is needed', () => {
  const either = { 'message|taggedMessage': 'text' } as const
  expect(check({ taggedMessage: 'a' }, either)).not.toThrow()
  expect(check({}, either)).toThrow('message or taggedMessage is missing; it must be text.')
  expect(check({ taggedMessage: 1 }, either)).toThrow(
    'taggedMessage must be text, not the number 1.',
  )
})

test('an id that is none is refused wherever it stands in a body', () => {
  const at = 'Folder.update: collections'
  expect(encodeValue([{ id: '1' }, { id: null }], at)).toEqual([{ id: '1' }, { id: null }])
  expect(() => encodeValue([{ id: '1' }, { id: 5 }], at)).toThrow(
    new UsageError(
      "Folder.update: collections[1].id must be an id as text, as in '0', not the number 5.",
    ),
  )
  expect(() => encodeValue({ deep: { id: '' } }, at)).toThrow('.deep.id must be an id as text')
})

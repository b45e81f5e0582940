import fc from 'fast-check'
import { describe as describeClass } from '../../../../src/core/index.js'
import { describe, expect, test } from 'vitest'
import { selectFields } from '../../../../src/core/request/selection.js'
import { UsageError } from '../../../../src/errors/index.js'
import { Book, Reader, registry, Shelf } from '../example.js'

const select = (...fields: string[]) => selectFields(fields, [Book], registry())

describe('paths', () => {
  test.each([
    ['title', 'title'],
    ['pageCount', 'page_count'],
    ['ownedBy.login', 'owned_by.login'],
    ['lentTo.name', 'lent_to.name'],
    ['metadata.enterprise.myTemplate', 'metadata.enterprise.myTemplate'],
    ['metadata.global.a_B', 'metadata.global.a_B'],
    ['type', 'type'],
  ])('%s travels as %s', (path, wire) => {
    expect(select(path)).toEqual([wire])
  })

  test('every declared field travels under its wire name, in the given order', () => {
    const { fields } = describeClass(Book)
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(fields)), keys => {
        expect(select(...keys)).toEqual(keys.map(key => fields[key]?.wire))
      }),
    )
  })

  test('what follows a metadata field is never rewritten', () => {
    fc.assert(
      fc.property(fc.string(), invented => {
        expect(select(`metadata.${invented}`)).toEqual([`metadata.${invented}`])
      }),
    )
  })
})

test('a union has the fields of its members', () => {
  const both = [Book, Shelf]
  expect(selectFields(['title', 'pageCount'], both, registry())).toEqual(['title', 'page_count'])
  expect(() => selectFields(['login'], both, registry())).toThrow(
    "fields: Book | Shelf has no field 'login'",
  )
})

test.each([
  ['pagecount', "fields: Book has no field 'pagecount'; did you mean 'pageCount'?"],
  ['ownedBy.logn', "fields: Reader has no field 'logn'; did you mean 'login'?"],
  ['page_count', "fields: Book has no field 'page_count'; did you mean 'pageCount'?"],
  [
    'zzzzzzzz',
    "fields: Book has no field 'zzzzzzzz'; declare it in a subclass of yours with @Field to ask for it.",
  ],
  ['toString', "fields: Book has no field 'toString'"],
  ['__proto__', "fields: Book has no field '__proto__'"],
  ['', "fields: Book has no field ''"],
])('%j is refused', (path, sentence) => {
  expect(() => select(path)).toThrow(UsageError)
  expect(() => select(path)).toThrow(sentence)
})

test('no other name passes', () => {
  const known = new Set(Object.keys(describeClass(Reader).fields))
  fc.assert(
    fc.property(
      fc.string().filter(name => !known.has(name.split('.')[0] ?? '')),
      name => {
        expect(() => selectFields([name], [Reader], registry())).toThrow(UsageError)
      },
    ),
  )
})

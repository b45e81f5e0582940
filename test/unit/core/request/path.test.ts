import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPath, segment } from '../../../../src/core/request/path.js'
import { describe as describeClass } from '../../../../src/core/index.js'
import { UsageError } from '../../../../src/errors/index.js'
import { Book } from '../example.js'

const at = { owner: 'Book', key: 'copy' }

test.each([
  '../folders/0?recursive=true#',
  '..',
  '.',
  '',
  ' ',
  '\t',
  'a/b',
  'a\\b',
  'a?b',
  'a#b',
  'a\u0000b',
  'a\nb',
  '\u007f',
  '\ud800',
])('%j is refused', value => {
  expect(() => segment(value, 'id', at)).toThrow(UsageError)
  expect(() => segment(value, 'id', at)).toThrow(
    `Book.copy: ${JSON.stringify(value)} cannot be id: it is empty, made of dots, or holds a separator; pass the id alone.`,
  )
})

test.each([
  [5, 'number'],
  [null, 'null'],
  [undefined, 'undefined'],
  [{}, 'object'],
  [['1'], 'object'],
  [10n, 'bigint'],
])('%s is no string, and refused', (value, what) => {
  expect(() => segment(value, 'the id', at)).toThrow(
    `Book.copy: the id must be a string, not ${what}; ids are strings, as in '0'.`,
  )
})

test.each([
  ['0', '0'],
  ['a b', 'a%20b'],
  ['%2e%2e', '%252e%252e'],
  ['...', '...'],
  ['ü', '%C3%BC'],
  ['a;b=c&d', 'a%3Bb%3Dc%26d'],
  ['enterprise_1', 'enterprise_1'],
])('%j travels as %s', (value, encoded) => {
  expect(segment(value, 'id', at)).toBe(encoded)
})

test('any text is refused or stays one segment of the address and comes back', () => {
  const tricky = fc.constantFrom(
    '.',
    '..',
    '%2f',
    '/',
    '\\',
    '?',
    '#',
    ' ',
    '%',
    '\u0000',
    'é',
    ':',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(tricky, fc.string({ maxLength: 2 }))).map(parts => parts.join('')),
  )
  const check = (value: string) => {
    let encoded: string
    try {
      encoded = segment(value, 'id', at)
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError)
      return
    }
    expect(decodeURIComponent(encoded)).toBe(value)
    const url = new URL(`https://box.test/2.0/books/${encoded}/copy`)
    expect(url.pathname.split('/')).toEqual(['', '2.0', 'books', encoded, 'copy'])
    expect(url.search + url.hash).toBe('')
  }
  fc.assert(fc.property(text, check), { numRuns: 3000 })
})

describe('a path', () => {
  test('has each hole filled in its place', () => {
    const endpoint = describeClass(Book).endpoints['edition']!
    expect(fillPath(endpoint, hole => `the ${hole}`)).toBe('/books/the%20id/editions/the%20edition')
  })

  test('names the hole that cannot be filled', () => {
    const endpoint = describeClass(Book).endpoints['edition']!
    expect(() => fillPath(endpoint, hole => (hole === 'id' ? '1' : undefined))).toThrow(
      'Book.edition: edition must be a string, not undefined',
    )
  })
})

import { expect, test } from 'vitest'
import { closest } from '../../../src/util/closest.js'

const names = ['createdAt', 'createdBy', 'modifiedAt', 'name', 'size']

test.each([
  ['createdat', 'createdAt'],
  ['craetedBy', 'createdBy'],
  ['nam', 'name'],
  ['sizes', 'size'],
  ['name', 'name'],
])('%j is near %j', (word, expected) => {
  expect(closest(word, names)).toBe(expected)
})

test.each(['', 'permissions', 'xyzzyx'])('nothing is near %j', word => {
  expect(closest(word, names)).toBeUndefined()
})

test('there is nothing near without candidates', () => {
  expect(closest('name', [])).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snakeCase } from '../../../src/util/case.js'

test.each([
  ['createdAt', 'created_at'],
  ['name', 'name'],
  ['sha1', 'sha1'],
  ['created_at', 'created_at'],
  ['canOwnersInviteOnly', 'can_owners_invite_only'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
  ['', ''],
])('%j becomes %j', (name, wire) => {
  expect(snakeCase(name)).toBe(wire)
  expect(snakeCase(name)).toBe(wire)
})

test('is camelCase turned back, and stays right when more names come than it keeps', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), words => {
      const snake = words.join('_')
      const camel = snake.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      expect(snakeCase(camel)).toBe(snake)
    }),
  )
  for (let index = 0; index < 6000; index++) {
    expect(snakeCase(`aName${String(index)}`)).toBe(`a_name${String(index)}`)
  }
})

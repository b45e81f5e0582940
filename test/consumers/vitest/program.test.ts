import { expect, test } from 'vitest'
import { program } from './program.js'

test('a decorated subclass comes back from the sandbox', async () => {
  expect(await program()).toBe('<plans>')
})

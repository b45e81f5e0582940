import { describe, expect, it } from 'vitest'
import { addNote, ApiError, markCaller, withCallerStack } from '../../../src/errors/index.js'

const request = { method: 'GET', url: 'https://api.box.com/2.0/x' }

async function publicCall(): Promise<never> {
  const marker = markCaller(publicCall)
  await new Promise(resolve => setTimeout(resolve, 1))
  throw withCallerStack(
    ApiError.fromResponse({ status: 404, headers: {}, body: {} }, request),
    marker,
  )
}

async function theUsersOwnFunction(): Promise<unknown> {
  try {
    return await publicCall()
  } catch (error) {
    return error
  }
}

describe('the stack of an error', () => {
  it("begins at the caller's line, with the message above it", async () => {
    const error = (await theUsersOwnFunction()) as Error
    const [head, first] = error.stack?.split('\n') ?? []
    expect(head).toBe(`NotFoundError: ${error.message}`)
    expect(first).toContain('theUsersOwnFunction')
    expect(error.stack).not.toContain('at publicCall')
  })

  it('is left alone when there is nothing to put in its place', () => {
    const error = new Error('x')
    const { stack } = error
    expect(withCallerStack(error, {}).stack).toBe(stack)
    expect(withCallerStack(error, { stack: 'Error' }).stack).toBe(stack)
    expect(withCallerStack('no error', markCaller(publicCall))).toBe('no error')
  })

  it('takes a note along with the message', () => {
    const error = addNote(new Error('it broke'), 'It was not repeated $&')
    expect(error.message).toBe('it broke. It was not repeated $&')
    expect(error.stack).toContain(error.message)
  })
})

import { describe, expect, it } from 'vitest'
import { developerToken } from '../../../src/auth/developer-token.js'
import { AuthError } from '../../../src/errors/auth-error.js'

describe('developerToken', () => {
  it('keeps a fixed token, which cannot be renewed', async () => {
    const source = developerToken(' abc\n')
    const token = await source.token()
    expect(token).toEqual({ value: 'abc', expiresAt: Infinity })
    expect(await source.invalidate(token)).toBe(false)
    expect(await source.token()).toEqual(token)
  })

  it('refuses an empty one', async () => {
    expect(() => developerToken('')).toThrow(AuthError)
    await expect(developerToken(() => ' ').token()).rejects.toThrow(/empty text/)
  })

  it('asks once for the next token, however many calls were refused at once', async () => {
    let asked = 0
    const source = developerToken(async () => {
      await new Promise(resolve => setTimeout(resolve, 5))
      return `t${String(++asked)}`
    })
    const tokens = await Promise.all([1, 2, 3].map(() => source.token()))
    expect(tokens.map(token => token.value)).toEqual(['t1', 't1', 't1'])
    const renewed = await Promise.all(tokens.map(async token => source.invalidate(token)))
    expect(renewed).toEqual([true, true, true])
    expect((await source.token()).value).toBe('t2')
    expect(asked).toBe(2)
    const [old] = tokens
    expect(old && (await source.invalidate(old))).toBe(true)
    expect(asked).toBe(2)
  })

  it('has no other token when the same one comes again, and asks again after a failure', async () => {
    const answers: (string | Error)[] = ['a', 'a', new Error('nobody there'), 'b']
    const source = developerToken(() => {
      const answer = answers.shift()
      if (typeof answer === 'string') {
        return answer
      }
      throw answer ?? new Error('empty')
    })
    const token = await source.token()
    expect(await source.invalidate(token)).toBe(false)
    await expect(source.invalidate(token)).rejects.toThrow('nobody there')
    expect((await source.token()).value).toBe('b')
  })
})

describe('developerToken without a token', () => {
  it('says that it can ask on a terminal only, where there is none', async () => {
    expect(process.stdin.isTTY).toBeFalsy()
    await expect(developerToken().token()).rejects.toThrow(/on a terminal only; pass a token/)
  })

  it('asks no more once it was closed or revoked', async () => {
    let asked = 0
    const source = developerToken(() => `t${String(++asked)}`)
    expect((await source.token()).value).toBe('t1')
    await source.revoke()
    const token = await source.token()
    expect(token.value).toBe('t2')
    await source.close()
    expect(await source.token()).toEqual(token)
    await expect(source.invalidate(token)).rejects.toThrow(/was closed/)
    expect(asked).toBe(2)
  })
})

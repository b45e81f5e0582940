import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ids, lists, serve } from './lists.js'
import { answerPage, entries } from './page-server.js'

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

describe('prefetch', () => {
  test('reads the next page while the caller works on this one', async () => {
    const { at, sent } = serve(6, { style: 'marker', most: 2 })
    const asked: number[] = []
    for await (const { id } of at.marker({}, { prefetch: true })) {
      if (Number(id) % 2 === 0) {
        asked.push(sent.length)
      }
    }
    expect(asked).toEqual([2, 3, 3])
  })

  test('gives the page ahead up when the caller leaves', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const { at } = lists(async asked => {
      signals.push(asked.options.signal)
      if (signals.length === 2) {
        await new Promise((_, reject) => {
          asked.options.signal?.addEventListener('abort', () => {
            reject(new Error('given up'))
          })
        })
      }
      return answerPage(entries(6), { style: 'marker', most: 2 }, asked)
    })
    for await (const entry of at.marker({}, { prefetch: true })) {
      expect(entry.id).toBe('0')
      break
    }
    expect(signals).toHaveLength(2)
    expect(signals[1]?.aborted).toBe(true)
  })

  test("passes the caller's own signal on", async () => {
    const leave = new AbortController()
    const { at, sent } = serve(6, { style: 'marker', most: 2 })
    for await (const { id } of at.marker({}, { prefetch: true, signal: leave.signal })) {
      if (id === '5') {
        leave.abort()
        expect(sent.at(-1)?.options.signal?.aborted).toBe(true)
      }
    }
    await ids(at.marker({}, { signal: leave.signal }))
    expect(sent.at(-1)?.options.signal).toBe(leave.signal)
  })

  test('a failure of the page ahead comes when its turn does', async () => {
    let calls = 0
    const { at } = lists(asked => {
      calls++
      if (calls === 2) {
        throw new Error('broken')
      }
      return answerPage(entries(6), { style: 'marker', most: 2 }, asked)
    })
    const seen: string[] = []
    const read = async () => {
      for await (const { id } of at.marker({}, { prefetch: true })) {
        await new Promise(resolve => setImmediate(resolve))
        seen.push(id)
      }
    }
    await expect(read()).rejects.toThrow('broken')
    expect(seen).toEqual(['0', '1'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/transport/json.js'

describe('parseJson', () => {
  it('keeps every digit of a large integer', () => {
    expect(parseJson('{"next_stream_position":30401068076164269999,"n":1}')).toEqual({
      next_stream_position: '30401068076164269999',
      n: 1,
    })
    expect(parseJson('[-9007199254740993, 9007199254740991]')).toEqual([
      '-9007199254740993',
      9007199254740991,
    ])
  })

  it('leaves digits inside strings, decimals and exponents alone', () => {
    const text = String.raw`{"a":"\"12345678901234567890","b\\":"\\","c":0.12345678901234567,"d":12345678901234567890e2,"12345678901234567890":1}`
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  it('reads a string of a megabyte of escapes', () => {
    const value = { text: '\\"'.repeat(500_000), big: 1 }
    const text = JSON.stringify(value).replace('"big":1', '"big":12345678901234567890')
    expect(parseJson(text)).toEqual({ ...value, big: '12345678901234567890' })
  })

  it.each([
    '{12345678901234567890:1}',
    '[012345678901234567890]',
    '[12345678901234567890',
    '1-12345678901234567890',
  ])('refuses %s, as JSON.parse does', text => {
    expect(() => parseJson(text)).toThrow(SyntaxError)
  })

  it('equals JSON.parse but for integers beyond 2^53', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[\d"\\:,{}[\]]*$/),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (Object.is(n, -0) ? 0 : n)),
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
      fc.constant(null),
      fc.boolean(),
    )
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter(key => key !== '__proto__'),
          tie('tree'),
          { maxKeys: 4 },
        ),
      ),
    }))
    fc.assert(
      fc.property(tree, fc.constantFrom('', ' ', '\n  '), (value, space) => {
        expect(parseJson(write(value, space))).toEqual(expected(value))
      }),
      { numRuns: 500 },
    )
  })
})

function write(value: unknown, space: string): string {
  if (typeof value === 'bigint') {
    return value.toString()
  }
  if (Array.isArray(value)) {
    return `[${space}${value.map(v => write(v, space)).join(`,${space}`)}]`
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value)
  }
  const pairs = Object.entries(value).map(
    ([k, v]) => `${JSON.stringify(k)}${space}:${write(v, space)}`,
  )
  return `{${pairs.join(`${space},`)}}`
}

function expected(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  }
  if (typeof value === 'number') {
    const text = JSON.stringify(value)
    return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? text : value
  }
  if (Array.isArray(value)) {
    return value.map(expected)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, expected(v)]))
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../../../src/core/hydration/date.js'

const agrees = (text: string) => {
  const time = Date.parse(text)
  expect(parseDate(text)?.getTime()).toBe(Number.isNaN(time) ? undefined : time)
}

test.each([
  '2012-12-12T10:53:43-08:00',
  '2012-12-12T10:53:43Z',
  '2012-12-12T10:53:43.125Z',
  '2012-12-12T10:53:43.125+05:30',
  '2024-02-29T23:59:59+14:00',
  '2023-02-29T00:00:00Z',
  '2024-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2024-01-01T24:00:00Z',
  '2024-01-01T10:00:60Z',
  '2024-13-01T10:00:00Z',
  '2024-00-01T10:00:00Z',
  '2024-01-32T10:00:00Z',
  '2024-01-01T10:00:00+24:00',
  '2024-01-01T10:00:00+00:60',
  '2024-01-01T10:00:00 00:00',
  '2024-01-01T10:00:00+0000',
  '2024-01-01 10:00:00Z',
  '2024-01-01',
  '20x4-01-01T10:00:00Z',
  '',
  'never',
])('reads %j as the platform does', text => {
  agrees(text)
})

test('reads every time and zone as the platform does', () => {
  const digits = (to: number) => fc.nat(to).map(n => String(n).padStart(2, '0'))
  const zone = fc.oneof(
    fc.constantFrom('Z', 'z', ''),
    fc.tuple(fc.constantFrom('+', '-'), digits(25), digits(61)).map(([s, h, m]) => `${s}${h}:${m}`),
  )
  const text = fc
    .tuple(fc.nat(9999), digits(13), digits(32), digits(25), digits(61), digits(61), zone)
    .map(([year, month, day, hour, minute, second, end]) => {
      const date = `${String(year).padStart(4, '0')}-${month}-${day}`
      return `${date}T${hour}:${minute}:${second}${end}`
    })
  fc.assert(fc.property(text, agrees), { numRuns: 5000 })
})

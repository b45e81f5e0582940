import { expect, test } from 'vitest'
import {
  ApiError,
  AuthError,
  CheckpointError,
  ConnectionError,
  UsageError,
} from '../../../src/errors/index.js'
import { backoff } from '../../../src/events/backoff.js'
import { isPermanent } from '../../../src/events/permanent.js'
import { RecentIds } from '../../../src/events/recent-ids.js'

const request = { method: 'GET', url: 'https://x.example/events' }
const reply = (status: number) => ApiError.fromResponse({ status, headers: {}, body: {} }, request)
const broken = (code: string) => new ConnectionError({ message: 'm', request, code })

test('what cannot get better by itself is told from what can', () => {
  const permanent = [
    ...[400, 401, 403, 404, 405, 410].map(reply),
    broken('CERT_HAS_EXPIRED'),
    AuthError.refused('no', { status: 400, code: 'invalid_grant' }),
    AuthError.noCredentials('none'),
    new CheckpointError('conflict', 'm'),
    new UsageError('m'),
    new Error('of the application'),
  ]
  const passing = [
    ...[408, 429, 500, 502, 503, 504].map(reply),
    broken('ECONNRESET'),
    broken('ENOTFOUND'),
    AuthError.storeUnreachable('s', new Error('down')),
    new CheckpointError('unreachable', 'm'),
  ]
  expect(permanent.filter(error => !isPermanent(error))).toEqual([])
  expect(passing.filter(isPermanent)).toEqual([])
})

test('delays double up to a bound, and are never close to none', () => {
  for (const attempt of [1, 2, 3, 10, 5_000]) {
    const bound = Math.min(30_000, 500 * 2 ** (attempt - 1))
    const delay = backoff(attempt)
    expect(delay).toBeGreaterThanOrEqual(bound / 2)
    expect(delay).toBeLessThanOrEqual(bound)
  }
})

test('the ids that were used last are known', () => {
  const ids = new RecentIds(2, ['x', 'a', 'b'])
  expect([ids.use('x'), ids.use('a')]).toEqual([false, true])
  ids.add('c')
  expect(ids.list()).toEqual(['a', 'c'])
})

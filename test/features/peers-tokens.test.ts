import { expect, test } from 'vitest'
import {
  AuthError,
  UnauthorizedError,
  developerToken,
  type AccessToken,
  type TokenSource,
} from '../../src/index.js'
import { QUICK, clientAt, refusal, sendJson, serve } from './harness.js'

const FOLDER = { type: 'folder', id: '0', name: 'All Files' }

/** A source of numbered tokens that writes down what it is asked and told. */
class Numbered implements TokenSource {
  readonly log: string[] = []
  current = 1

  token(): Promise<AccessToken> {
    this.log.push(`give ${this.current}`)
    return Promise.resolve({ value: `t${this.current}`, expiresAt: Infinity })
  }

  invalidate({ value }: AccessToken): Promise<boolean> {
    this.log.push(`refused ${value}`)
    if (value === `t${this.current}`) {
      this.current++
    }
    return Promise.resolve(value !== `t${this.current}`)
  }
}

/** Answers with these statuses, one after the other. */
const answering = (...statuses: number[]) =>
  serve((response, _request, count) => {
    const status = statuses[count - 1] ?? 200
    sendJson(
      response,
      status,
      status === 200 ? FOLDER : {},
      status === 429 ? { 'retry-after': '0' } : {},
    )
  })

test('the source is asked before every attempt', async () => {
  const server = await answering(503, 429, 200)
  const source = new Numbered()
  await clientAt(server.url, { auth: source }).folders.get('0')
  expect(source.log).toEqual(['give 1', 'give 1', 'give 1'])
})

test('a 401 renews the token once and sends again without a wait', async () => {
  const server = await answering(401, 200)
  const source = new Numbered()
  const waits: number[] = []
  const retry = { ...QUICK, onRetry: (_failed: unknown, delay: number) => waits.push(delay) }
  await clientAt(server.url, { auth: source, retry }).folders.get('0')
  expect(source.log).toEqual(['give 1', 'refused t1', 'give 2'])
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer t1',
    'Bearer t2',
  ])
  expect(waits).toEqual([])
})

test('a 401 after a 429 is renewed as well, and a second 401 is final', async () => {
  const server = await answering(429, 401, 429, 401)
  const source = new Numbered()
  await refusal(clientAt(server.url, { auth: source }).folders.get('0'), UnauthorizedError)
  expect(source.log).toEqual(['give 1', 'give 1', 'refused t1', 'give 2', 'give 2'])
  expect(server.seen).toHaveLength(4)
})

test('a POST that was refused with 401 is sent again: it was not carried out', async () => {
  const server = await answering(401, 200)
  const source = new Numbered()
  const client = clientAt(server.url, { auth: source })
  await client.folders.create({ name: 'x', parent: { id: '0' } })
  expect(server.seen.map(({ body }) => body.toString())).toEqual([
    '{"name":"x","parent":{"id":"0"}}',
    '{"name":"x","parent":{"id":"0"}}',
  ])
})

test('when somebody else has renewed the token already, the call goes on with theirs', async () => {
  const source = new Numbered()
  const server = await serve((response, request) => {
    if (request.headers.authorization === 'Bearer t1') {
      source.current = 7
      sendJson(response, 401, {})
    } else {
      sendJson(response, 200, FOLDER)
    }
  })
  await clientAt(server.url, { auth: source }).folders.get('0')
  expect(source.log).toEqual(['give 1', 'refused t1', 'give 7'])
})

test('ten first calls ask for one token', async () => {
  const server = await answering()
  let asked = 0
  const auth = developerToken(async () => {
    asked++
    await new Promise(resolve => setTimeout(resolve, 20))
    return `slow ${asked}`
  })
  const client = clientAt(server.url, { auth })
  await Promise.all(Array.from({ length: 10 }, () => client.folders.get('0')))
  expect(asked).toBe(1)
  expect(new Set(server.seen.map(({ headers }) => headers.authorization))).toEqual(
    new Set(['Bearer slow 1']),
  )
})

test('five calls refused at once ask for one new token, and all succeed', async () => {
  const server = await serve((response, request) => {
    const old = request.headers.authorization === 'Bearer token 1'
    sendJson(response, old ? 401 : 200, old ? {} : FOLDER)
  })
  let asked = 0
  const client = clientAt(server.url, { auth: developerToken(() => `token ${++asked}`) })
  const names = await Promise.all(
    Array.from({ length: 5 }, async () => (await client.folders.get('0')).name),
  )
  expect(names).toEqual(Array(5).fill('All Files'))
  expect(asked).toBe(2)
})

test('without a token nothing is sent', async () => {
  const server = await answering()
  const failing: TokenSource = {
    token: () => Promise.reject(AuthError.noCredentials('signed out')),
  }
  const error = await refusal(clientAt(server.url, { auth: failing }).folders.get('0'), AuthError)
  expect(error.message).toContain('signed out')
  expect(server.seen).toHaveLength(0)
})

test('a token that nobody can renew ends in an UnauthorizedError', async () => {
  const server = await answering(401)
  await refusal(clientAt(server.url).folders.get('0'), UnauthorizedError)
  expect(server.seen).toHaveLength(1)
})

import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import {
  BadRequestError,
  BoxError,
  ConflictError,
  ConnectionError,
  File,
  Folder,
  ForbiddenError,
  NotFoundError,
  PreconditionFailedError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UsageError,
  isBoxError,
  type ApiError,
} from '../../src/index.js'
import {
  QUICK,
  clientAt,
  failure,
  refusal,
  sandboxed,
  sendJson,
  serve,
  stackLine,
} from './harness.js'

test('409: the item that has the name comes along as a resource that works', async () => {
  const { client } = await sandboxed()
  const taken = await client.folders.create({ name: 'Plans', parent: client.root })
  const error = await refusal(client.root.createFolder({ name: 'plans' }), ConflictError)
  expect(error).toMatchObject({ status: 409, code: 'item_name_in_use' })
  expect(error.existing).toBeInstanceOf(Folder)
  expect(error.existing).toMatchObject({ id: taken.id, type: 'folder' })
  expect((await (error.existing as Folder).get()).name).toBe('Plans')

  const file = await client.root.upload({ name: 'a.txt', content: 'a' })
  const again = await refusal(client.root.upload({ name: 'A.TXT', content: 'b' }), ConflictError)
  expect(again.existing).toBeInstanceOf(File)
  expect(again.existing?.id).toBe(file.id)
})

test('409 without an item in the way has none', async () => {
  const { sandbox, client } = await sandboxed()
  sandbox.faults.add({ status: 409 })
  expect((await refusal(client.folders.get('0'), ConflictError)).existing).toBeUndefined()
})

test('412, 404, 403, 400: each status has its class, its code and its request id', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a.txt', content: 'a' })
  await file.addLock({})
  const ada = await client.users.create({ name: 'Ada', login: 'ada@example.com' })
  await file.addCollaborator({ accessibleBy: { type: 'user', id: ada.id }, role: 'viewer' })
  const asAda = client.asUser(ada.id)
  const cases = [
    [file.update({ name: 'b' }, { ifMatch: '99' }), PreconditionFailedError, 'precondition_failed'],
    [client.files.get('404404'), NotFoundError, 'not_found'],
    [
      asAda.files.ref(file.id).update({ name: 'b' }),
      ForbiddenError,
      /^access_denied_(item_locked|insufficient_permissions)$/,
    ],
    [client.root.createFolder({ name: 'a/b' }), BadRequestError, 'item_name_invalid'],
  ] as const
  for (const [call, kind, code] of cases) {
    const error: ApiError = await refusal<ApiError>(call, kind)
    expect(error.name).toBe(kind.name)
    expect(typeof error.code).toBe('string')
    expect(error.code).toMatch(code)
    expect(sandbox.requests.some(({ requestId }) => requestId === error.requestId)).toBe(true)
    expect(error.message).toContain(`request ${error.requestId ?? ''}`)
    expect(error.request.method).toMatch(/^[A-Z]+$/)
  }
})

test('a code is compared with plain text', async () => {
  const { client } = await sandboxed()
  const error = await refusal(client.files.get('404404'), NotFoundError)
  expect(error.code === 'not_found').toBe(true)
  expect(error.contextInfo).toHaveProperty('errors')
  expect(error.helpUrl).toMatch(/^https:/)
})

test('429 to the end tells how long Box asks to wait', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 429, retryAfter: 3 })
  const client = sandbox.client({ retry: { ...QUICK, policy: () => 0, retries: 2 } })
  const error = await refusal(client.folders.get('0'), TooManyRequestsError)
  expect(error.retryAfter).toBe(3000)
  expect(error.code).toBe('rate_limit_exceeded')
  expect(error.message).toContain('Given up after 3 attempts')
  expect(sandbox.requests).toHaveLength(3)
})

test('a wait that is longer than the budget is not begun', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 429, retryAfter: 50 })
  const client = sandbox.client({ timeouts: { total: 5000 } })
  const error = await refusal(client.folders.get('0'), TooManyRequestsError)
  expect(error.message).toMatch(/the wait of 50000 ms before the next attempt is longer than/)
  expect(sandbox.requests).toHaveLength(1)
})

test('a page of HTML is an error with a sentence, and no page', async () => {
  const { sandbox, client } = await sandboxed()
  const body = '<html><body><h1>502 Bad Gateway</h1></body></html>'
  const headers = { 'content-type': 'text/html' }
  sandbox.faults.add({ method: 'POST', status: 502, body, headers })
  const error = await refusal(client.root.createFolder({ name: 'x' }), ServerError)
  expect(error.message).toMatch(/^Bad Gateway \(502, POST /)
  expect(error.message).not.toContain('<')
  expect(error.code).toBeUndefined()
  expect(error.body).toBe(body)
})

test('isBoxError() knows every error of the library, and nothing else', async () => {
  const { sandbox, client } = await sandboxed()
  expect(isBoxError(await failure(client.files.get('404404')))).toBe(true)
  expect(isBoxError(await failure(client.files.get('..')))).toBe(true)
  await sandbox.stop()
  const lost = await failure(sandbox.client({ retry: false }).folders.get('0'))
  expect(lost).toBeInstanceOf(ConnectionError)
  expect(lost).toBeInstanceOf(BoxError)
  expect(isBoxError(lost)).toBe(true)
  expect(isBoxError(new Error('x'))).toBe(false)
  expect(isBoxError({ name: 'BoxError' })).toBe(false)
  expect(isBoxError(undefined)).toBe(false)
})

const TOKEN = 'T0ken-very-secret'
const LINK = 'https://app.box.com/s/l1nk-very-secret'
const PASSWORD = 'Passw0rd-very-secret'

/** All the ways in which an error can end up in a log. */
const told = (error: Error) =>
  [
    error.message,
    error.stack,
    String(error),
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(Object.entries(error)),
  ].join('\n')

/** Calls that carry secrets in every place that has room for one. */
async function secretCalls(url: string, retry: false | typeof QUICK = false): Promise<Error[]> {
  const client = clientAt(url, { auth: TOKEN, retry }).withSharedLink(LINK, PASSWORD)
  const calls = [
    client.folders.get('0'),
    client.folders.ref('1').addSharedLink({ password: PASSWORD }),
    client.folders.ref('1').items().first(),
    client.files.ref('1').download({ accessToken: TOKEN }),
    client.request({ path: '/x', query: { access_token: TOKEN, shared_link: LINK } }),
    client.request({
      method: 'POST',
      path: '/oauth2/token',
      base: 'oauth',
      body: { form: { client_secret: PASSWORD, refresh_token: TOKEN } },
    }),
  ]
  return Promise.all(calls.map(call => refusal(call, Error)))
}

test('no secret is told by an error of the API, even one that the server repeats', async () => {
  const server = await serve((response, request) => {
    sendJson(response, 403, {
      type: 'error',
      code: 'forbidden',
      message: `The token Bearer ${TOKEN} may not use ${LINK}`,
      context_info: { shared_link: { url: LINK, password: PASSWORD }, token: TOKEN },
      request_id: 'r1',
      echo: request.headers,
    })
  })
  for (const error of await secretCalls(server.url)) {
    expect(error).toBeInstanceOf(ForbiddenError)
    expect(told(error)).not.toMatch(/very-secret/)
    expect(told(error)).toContain('[redacted]')
  }
  expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
})

test('no secret is told by an error of the connection', async () => {
  const server = await serve(response => {
    response.destroy()
  })
  for (const error of await secretCalls(server.url)) {
    expect(error).toBeInstanceOf(ConnectionError)
    expect(told(error)).not.toMatch(/very-secret/)
  }
})

test('the log tells what happens, without secrets', async () => {
  const lines: string[] = []
  const push = (line: string) => lines.push(line)
  const server = await serve((response, _request, count) => {
    const link = { url: LINK, is_password_enabled: true, password: PASSWORD }
    const body = { type: 'folder', id: '1', name: 'n', shared_link: link, access_token: TOKEN }
    const status = count === 1 ? 503 : 200
    sendJson(response, status, body, { 'retry-after': '0', 'x-token': `Bearer ${TOKEN}` })
  })
  const client = clientAt(server.url, {
    auth: TOKEN,
    log: { info: push, warn: push, error: push },
  }).withSharedLink(LINK, PASSWORD)
  const { sharedLink } = await client.folders.ref('1').addSharedLink({ password: PASSWORD })
  expect(sharedLink.url).toBe(LINK)
  await client.request({ path: '/x', query: { token: TOKEN, shared_link: LINK } })
  const text = lines.join('\n')
  expect(text).toContain('PUT')
  expect(text).toContain('/2.0/folders/1')
  expect(text).toContain('attempt 2')
  expect(text).toContain('[redacted]')
  expect(text).not.toMatch(/very-secret/)
})

test('the stack of every kind of error has the line of the caller', async () => {
  const { sandbox, client } = await sandboxed()
  const here = 'errors.test.ts'
  const notFound = async function callsForIt() {
    await client.files.get('404404')
  }
  const error = await refusal(notFound(), NotFoundError)
  expect(stackLine(error, here)).toContain('callsForIt')
  expect(error.stack?.startsWith(`NotFoundError: ${error.message}\n`)).toBe(true)

  const usage = await refusal(client.files.get('..'), UsageError)
  expect(stackLine(usage, here)).toBeDefined()
  const listing = async () => client.folders.ref('404404').items().toArray()
  expect(stackLine(await refusal(listing(), NotFoundError), here)).toBeDefined()
  const loop = async () => {
    for await (const item of client.folders.ref('404404').items()) {
      expect.unreachable(item.name)
    }
  }
  expect(stackLine(await refusal(loop(), NotFoundError), here)).toBeDefined()
  sandbox.faults.add({ status: 401 })
  const raw = client.request({ path: '/folders/0' })
  expect(stackLine(await refusal(raw, UnauthorizedError), here)).toBeDefined()
  const lost = clientAt('http://127.0.0.1:1', { retry: false }).folders.get('0')
  expect(stackLine(await refusal(lost, ConnectionError), here)).toBeDefined()
})

import axios from 'axios'
import { expect, test } from 'vitest'
import { Collection, UsageError, createClient, type Middleware } from '../../src/index.js'
import {
  clientAt,
  drain,
  failure,
  refusal,
  sandboxed,
  sendJson,
  serve,
  stackLine,
} from './harness.js'

const FOLDER = { type: 'folder', id: '0', name: 'All Files' }
const folders = () =>
  serve(response => {
    sendJson(response, 200, FOLDER)
  })

test('twenty calls go over one connection', async () => {
  const server = await folders()
  const client = clientAt(server.url)
  for (let call = 0; call < 20; call++) {
    await client.folders.get('0')
  }
  expect(server.seen).toHaveLength(20)
  expect(server.sockets.size).toBe(1)
})

test('an id is never more than an id', async () => {
  const server = await folders()
  const client = clientAt(server.url)
  for (const id of [
    '../folders/0?recursive=true#',
    '1/../2',
    '..',
    '',
    ' ',
    '1?x=y',
    '1#a',
    'a\\b',
    'a\nb',
  ]) {
    expect(() => client.files.ref(id)).toThrow(UsageError)
    await refusal(client.files.get(id), UsageError)
    expect(() => client.asUser(id)).toThrow(UsageError)
    expect(() => client.url('folders', id)).toThrow(UsageError)
    const file = client.files.ref('1')
    await refusal(file.deleteVersion({ version: id }), UsageError)
    await refusal(file.deleteVersion({ version: { id } }), UsageError)
  }
  expect(server.seen).toHaveLength(0)
  await client.folders.get('a b%2Fc')
  expect(server.seen[0]?.path).toBe('/2.0/folders/a%20b%252Fc')
})

test('who the caller is stays with the origin of the API', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a.txt', content: 'hello' })
  const { sharedLink } = await file.addSharedLink({ access: 'open' })
  sandbox.requests.clear()
  const scoped = client
    .asUser(sandbox.users.admin)
    .withSharedLink(sharedLink.url, 'Secret-1')
    .with({ headers: { 'x-kept': 'yes' } })
  expect(await drain(await scoped.files.ref(file.id).download())).toBe('hello')

  const [first, second] = sandbox.requests
  expect(first?.headers).toMatchObject({
    authorization: `Bearer ${sandbox.developerToken}`,
    'as-user': sandbox.users.admin,
    'x-kept': 'yes',
  })
  expect(first?.headers['boxapi']).toContain('shared_link=')
  expect(second?.path).toMatch(/^\/download\//)
  expect(second?.headers['host']).not.toBe(first?.headers['host'])
  for (const name of ['authorization', 'as-user', 'boxapi']) {
    expect(second?.headers).not.toHaveProperty(name)
  }
})

test('a raw call to another origin goes without the token, one to the API with it', async () => {
  const [own, foreign] = await Promise.all([folders(), folders()])
  const client = clientAt(own.url).asUser('7').withSharedLink('https://app.box.com/s/abc')
  await client.request({ path: `${own.url}/elsewhere` })
  await client.request({ path: `${foreign.url}/elsewhere` })
  expect(own.seen[0]?.headers).toMatchObject({ authorization: 'Bearer token', 'as-user': '7' })
  for (const name of ['authorization', 'as-user', 'boxapi']) {
    expect(foreign.seen[0]?.headers).not.toHaveProperty(name)
  }
})

test('a redirect within the origin keeps who the caller is', async () => {
  const server = await serve((response, request) => {
    if (request.url === '/2.0/folders/0') {
      response.writeHead(307, { location: '/2.0/folders/moved' }).end()
    } else {
      sendJson(response, 200, FOLDER)
    }
  })
  await clientAt(server.url).asUser('7').folders.get('0')
  expect(server.seen[1]).toMatchObject({
    path: '/2.0/folders/moved',
    headers: { authorization: 'Bearer token', 'as-user': '7' },
  })
})

test('what cannot work is refused before anything is sent', async () => {
  const server = await folders()
  const client = clientAt(server.url)
  const root = client.folders.ref('0')
  const calls: (() => unknown)[] = [
    () => client.folders.get('0', { fields: ['nmae' as 'name'] }),
    () => root.items({ fields: ['siez' as 'size'] }),
    () => root.items({ limit: 0 }),
    () => root.items({ limit: 1.5 }),
    () => root.items({}, { cursor: 'page 2' }),
    () => root.items().take(-1),
    () => root.update('a name' as never),
    () => root.upload({ name: 'a', content: 'b', contentModifiedAt: new Date(NaN) }),
    () => client.request({ path: 'folders/0' }),
    () => root.has(),
    () => client.folders.get('0', { asUser: '7\nboxapi: x' }),
    () => client.folders.get('0', { headers: { 'no name': 'x' } }),
    () => client.with({ headers: { 'x-name': '日本' } }).folders.get('0'),
    () => client.withSharedLink('abc'),
    () => createClient({ auth: '' }),
  ]
  for (const call of calls) {
    const error = await failure((async () => call())())
    expect(error, String(call)).toBeInstanceOf(UsageError)
  }
  const message = (await failure((async () => calls[0]?.())())) as Error
  expect(message.message).toMatch(/no field 'nmae'; did you mean 'name'\?/)
  expect(server.seen).toHaveLength(0)
})

test('listing sends nothing until it is read, and is not thenable', async () => {
  const server = await folders()
  const items = clientAt(server.url).folders.ref('0').items()
  expect(items).toBeInstanceOf(Collection)
  expect(await Promise.resolve(items)).toBe(items)
  expect(server.seen).toHaveLength(0)
})

test('every setting survives every with...', async () => {
  const server = await folders()
  const seen: string[] = []
  const use: Middleware = (request, next) => {
    seen.push(request.url)
    return next({ ...request, headers: { ...request.headers, 'x-use': 'yes' } })
  }
  const client = clientAt(server.url, {
    headers: { 'X-Base': 'base' },
    timeouts: { total: 4321 },
    use: [use],
    trace: { onRequest: ({ headers }) => seen.push(String(headers['x-base'])) },
  })
  const scoped = client
    .with({ timeouts: { idle: 1234 } })
    .asUser('7')
    .withSharedLink('https://app.box.com/s/abc')
    .with({ headers: { 'X-More': 'more' } })
  await scoped.folders.get('0')
  expect(server.seen[0]?.headers).toMatchObject({
    authorization: 'Bearer token',
    'as-user': '7',
    boxapi: 'shared_link=https://app.box.com/s/abc',
    'x-base': 'base',
    'x-more': 'more',
    'x-use': 'yes',
  })
  expect(seen).toEqual([`${server.url}/2.0/folders/0`, 'base'])
  expect(scoped.baseUrls).toEqual(client.baseUrls)
})

test('deadlines survive scoping', async () => {
  const server = await serve(() => undefined)
  const client = clientAt(server.url, { timeouts: { total: 70 } })
  const scoped = client.asUser('7').with({ headers: { a: 'b' } })
  expect(await failure(scoped.folders.get('0'))).toMatchObject({ deadline: 'total', timeout: 70 })
  const patient = scoped.with({ timeouts: { total: 90 } }).asUser('8')
  expect(await failure(patient.folders.get('0'))).toMatchObject({ deadline: 'total', timeout: 90 })
})

test('middleware may take its time', async () => {
  const server = await folders()
  const slow: Middleware = async (request, next) => {
    await new Promise(resolve => setTimeout(resolve, 10))
    const response = await next({ ...request, headers: { ...request.headers, 'x-late': 'yes' } })
    await new Promise(resolve => setTimeout(resolve, 10))
    return { ...response, body: { ...FOLDER, name: 'Changed' } }
  }
  const folder = await clientAt(server.url, { use: [slow] }).folders.get('0')
  expect(folder.name).toBe('Changed')
  expect(server.seen[0]?.headers['x-late']).toBe('yes')
})

class OwnError extends Error {}

test("interceptors of an axios of one's own may be async, and what they throw arrives", async () => {
  const server = await folders()
  const own = axios.create()
  own.interceptors.request.use(async config => {
    await new Promise(resolve => setTimeout(resolve, 10))
    config.headers.set('x-late', 'yes')
    return config
  })
  own.interceptors.response.use(() => {
    throw new OwnError('no')
  })
  await refusal(clientAt(server.url, { axios: own }).folders.get('0'), OwnError)
  expect(server.seen.map(({ headers }) => headers['x-late'])).toEqual(['yes'])
})

test.each(['before', 'after'])(
  'what middleware throws %s the call reaches the caller',
  async when => {
    const server = await folders()
    let made: OwnError | undefined
    const throwing: Middleware = async (request, next) => {
      if (when === 'after') {
        await next(request)
      }
      made = new OwnError('no')
      throw made
    }
    const error = await refusal(
      clientAt(server.url, { use: [throwing] }).folders.get('0'),
      OwnError,
    )
    expect(error).toBe(made)
    // Where it was thrown is in its own stack, which is not ours to change.
    expect(stackLine(error, 'throwing')).toBeDefined()
    expect(server.seen).toHaveLength(when === 'after' ? 1 : 0)
  },
)

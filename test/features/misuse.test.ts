import { expect, test } from 'vitest'
import {
  createClient,
  DeclarationError,
  Endpoint,
  Folder,
  Repository,
  UsageError,
  type Get,
} from '../../src/index.js'
import { MockTransport, reply } from '../../src/testing/index.js'
import { clientAt, failure, refusal, sendJson, serve, stackLine } from './harness.js'

const auth = 'token'
const folders = () =>
  serve(response => {
    sendJson(response, 200, { type: 'folder', id: '0', name: 'All Files' })
  })

const make = createClient as (options?: unknown) => unknown

test.each([
  [undefined, 'createClient: pass an object, as in { auth: process.env.BOX_TOKEN }.'],
  ['token', 'createClient: pass an object, as in { auth: process.env.BOX_TOKEN }.'],
  [{}, 'createClient: auth must be a token'],
  [{ auth, timeout: 5 }, "createClient: there is no option 'timeout'; did you mean 'timeouts'?"],
  [{ auth, enterprise: '1' }, "createClient: there is no option 'enterprise'; there are auth, "],
  [
    { auth, timeouts: { totl: 5 } },
    "createClient: timeouts: there is no option 'totl'; did you mean 'total'?",
  ],
  [
    { auth, timeouts: { total: '5s' } },
    'createClient: timeouts.total must be a number of milliseconds from 0 (none) to 2147483647, not this string.',
  ],
  [{ auth, timeouts: { idle: -1 } }, 'createClient: timeouts.idle must be a number'],
  // Node would let such a timer go off at once.
  [{ auth, timeouts: { total: 2 ** 31 } }, 'to 2147483647, not 2147483648.'],
  [
    { auth, retry: { retires: 3 } },
    "createClient: retry: there is no option 'retires'; did you mean 'retries'?",
  ],
  [{ auth, retry: 5 }, 'createClient: retry must be an object, or false.'],
  [
    { auth, trace: { onReply: () => undefined } },
    "createClient: trace: there is no option 'onReply'; did you mean 'onRetry'?",
  ],
  [{ auth, use: () => undefined }, 'createClient: use must be a list of functions.'],
  [{ auth, log: 'debug' }, 'createClient: log must be a boolean or a logger.'],
  [{ auth, drift: true }, 'createClient: drift must be a function.'],
  [{ auth, connections: 0 }, 'createClient: connections must be a whole number above 0.'],
  [{ auth, axios: {} }, 'createClient: axios must be an axios instance.'],
  [
    { auth, resources: { folders: {} } },
    'createClient: resources.folders must be a class, or { resource, repository }.',
  ],
  [
    { auth, transport: new MockTransport([]), proxy: 'none' },
    'createClient: proxy would have no effect beside transport',
  ],
])('createClient(%j) is refused', (options, sentence) => {
  expect(() => make(options)).toThrow(UsageError)
  expect(() => make(options)).toThrow(sentence)
})

test('every option there is passes', async () => {
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const client = createClient({
    auth,
    resources: {},
    baseUrls: {},
    headers: {},
    drift: () => undefined,
    timeouts: { connect: 1, firstByte: 0, idle: 2, total: 2 ** 31 - 1 },
    proxy: 'none',
    tls: {},
    connections: 1,
    use: [],
    retry: { retries: 1, baseDelay: 1, maxDelay: 1, random: () => 0, onRetry: () => undefined },
    trace: new (class {
      onRequest = () => undefined
      readonly name = 'a class may have members of its own'
    })(),
    log: logger,
    axios: undefined,
  })
  await client.close()
  const mocked = createClient({ auth, transport: new MockTransport(() => reply(200, {})) })
  await mocked.close()
})

test('what a call does not know is refused, with the line of the caller, and nothing is sent', async () => {
  const server = await folders()
  const client = clientAt(server.url)
  const root = client.folders.ref('0')
  const calls: [() => unknown, string][] = [
    [
      () => client.folders.get('0', { fields: 'name' as never }),
      'Folder.get: fields must be a list',
    ],
    [() => client.folders.get('0', ['name'] as never), 'Folder.get: options are an object'],
    [() => client.folders.get('0', null as never), 'Folder.get: options are an object'],
    [
      () => client.folders.get('0', { feilds: ['name'] } as never),
      "Folder.get: there is no option 'feilds'; did you mean 'fields'?",
    ],
    [() => client.folders.get('0', { fields: ['nmae' as 'name'] }), "did you mean 'name'?"],
    [() => client.folders.get('0', { signal: 1 as never }), 'signal must be an AbortSignal'],
    [() => client.folders.get('0', { timeout: '5s' as never }), 'not this string.'],
    [
      () => root.items({}, { fields: ['size'] } as never),
      "Folder.items: there is no option 'fields'",
    ],
    [() => root.items({ fields: 'size' as never }), 'Folder.items: fields must be a list'],
    [() => root.upload({ name: 'a' } as never), 'content cannot be sent: give text, bytes'],
    [() => root.upload({ name: 'a', content: 5 as never }), 'content cannot be sent'],
    [() => client.request('/folders/0' as never), "pass an object, as in { path: '/folders/0' }"],
    [
      () => client.request({ url: '/folders/0' } as never),
      "client.request: there is no option 'url'",
    ],
    [() => client.request({ path: '/folders/0', timeout: NaN }), 'timeout must be a number'],
    [
      () => client.with({ timeout: 5 } as never),
      "client.with: there is no option 'timeout'; did you mean 'timeouts'?",
    ],
    [() => client.with({ timeouts: { total: NaN } }), 'client.with: timeouts.total must be'],
  ]
  for (const [call, sentence] of calls) {
    const error = (await failure((async () => call())())) as Error
    expect(error, String(call)).toBeInstanceOf(UsageError)
    expect(error.message).toContain(sentence)
    expect(stackLine(error, 'misuse.test'), String(call)).toBeDefined()
  }
  expect(server.seen).toHaveLength(0)
})

test("an endpoint without 'declare' is told with the remedy, on resources and repositories", async () => {
  class Forgetful extends Folder {
    @Endpoint('GET /folders/{id}', 'folder') again!: Get<Folder>
  }
  class ForgetfulRepository extends Repository<Folder> {
    @Endpoint('GET /folders/0', 'folder') top!: Get<Folder>
  }
  const server = await folders()
  const client = clientAt(server.url, { resources: { folders: Forgetful } })
  const error = await refusal(client.folders.get('0'), DeclarationError)
  expect(error.message).toBe(
    "Forgetful: again is set by the class itself, which hides the endpoint; write 'declare' before the property: 'declare again'.",
  )
  const other = clientAt(server.url, {
    resources: { drawers: { resource: Folder, repository: ForgetfulRepository } },
  })
  expect(() => other.drawers).toThrow('ForgetfulRepository: top is set by the class itself')
})

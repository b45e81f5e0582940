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
  [{ auth, retry: 5 }, 'createClient: retry must be an object, or false, not 5.'],
  [
    { auth, trace: { onReply: () => undefined } },
    "createClient: trace: there is no option 'onReply'; did you mean 'onRetry'?",
  ],
  [{ auth, use: () => undefined }, 'createClient: use must be a list of functions.'],
  [{ auth, log: 'debug' }, 'createClient: log must be a boolean or a logger.'],
  [{ auth, drift: true }, 'createClient: drift must be a function.'],
  [{ auth, connections: 0 }, 'createClient: connections must be a whole number above 0, not 0.'],
  [{ auth, axios: {} }, 'createClient: axios must be an axios instance.'],
  [
    { auth, resources: { folders: {} } },
    'createClient: resources.folders must be a class, a list of classes, or { resource, repository }.',
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
    [() => root.upload({ name: 'a' } as never), 'Folder.upload: content must be text, bytes'],
    [() => root.upload({ name: 'a', content: 5 as never }), 'not this number.'],
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

test('a verb of many calls refuses what it does not know too, before the first of them', async () => {
  const server = await folders()
  const client = clientAt(server.url)
  const root = client.folders.ref('0')
  const file = client.files.ref('1')
  const upload = client.uploadSessions.ref('2')
  const content = 'x'
  const bytes = new Uint8Array(1)
  const shown = client.zipDownloads
  const calls: [(odd: never) => unknown, unknown, string][] = [
    [odd => root.upload({ content, name: 'a' }, odd), { paralel: 2 }, "did you mean 'parallel'?"],
    [odd => root.upload({ content, name: 'a' }, odd), { parallel: 0 }, 'from 1 to 32, not 0.'],
    [
      odd => root.upload({ content, name: 'a' }, odd),
      { parallel: '4' },
      'parallel must be a whole',
    ],
    [odd => root.upload({ content, name: 'a' }, odd), { onProgress: {} }, 'must be a function.'],
    [
      odd => root.upload({ content, name: 'a' }, odd),
      { journal: {} },
      'with get(), set(), delete()',
    ],
    [odd => root.upload({ content, name: 'a' }, odd), { chunked: 1 }, 'or { threshold } in bytes'],
    [
      odd => root.upload({ content, name: 'a' }, odd),
      { chunked: { threshold: '3e9' } },
      '20000000',
    ],
    [odd => root.upload({ content, name: 'a' }, odd), { sha1: 'zz' }, '40 hexadecimal digits'],
    [odd => root.upload({ content, name: 'a' }, odd), { timeout: -1 }, 'a number of milliseconds'],
    [odd => root.upload({ content, name: 'a' }, odd), { asUser: 5 }, 'asUser must be text, not 5.'],
    [odd => root.upload({ content, name: 'a' }, odd), null, 'options are an object'],
    [odd => root.upload(odd), undefined, 'the input must be an object, not undefined'],
    [odd => root.upload(odd), { content, nmae: 'a' }, "did you mean 'name'?"],
    [odd => root.upload(odd), { content, name: 7 }, 'name must be text, not 7.'],
    [odd => root.upload(odd), { content: null }, 'Folder.upload: give a name'],
    [odd => file.uploadVersion(odd), {}, 'content must be text, bytes'],
    [odd => file.uploadVersion({ content }, odd), { preflight: 'yes' }, 'must be true or false.'],
    [
      odd => file.preflight(odd),
      { size: -1 },
      'File.preflight: size must be a whole number from 0',
    ],
    [odd => file.preflight({}, odd), { fields: ['id'] }, "no option 'fields'"],
    [odd => upload.uploadPart(odd), undefined, 'UploadSession.uploadPart: the input must be'],
    [odd => upload.uploadPart(odd), { content, offset: 0, fileSize: 1 }, 'must be bytes'],
    [
      odd => upload.uploadPart({ content: bytes, offset: 0, fileSize: 1 }, odd),
      { onProgress: 1 },
      'onProgress must be a function, not 1.',
    ],
    [odd => upload.commit(odd), undefined, 'UploadSession.commit: the input must be an object'],
    [odd => upload.commit({ sha1: 'a'.repeat(40) }, odd), { onProgress: 1 }, 'there is no option'],
    [odd => file.download(odd), { rnage: {} }, "File.download: there is no option 'rnage'"],
    [odd => file.download(odd), '5', 'the input must be an object, not string'],
    [odd => file.download({}, odd), { onprogress: 1 }, "did you mean 'onProgress'?"],
    [odd => file.download({}, odd), { ifMatch: '1' }, "there is no option 'ifMatch'"],
    [odd => file.download({}, odd), { reconnect: { tries: 1 } }, 'reconnect: there is no option'],
    [odd => file.download({}, odd), { reconnect: { attempts: -1 } }, 'attempts must be a whole'],
    [odd => file.download({}, odd), { reconnect: true }, 'reconnect must be an object, or false.'],
    [odd => file.downloadTo('a', odd), { overwite: true }, "did you mean 'overwrite'?"],
    [odd => file.downloadTo('a', odd), { fsync: 1 }, 'fsync must be true or false, not 1.'],
    [odd => file.downloadTo('a', odd), { end: false }, 'end is for streams, not for paths'],
    [odd => file.downloadTo(odd), undefined, 'a path or a stream'],
    [odd => file.content(odd), { maxsize: 1 }, "did you mean 'maxSize'?"],
    [
      odd => file.content(odd),
      { maxSize: -1 },
      'maxSize must be a number of bytes from 0, not -1.',
    ],
    [odd => root.downloadTo('a', odd), { concurency: 1 }, "did you mean 'concurrency'?"],
    [odd => root.downloadTo('a', odd), { concurrency: 1.5 }, 'a whole number above 0, not 1.5.'],
    [odd => root.downloadTo('a', odd), { conflict: 'ask' }, "'fail' or 'replace' or 'skip'"],
    [odd => root.downloadTo(odd), 5, 'give the path of a directory'],
    [odd => root.uploadFrom('.', odd), { onError: 'go on' }, "'collect' or 'stop'"],
    [odd => root.uploadFrom('.', odd), { portableNames: true }, "no option 'portableNames'"],
    [odd => file.representation(odd), undefined, 'is no form'],
    [odd => file.representation('[pdf]', odd), { dedline: 1 }, "did you mean 'deadline'?"],
    [odd => file.representation('[pdf]', odd), { interval: 0 }, 'milliseconds above 0, not 0.'],
    [odd => file.getRepresentations(odd), { hint: 'pdf' }, "did you mean 'hints'?"],
    [odd => file.getRepresentations({}, odd), { deadline: 1 }, "no option 'deadline'"],
    [odd => file.thumbnail(odd), undefined, "'extension' must be 'png' or 'jpg'"],
    [odd => file.thumbnail({ extension: 'png' }, odd), { acceptPlaceholder: 1 }, 'true or false'],
    [odd => file.thumbnailRepresentation(odd), { size: '32x32' }, "there is no option 'size'"],
    [odd => file.thumbnailRepresentation({}, odd), { deadline: '1' }, 'deadline must be a number'],
    [odd => file.embedUrl(odd), { expires: 5 }, "File.embedUrl: there is no option 'expires'"],
    [odd => shown.create(odd), { items: [] }, "'items' must list files and folders"],
    [odd => shown.create(odd), { items: [file], name: 'a' }, "there is no option 'name'"],
    [odd => shown.create({ items: [file] }, odd), { interval: 5 }, "no option 'interval'"],
    [odd => client.events.stream(odd).next(), { form: 'now' }, "did you mean 'from'?"],
    [odd => client.events.stream(odd).next(), { limit: 0 }, 'limit must be a whole number above 0'],
    [odd => client.events.stream(odd).next(), { onRetry: 5 }, 'onRetry must be a function, not 5.'],
    [odd => client.events.stream(odd).next(), { checkpoint: 'a.json' }, 'with load(), save().'],
    [odd => client.events.stream(odd).next(), { follow: true }, "no option 'follow'"],
    [odd => client.events.stream(odd).next(), null, 'Events.stream: options are an object'],
    [odd => client.events.enterprise(odd).next(), { poll: { min: 1 } }, 'poll: there is no option'],
    [odd => client.events.enterprise(odd).next(), { poll: { most: 0 } }, 'most must be a number'],
    [odd => client.events.enterprise(odd).next(), { eventTypes: 'ITEM_UPLOAD' }, 'a list of types'],
  ]
  for (const [call, odd, sentence] of calls) {
    const error = (await failure((async () => call(odd as never))())) as Error
    const at = `${String(call)} ${JSON.stringify(odd)}: ${String(error)}`
    expect(error, at).toBeInstanceOf(UsageError)
    expect(error.message, at).toContain(sentence)
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

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { jwt, jwtFromConfig, type JwtOptions, type ServerAuth } from '../../src/auth/jwt/index.js'
import { createClient, isBoxError, memoryStore } from '../../src/index.js'
import { startSandbox } from '../../src/sandbox/index.js'
import { makeKeys, PASSPHRASE } from '../support/auth-keys.js'
import {
  APP,
  startAuthServer,
  type AuthServer,
  type AuthServerOptions,
} from '../support/auth-server.js'

const keys = makeKeys()
const PARTS = { ...APP, publicKeyId: 'key-7', privateKey: keys.plain, enterpriseId: '555' }

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

async function start(options: AuthServerOptions = {}): Promise<AuthServer> {
  const server = await startAuthServer({ publicKey: keys.publicKey, ...options })
  servers.push(server)
  return server
}

async function call(server: AuthServer, auth: ServerAuth): Promise<void> {
  await createClient({ auth, baseUrls: server.baseUrls }).folders.get('0')
}

const configOf = (privateKey: string, passphrase?: string) => ({
  boxAppSettings: {
    clientID: APP.clientId,
    clientSecret: APP.clientSecret,
    appAuth: { publicKeyID: 'key-7', privateKey, passphrase },
  },
  enterpriseID: '555',
  webhooks: { primaryKey: '', secondaryKey: '' },
})

describe('an assertion', () => {
  it('is one that an independent library accepts, with the claims that Box wants and no others', async () => {
    const server = await start()
    const before = Math.floor(Date.now() / 1000)
    await call(server, jwt(PARTS))
    const [{ header, claims } = { header: {}, claims: {} }] = server.assertions
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-7' })
    expect(Object.keys(claims).sort()).toEqual(['aud', 'box_sub_type', 'exp', 'iss', 'jti', 'sub'])
    expect(claims).toMatchObject({
      iss: APP.clientId,
      sub: '555',
      box_sub_type: 'enterprise',
      aud: `${server.baseUrls.oauth}/token`,
    })
    // Seconds, not milliseconds; 60 at most.
    expect(claims.exp).toBeGreaterThanOrEqual(before + 25)
    expect(claims.exp).toBeLessThanOrEqual(before + 60)
    expect(claims.jti?.length).toBeGreaterThanOrEqual(16)
    expect(server.forms[0]).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_id: APP.clientId,
    })
  })

  it.each(['RS256', 'RS384', 'RS512'] as const)('is signed with %s', async algorithm => {
    const server = await start({ algorithm })
    await call(server, jwt({ ...PARTS, algorithm }))
    expect(server.assertions[0]?.header).toMatchObject({ alg: algorithm, kid: 'key-7' })
  })

  it('keeps algorithm, key id, store and device when the subject is switched', async () => {
    const server = await start({ algorithm: 'RS512' })
    const store = memoryStore()
    const auth = jwt({ ...PARTS, algorithm: 'RS512', store, deviceId: 'd1', deviceName: 'desk' })
    await call(server, auth.asUser('77'))
    await call(server, auth.asUser({ id: '78' }).asEnterprise())
    await call(server, auth)
    expect(
      server.assertions.map(({ header, claims }) => [header.alg, header.kid, claims.sub]),
    ).toEqual([
      ['RS512', 'key-7', '77'],
      ['RS512', 'key-7', '555'],
    ])
    expect(server.assertions[0]?.claims['box_sub_type']).toBe('user')
    expect(server.forms[0]).toMatchObject({ box_device_id: 'd1', box_device_name: 'desk' })
  })

  it('is another one at every attempt', async () => {
    const server = await start({ fault: count => (count <= 2 ? { status: 503 } : undefined) })
    await call(server, jwt(PARTS))
    expect(new Set(server.forms.map(form => form['assertion'])).size).toBe(3)
  })

  it.each([600_000, -600_000])(
    'is signed by Box’s clock when ours is wrong by %i ms',
    async skew => {
      const server = await start({ skew })
      await call(server, jwt(PARTS))
      expect(server.forms).toHaveLength(2)
      expect(server.assertions).toHaveLength(1)
    },
  )

  it('is sent once more with another jti when that was used before, and not for ever', async () => {
    const refusal = {
      error: 'invalid_grant',
      error_description: "Please check the 'jti' claim. A unique 'jti' value is required.",
    }
    const once = await start({
      fault: count => (count === 1 ? { status: 400, body: refusal } : undefined),
    })
    await call(once, jwt(PARTS))
    expect(once.forms).toHaveLength(2)
    const always = await start({ fault: () => ({ status: 400, body: refusal }) })
    await expect(call(always, jwt(PARTS))).rejects.toMatchObject({ code: 'invalid_grant' })
    expect(always.forms).toHaveLength(3)
  })

  it('waits as long as Retry-After says, in seconds', async () => {
    const server = await start({
      fault: count => (count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : undefined),
    })
    const from = performance.now()
    await call(server, jwt(PARTS))
    expect(performance.now() - from).toBeGreaterThan(950)
  })
})

it('signs in to the sandbox, as the service account and as a user', async () => {
  const sandbox = await startSandbox()
  try {
    const { clientId, clientSecret, enterpriseId, baseUrls } = sandbox
    const publicKeyId = 'sandbox-key'
    const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    sandbox.registerPublicKey({ id: publicKeyId, pem })
    const parts = { clientId, clientSecret, publicKeyId, privateKey: keys.encrypted }
    const auth = jwt({ ...parts, passphrase: PASSPHRASE, enterpriseId })
    const me = async (as: ServerAuth) => (await createClient({ auth: as, baseUrls }).users.me()).id
    expect(await me(auth)).toBe(sandbox.users.serviceAccount)
    expect(await me(auth.asUser(sandbox.users.admin))).toBe(sandbox.users.admin)
    const unknown = jwt({ ...parts, privateKey: makeKeys().plain, enterpriseId })
    await expect(me(unknown)).rejects.toMatchObject({ name: 'AuthError', status: 400 })
  } finally {
    await sandbox.stop()
  }
})

describe('a private key', () => {
  const forms: [string, Partial<JwtOptions>][] = [
    ['plain', { privateKey: keys.plain }],
    ['encrypted', { privateKey: keys.encrypted, passphrase: PASSPHRASE }],
    ['encrypted in the traditional form', { privateKey: keys.traditional, passphrase: PASSPHRASE }],
    ['with escaped line ends', { privateKey: keys.plain.replaceAll('\n', '\\n') }],
    ['with line ends escaped twice', { privateKey: keys.plain.replaceAll('\n', '\\\\n') }],
    ['with the line ends of Windows', { privateKey: keys.plain.replaceAll('\n', '\r\n') }],
    [
      'encrypted, with escaped line ends',
      { privateKey: keys.encrypted.replaceAll('\n', '\\n'), passphrase: PASSPHRASE },
    ],
    ['plain, with a passphrase that is not needed', { passphrase: PASSPHRASE }],
    ['as bytes', { privateKey: Buffer.from(keys.plain) }],
    ['as a key object', { privateKey: keys.privateKey }],
  ]
  it.each(forms)('works %s', async (_name, form) => {
    const server = await start()
    await call(server, jwt({ ...PARTS, ...form }))
    expect(server.assertions).toHaveLength(1)
  })

  it.each<[string, Partial<JwtOptions>, RegExp]>([
    ['passphrase', { privateKey: keys.encrypted }, /encrypted, and its passphrase is missing/],
    ['right one', { privateKey: keys.encrypted, passphrase: 'wrong-42' }, /could not be decrypted/],
    ['rest', { privateKey: keys.plain.slice(0, 300) }, /could not be read/],
    ['PEM form', { privateKey: 'abcdef-not-a-key' }, /not in PEM form/],
    ['key id', { publicKeyId: '' }, /publicKeyId must be a text/],
    ['subject', { enterpriseId: undefined }, /enterpriseId must be the id/],
    ['algorithm', { algorithm: 'HS256' as never }, /RS256, RS384, RS512/],
  ])(
    'without its %s is refused in a sentence that shows nothing of it',
    (_name, change, sentence) => {
      let error: unknown
      try {
        jwt({ ...PARTS, ...change })
      } catch (caught) {
        error = caught
      }
      expect(isBoxError(error) && error.message).toMatch(sentence)
      const shown = inspect(error, { depth: 10, showHidden: true })
      expect(shown).not.toContain(keys.plain.slice(60, 100))
      expect(shown).not.toContain('wrong-42')
      expect(shown).not.toContain('abcdef-not-a-key')
    },
  )
})

describe('jwtFromConfig', () => {
  it('reads the file of the console, and an object of the same form', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'boxwright-'))
    try {
      const path = join(folder, 'config.json')
      const config = configOf(keys.encrypted, PASSPHRASE)
      await writeFile(path, `\uFEFF${JSON.stringify(config)}`)
      const server = await start()
      await call(server, jwtFromConfig(path))
      await call(server, jwtFromConfig(config))
      await call(server, jwtFromConfig(config, { userId: '9' }))
      expect(server.assertions.map(({ claims }) => claims.sub)).toEqual(['555', '555', '9'])
      await writeFile(path, '{"boxAppSettings": {"clientSecret": "planted-77"')
      expect(() => jwtFromConfig(path)).toThrow(/is not JSON\.$/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each([
    [{}, /boxAppSettings is missing/],
    [{ boxAppSettings: {} }, /boxAppSettings\.appAuth is missing/],
    [{ boxAppSettings: { appAuth: {} } }, /boxAppSettings\.clientID is missing/],
    [
      { boxAppSettings: { appAuth: {}, clientID: 'a', clientSecret: 'b' } },
      /boxAppSettings\.appAuth\.publicKeyID is missing/,
    ],
    [configOf('nonsense'), /jwtFromConfig: the private key is not in PEM form/],
  ])('says which part is bad: %#', (config, sentence) => {
    expect(() => jwtFromConfig(config as never)).toThrow(sentence)
  })

  it('says that a file is not there', () => {
    expect(() => jwtFromConfig('/nowhere/box.json')).toThrow(/\/nowhere\/box\.json.*ENOENT/)
  })
})

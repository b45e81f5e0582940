/**
 * Does with boxwright whatever needs cryptography, in a process that runs under OpenSSL's FIPS provider,
 * and prints what came of it as JSON.
 */
import { createHash, generateKeyPairSync, getFips, randomBytes } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KeyRing } from '../../src/auth/redis/encryption.js'
import { jwt } from '../../src/auth/jwt/index.js'
import { createClient, fileStore, oauth2, type BoxClient } from '../../src/index.js'
import { startSandbox } from '../../src/sandbox/index.js'
import { signedHeaders } from '../../src/sandbox/webhooks/sign.js'
import { verifyWebhook } from '../../src/webhooks/index.js'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
})
const sandbox = await startSandbox({ publicKeys: [{ id: 'key-1', pem: publicKey }] })
const { baseUrls, clientId, clientSecret, enterpriseId } = sandbox
const folder = await mkdtemp(join(tmpdir(), 'boxwright-fips-'))

const clients: BoxClient[] = []
const keep = (client: BoxClient): BoxClient => {
  clients.push(client)
  return client
}

async function signIn(algorithm: 'RS256' | 'RS384' | 'RS512'): Promise<string> {
  const key = { privateKey, passphrase: 'secret', publicKeyId: 'key-1' }
  const auth = jwt({ clientId, clientSecret, enterpriseId, algorithm, ...key })
  const client = keep(createClient({ auth, baseUrls }))
  return (await client.users.me()).name
}

async function grant(): Promise<string> {
  const store = fileStore(join(folder, 'tokens.json'))
  const tokens = sandbox.signIn(sandbox.users.admin)
  const auth = oauth2({ clientId, clientSecret, store, pkce: true, ...tokens })
  const client = keep(createClient({ auth, baseUrls }))
  const { state } = auth.authorizeUrl({ redirectUri: 'http://127.0.0.1/back' })
  return `${(await client.users.me()).name} ${String(state.length > 20)}`
}

async function transfer(): Promise<boolean> {
  const client = keep(sandbox.client())
  const content = new Uint8Array(randomBytes(20_000_000))
  const file = await client.root.upload({ name: 'a.bin', content }, { sha1: true, chunked: true })
  const path = join(folder, 'a.bin')
  await file.downloadTo(path)
  return Buffer.compare(await readFile(path), content) === 0
}

async function webhook(): Promise<boolean> {
  const body = new TextEncoder().encode('{"type":"webhook_event","id":"1","trigger":"FILE.LOCKED"}')
  const keys = { primary: 'a'.repeat(32), secondary: 'b'.repeat(32) }
  const headers = signedHeaders(Buffer.from(body), keys, Date.now())
  return (await verifyWebhook({ body, headers, primaryKey: keys.primary })).valid
}

async function sealed(): Promise<boolean> {
  const ring = new KeyRing([new Uint8Array(randomBytes(32))])
  return (await ring.open(await ring.seal('a token', 'here'), 'here')) === 'a token'
}

async function overTls(): Promise<unknown> {
  const { KEY: key = '', CERT: cert = '' } = process.env
  const server = createServer({ key, cert }, (_, response) => {
    response.setHeader('content-type', 'application/json').end('{"id":"1","type":"user"}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const api = `https://127.0.0.1:${String(port)}`
  const client = keep(createClient({ auth: 'token', baseUrls: { api }, tls: { ca: cert } }))
  try {
    return (await client.users.me()).id
  } finally {
    server.close()
  }
}

function refusal(work: () => unknown): string {
  try {
    work()
    return 'went well'
  } catch (error) {
    return (error as Error).message
  }
}

const traditional = process.env['TRADITIONAL_KEY'] ?? ''
const report = {
  fips: getFips(),
  jwt: [await signIn('RS256'), await signIn('RS384'), await signIn('RS512')],
  grant: await grant(),
  transfer: await transfer(),
  webhook: await webhook(),
  sealed: await sealed(),
  tls: await overTls(),
  md5: refusal(() => createHash('md5')),
  passphrase: refusal(() => new KeyRing(['words'])),
  traditional: refusal(() =>
    jwt({
      clientId,
      clientSecret,
      enterpriseId,
      publicKeyId: 'key-1',
      privateKey: traditional,
      passphrase: 'secret',
    }),
  ),
}
await Promise.all(clients.map(client => client.close()))
await sandbox.stop()
console.log(JSON.stringify(report))

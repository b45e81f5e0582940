import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BaseUrls, BoxClient, File, Folder, Loaded, User } from '../../../src/index.js'
import { declared } from '../../../src/core/index.js'
import { startSandbox, type Sandbox, type SignedIn } from '../../../src/sandbox/index.js'
import type { PropName } from './prop-names.js'

/** A client, as far as the end of a program is concerned. */
export type Closing = Pick<BoxClient, 'close'>

/** What a program of the guides runs in: a sandbox and a directory of its own. */
interface Place {
  readonly sandbox: Sandbox
  /** Of whoever takes the place of Box: the sandbox, or another. */
  readonly baseUrls: BaseUrls
  readonly clients: Closing[]
  readonly props: Map<PropName, Promise<unknown>>
}

let place: Place | undefined

/** The place of the program that runs now. */
export function current(): Place {
  if (place === undefined) {
    throw new Error('No program is running')
  }
  return place
}

const PROPS = {
  sandbox: () => current().sandbox,
  client: () => keep(current().sandbox.client({ baseUrls: current().baseUrls })),
  folder: async () => (await prop('client')).folders.create({ name: 'Plans', parent: { id: '0' } }),
  file: async () => (await prop('folder')).upload({ name: 'plan.txt', content: 'A plan.' }),
  user: async () => (await prop('client')).users.create({ name: 'Ada', login: 'ada@example.com' }),
  clientId: () => current().sandbox.clientId,
  clientSecret: () => current().sandbox.clientSecret,
  enterpriseId: () => current().sandbox.enterpriseId,
  userId: () => current().sandbox.users.admin,
  publicKeyId: () => 'key-1',
  redirectUri: () => 'http://127.0.0.1:8723/callback',
  tokens: () => current().sandbox.signIn(current().sandbox.users.admin),
  visit: () => visit,
  encryptionKey: () => randomBytes(32),
} satisfies Readonly<Record<PropName, () => unknown>>

/** What each of them is. */
interface Props {
  readonly sandbox: Sandbox
  readonly client: BoxClient
  readonly folder: Loaded<Folder>
  readonly file: Loaded<File>
  readonly user: Loaded<User>
  readonly clientId: string
  readonly clientSecret: string
  readonly enterpriseId: string
  readonly userId: string
  readonly publicKeyId: string
  readonly redirectUri: string
  readonly tokens: SignedIn
  readonly visit: typeof visit
  readonly encryptionKey: Uint8Array
}

/** Makes what a program uses, once. */
function prop<K extends PropName>(name: K): Promise<Props[K]> {
  const { props } = current()
  const known = props.get(name) ?? Promise.resolve<unknown>(PROPS[name]())
  props.set(name, known)
  return known as Promise<Props[K]>
}

function keep(client: BoxClient): BoxClient {
  current().clients.push(client)
  return client
}

/** Gives the program that runs now what it uses. */
export async function stage<const K extends PropName>(...names: K[]): Promise<Pick<Props, K>> {
  const entries = await Promise.all(names.map(async name => [name, await prop(name)] as const))
  return Object.fromEntries(entries) as unknown as Pick<Props, K>
}

/** Stands for the user: opens the page, presses Grant, and gives what comes back with them. */
async function visit(url: string): Promise<{ code: string; state: string }> {
  const { searchParams } = new URL(url)
  const body = new URLSearchParams(searchParams)
  body.set('decision', 'grant')
  const { authorize } = current().sandbox.baseUrls
  const reply = await fetch(authorize, { method: 'POST', body, redirect: 'manual' })
  const back = new URL(reply.headers.get('location') ?? '').searchParams
  return { code: back.get('code') ?? '', state: back.get('state') ?? '' }
}

// One key for all: making one takes a while.
const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
})

/**
 * Runs something in a place of its own, and tidies up after it. What programs ask of Box goes to the
 * sandbox, or to `url`.
 */
export async function onStage(
  environment: Readonly<Record<string, string>>,
  work: () => Promise<unknown>,
  url?: string,
): Promise<void> {
  const sandbox = await startSandbox({ publicKeys: [{ id: 'key-1', pem: KEYS.publicKey }] })
  const home = await mkdtemp(join(tmpdir(), 'boxwright-snippet-'))
  const { clientId, clientSecret, enterpriseId } = sandbox
  const appAuth = { publicKeyID: 'key-1', privateKey: KEYS.privateKey, passphrase: 'secret' }
  const boxAppSettings = { clientID: clientId, clientSecret, appAuth }
  const config = { boxAppSettings, enterpriseID: enterpriseId }
  await writeFile(join(home, 'box-config.json'), JSON.stringify(config))
  await writeFile(join(home, 'private.pem'), KEYS.privateKey)
  const before = { cwd: process.cwd(), env: { ...process.env }, classes: declared.classes() }
  const api = url === undefined ? {} : { api: url, upload: url }
  place = { sandbox, baseUrls: { ...sandbox.baseUrls, ...api }, clients: [], props: new Map() }
  try {
    process.chdir(home)
    Object.assign(process.env, {
      BOX_TOKEN: sandbox.developerToken,
      BOX_PASSPHRASE: 'secret',
      BOX_CONFIG: JSON.stringify(config),
      BOX_PRIMARY_KEY: sandbox.webhookKeys.primary,
      BOX_SECONDARY_KEY: sandbox.webhookKeys.secondary,
      ...environment,
    })
    await work()
  } finally {
    process.chdir(before.cwd)
    // A class that a program registers in the place of one of the library's is for that program alone.
    for (const each of before.classes) {
      declared.add(each)
    }
    for (const name of Object.keys(process.env).filter(name => !(name in before.env))) {
      Reflect.deleteProperty(process.env, name)
    }
    Object.assign(process.env, before.env)
    await Promise.all(place.clients.map(client => client.close()))
    place = undefined
    await sandbox.stop()
    await rm(home, { recursive: true, force: true })
  }
}

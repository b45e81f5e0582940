import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileStore, oauth2, type OAuth2 } from '../auth/index.js'
import { createClient, type BaseUrls, type BoxClient } from '../client/index.js'
import { AuthError } from '../errors/index.js'
import type { Settings } from './settings.js'

/** The application somebody signs in to, and where. */
export interface SavedApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly baseUrls?: Partial<BaseUrls> | undefined
}

/** A sign-in and the client that uses it. */
export interface Login {
  readonly auth: OAuth2
  readonly client: BoxClient
}

const fileOf = ({ home }: Settings): string => join(home, 'app.json')

/** Reads which application the last login was for; undefined when nobody is signed in. */
export async function readApp(settings: Settings): Promise<SavedApp | undefined> {
  const path = fileOf(settings)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
  const app = parse(text)
  if (!app) {
    throw new AuthError(`${path} cannot be read; remove it, then run 'boxwright login'.`)
  }
  return app
}

function parse(text: string): SavedApp | undefined {
  try {
    const app = JSON.parse(text) as Partial<SavedApp> | null
    return typeof app?.clientId === 'string' && typeof app.clientSecret === 'string'
      ? (app as SavedApp)
      : undefined
  } catch {
    return undefined
  }
}

/** Keeps the application, readable by its owner only. */
export async function saveApp(settings: Settings, app: SavedApp): Promise<void> {
  const path = fileOf(settings)
  const draft = `${path}.${String(process.pid)}`
  await mkdir(settings.home, { recursive: true, mode: 0o700 })
  await writeFile(draft, JSON.stringify(app, null, 2), { mode: 0o600 })
  await rename(draft, path)
}

/** Forgets the application. */
export async function removeApp(settings: Settings): Promise<void> {
  await rm(fileOf(settings), { force: true })
}

/** Makes the sign-in of an application, with the tokens that are kept, and a client for it. */
export function openLogin(settings: Settings, app: SavedApp, pkce = false): Login {
  const { clientId, clientSecret } = app
  const store = fileStore(join(settings.home, 'tokens.json'))
  const auth = oauth2({ clientId, clientSecret, store, pkce })
  const baseUrls = settings.baseUrls ?? app.baseUrls
  // The sign-in works through the transport, and at the addresses, of the client that has it.
  return { auth, client: createClient({ auth, baseUrls, log: settings.log }) }
}

/** Makes a client of the person who is signed in; undefined when nobody is. */
export async function openSavedLogin(settings: Settings): Promise<Login | undefined> {
  const app = await readApp(settings)
  return app && openLogin(settings, app)
}

import { createClient, type BoxClient } from '../client/index.js'
import { AuthError } from '../errors/index.js'
import type { User } from '../resources/index.js'
import type { Values } from './command-line.js'
import { openSavedLogin } from './saved-login.js'
import { readSettings, type Settings } from './settings.js'

/** A user in one line. */
export function describeUser({ id, name, login }: User): string {
  return `${name} <${login}>, user ${id}`
}

async function clientOf(settings: Settings): Promise<BoxClient> {
  const { token, baseUrls, log } = settings
  if (token !== undefined) {
    return createClient({ auth: token, baseUrls, log })
  }
  const login = await openSavedLogin(settings)
  if (!login) {
    throw AuthError.noCredentials("nobody is signed in; run 'boxwright login', or set BOX_TOKEN")
  }
  return login.client
}

/** `boxwright whoami`. */
export async function whoami(values: Values): Promise<void> {
  const client = await clientOf(readSettings(values))
  try {
    process.stdout.write(`${describeUser(await client.users.me())}\n`)
  } finally {
    await client.close()
  }
}

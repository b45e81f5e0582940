import { createClient, type BoxClient } from '../client/index.js'
import { AuthError } from '../errors/index.js'
import type { Values } from './command-line.js'
import { openSavedLogin } from './saved-login.js'
import { readSettings } from './settings.js'

/**
 * Makes the client that a command works with: by `BOX_TOKEN`, or by the saved login.
 *
 * @throws AuthError when there is neither
 */
async function openClient(values: Values): Promise<BoxClient> {
  const settings = readSettings(values)
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

/** Runs a command with a client, which is closed behind it. */
export async function withClient(
  values: Values,
  work: (client: BoxClient) => Promise<void>,
): Promise<void> {
  const client = await openClient(values)
  try {
    await work(client)
  } finally {
    await client.close()
  }
}

import type { Values } from './command-line.js'
import { openSavedLogin, removeApp } from './saved-login.js'
import { readSettings } from './settings.js'

/** `boxwright logout`: revokes the tokens at Box, and forgets them. */
export async function logout(values: Values): Promise<void> {
  const settings = readSettings(values)
  const login = await openSavedLogin(settings)
  if (!login) {
    process.stdout.write('Nobody is signed in.\n')
    return
  }
  const { auth, client } = login
  try {
    await auth.revoke()
    await removeApp(settings)
    process.stdout.write('Signed out; the tokens are revoked.\n')
  } finally {
    await client.close()
  }
}

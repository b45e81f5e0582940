import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Sandbox } from '../sandbox/index.js'
import { CommandLineError } from './command-line.js'

const KEY_ID = 'sandbox-key'

/**
 * Registers a fresh key with a sandbox, and writes the JSON to sign in with it, as the developer console
 * hands it out.
 *
 * @throws CommandLineError when there is another file already that is no sandbox's
 */
export async function writeJwtConfig(path: string, sandbox: Sandbox): Promise<void> {
  const { clientId, clientSecret, enterpriseId } = sandbox
  await checkMayWrite(path, clientId)
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  sandbox.registerPublicKey({ id: KEY_ID, pem: publicKey })
  const appAuth = { publicKeyID: KEY_ID, privateKey, passphrase: '' }
  const config = {
    boxAppSettings: { clientID: clientId, clientSecret, appAuth },
    enterpriseID: enterpriseId,
  }
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 })
}

/** A real application's key exists once: it must not be lost to a slip of the hand. */
async function checkMayWrite(path: string, clientId: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text !== undefined && !text.includes(`"clientID": "${clientId}"`)) {
    throw new CommandLineError(
      `${path} is there already and not of a sandbox; name another file, or remove it.`,
    )
  }
}

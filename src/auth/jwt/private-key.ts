import { createPrivateKey, getFips, KeyObject } from 'node:crypto'
import { UsageError } from '../../errors/box-error.js'

/** A private key: PEM text or bytes, or one that was read already. */
export type PrivateKey = string | Uint8Array | KeyObject

/**
 * Reads an RSA key. Line ends that were escaped on their way through an environment variable or a
 * second round of JSON are mended.
 *
 * @throws UsageError that says what is wrong, and nothing of the key
 */
export function readPrivateKey(where: string, key: PrivateKey, passphrase?: string): KeyObject {
  const read = key instanceof KeyObject ? key : parse(where, pemOf(key), passphrase)
  if (read.type !== 'private' || read.asymmetricKeyType !== 'rsa') {
    throw new UsageError(`${where}: the private key must be a private RSA key.`)
  }
  return read
}

function pemOf(key: string | Uint8Array): string {
  const text = typeof key === 'string' ? key : Buffer.from(key).toString('utf8')
  const lines = text
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\\r|\r/g, '')
    .replace(/\\+n/g, '\n')
  return `${lines.trim()}\n`
}

function parse(where: string, pem: string, passphrase: string | undefined): KeyObject {
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n/.test(pem)) {
    throw new UsageError(
      `${where}: the private key is not in PEM form; it begins with '-----BEGIN ... PRIVATE KEY-----'.`,
    )
  }
  const isEncrypted = pem.includes('ENCRYPTED')
  if (isEncrypted && !passphrase) {
    throw new UsageError(`${where}: the private key is encrypted, and its passphrase is missing.`)
  }
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(isEncrypted && { passphrase }) })
  } catch {
    // The cause is left out on purpose: it may quote what it could not read.
    throw new UsageError(
      isEncrypted
        ? `${where}: the private key could not be decrypted; is the passphrase the one that belongs to it?${fipsHint()}`
        : `${where}: the private key could not be read; is it complete, with its line ends?`,
    )
  }
}

function fipsHint(): string {
  return getFips() === 1
    ? ' In FIPS mode a key must be encrypted as PKCS#8 with AES: openssl pkcs8 -topk8 -v2 aes-256-cbc.'
    : ''
}

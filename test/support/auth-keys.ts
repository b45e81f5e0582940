import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export const PASSPHRASE = 'passphrase-Zk3q9'

/** A key pair of an application, in every form that its private half comes in. */
export interface AppKeys {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly plain: string
  readonly encrypted: string
  readonly traditional: string
}

/** Makes a key pair. */
export function makeKeys(): AppKeys {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const cipher = { cipher: 'aes-256-cbc', passphrase: PASSPHRASE }
  return {
    publicKey,
    privateKey,
    plain: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    encrypted: privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString(),
    traditional: privateKey.export({ type: 'pkcs1', format: 'pem', ...cipher }).toString(),
  }
}

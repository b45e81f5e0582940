import {
  createCipheriv,
  createDecipheriv,
  getFips,
  randomBytes,
  scrypt,
  type BinaryLike,
  type CipherKey,
} from 'node:crypto'
import { UsageError } from '../../errors/box-error.js'

/**
 * A secret that tokens are encrypted with: 32 bytes, or a passphrase from which scrypt makes them. The
 * `id` stands beside every value in plain, and tells which of several secrets opens it; a secret
 * without one has the id `default`.
 */
export type EncryptionKey =
  string | Uint8Array | { readonly id: string; readonly key: string | Uint8Array }

/** What encryption makes of a text; every part but `key` is base64. */
export interface Sealed {
  /** The id of the secret. */
  readonly key: string
  /** For a passphrase: what scrypt mixed into it. */
  readonly salt?: string
  readonly iv: string
  readonly tag: string
  readonly data: string
}

const CIPHER = 'aes-256-gcm'
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }

/** Encrypts and decrypts with AES-256-GCM; the first secret seals, each of them opens. */
export class KeyRing {
  readonly #secrets = new Map<string, string | Uint8Array>()
  readonly #first: string
  readonly #derived = new Map<string, Promise<Buffer>>()
  // All processes come to use the salt that is stored, so that each derives one key and no more.
  #salt = randomBytes(16).toString('base64')

  constructor(keys: readonly EncryptionKey[]) {
    for (const given of keys) {
      const isNamed = typeof given === 'object' && !(given instanceof Uint8Array)
      const { id, key } = isNamed ? given : { id: 'default', key: given }
      check(id, key, this.#secrets.has(id))
      this.#secrets.set(id, key)
    }
    const [first] = this.#secrets.keys()
    if (first === undefined) {
      throw new UsageError('redisStore: encryptionKey is an empty list; give it a key.')
    }
    this.#first = first
  }

  has(id: string): boolean {
    return this.#secrets.has(id)
  }

  /** @param context - bound to the text: it opens with the same one only */
  async seal(text: string, context: string): Promise<Sealed> {
    const salt = typeof this.#secrets.get(this.#first) === 'string' ? { salt: this.#salt } : {}
    const iv = randomBytes(12)
    const cipher = createCipheriv(CIPHER, await this.#key(this.#first, salt.salt), iv)
    cipher.setAAD(Buffer.from(context))
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return {
      key: this.#first,
      ...salt,
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      data: data.toString('base64'),
    }
  }

  /** @throws Error when the secret, the context or the text is another one */
  async open({ key, salt, iv, tag, data }: Sealed, context: string): Promise<string> {
    const derived = await this.#key(key, salt)
    const decipher = createDecipheriv(CIPHER, derived, Buffer.from(iv, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64'))
    const text = decipher.update(data, 'base64', 'utf8') + decipher.final('utf8')
    if (key === this.#first) {
      this.#salt = salt ?? this.#salt
    }
    return text
  }

  async #key(id: string, salt: string | undefined): Promise<CipherKey> {
    const secret = this.#secrets.get(id)
    if (secret === undefined || (typeof secret === 'string') !== (salt !== undefined)) {
      throw new Error(`The secret '${id}' is of another kind`)
    }
    if (salt === undefined || typeof secret !== 'string') {
      return Buffer.from(secret)
    }
    const place = `${salt} ${id}`
    const known = this.#derived.get(place) ?? derive(secret, Buffer.from(salt, 'base64'))
    this.#derived.set(place, known)
    return known
  }
}

function derive(passphrase: string, salt: BinaryLike): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) => {
      if (error) {
        reject(error)
      } else {
        resolve(key)
      }
    })
  })
}

function check(id: unknown, key: unknown, isTaken: boolean): void {
  if (typeof id !== 'string' || id === '' || isTaken) {
    throw new UsageError(
      `redisStore: every encryptionKey needs an id of its own; '${String(id)}' is not one.`,
    )
  }
  const isBytes = key instanceof Uint8Array && key.byteLength === 32
  if (!isBytes && (typeof key !== 'string' || key === '')) {
    throw new UsageError(
      `redisStore: encryptionKey '${id}' must be 32 bytes or a passphrase; is the variable that should hold it empty?`,
    )
  }
  if (!isBytes && getFips() === 1) {
    throw new UsageError(
      `redisStore: encryptionKey '${id}' is a passphrase, and scrypt, which makes a key of it, is not allowed in FIPS mode; give it 32 random bytes.`,
    )
  }
}

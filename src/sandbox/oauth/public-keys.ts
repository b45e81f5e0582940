import { createPublicKey, type KeyObject } from 'node:crypto'

/** A public key as the developer console knows it. */
export interface PublicKey {
  /** Goes into the `kid` of assertions. */
  readonly id: string
  /** The RSA key in PEM form. */
  readonly pem: string
}

/** The public keys that the app has registered. */
export class PublicKeys {
  readonly #keys = new Map<string, KeyObject>()

  /** Registers a key. Throws when it is not an RSA key in PEM form. */
  register({ id, pem }: PublicKey): void {
    const key = parse(pem)
    if (key?.asymmetricKeyType !== 'rsa') {
      throw new Error(`The public key '${id}' must be an RSA key in PEM form.`)
    }
    this.#keys.set(id, key)
  }

  /** Gives the key with that id, or all of them when an assertion does not say which it is. */
  candidates(id: unknown): readonly KeyObject[] {
    if (id === undefined) {
      return [...this.#keys.values()]
    }
    const key = typeof id === 'string' ? this.#keys.get(id) : undefined
    return key ? [key] : []
  }
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    return undefined
  }
}

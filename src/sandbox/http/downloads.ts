import { randomBytes } from 'node:crypto'
import type { FileRecord, VersionRecord } from '../store/records.js'

const LIFETIME_MS = 15 * 60 * 1000

/** What a download address leads to. */
export interface Download {
  readonly file: FileRecord
  readonly version: VersionRecord
  readonly expiresAt: number
}

/** Addresses that hand out content to whoever has them, for fifteen minutes. */
export class Downloads {
  readonly #now: () => number
  readonly #granted = new Map<string, Download>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Makes an address part that leads to one version of a file. */
  grant(file: FileRecord, version: VersionRecord): string {
    const key = randomBytes(24).toString('base64url')
    this.#granted.set(key, { file, version, expiresAt: this.#now() + LIFETIME_MS })
    return key
  }

  /** Gives what an address part leads to, as long as it works. */
  find(key: string): Download | undefined {
    const download = this.#granted.get(key)
    return download && download.expiresAt > this.#now() ? download : undefined
  }
}

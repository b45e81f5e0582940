import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../errors/index.js'
import type { Journal } from '../resources/index.js'
import { isOnce, type PlainSource } from '../transport/index.js'
import { fingerprintOf, sameFile, type Fingerprint } from './fingerprint.js'

/** An upload as it is remembered. What has arrived of it, Box knows best. */
export interface JournalEntry {
  readonly sessionId: string
  readonly fingerprint: Fingerprint
  /** SHA-1 of the whole, once it was about to be committed. */
  readonly sha1?: string | undefined
}

/** The place of one upload in a journal. */
export class UploadJournal {
  readonly #journal: Journal
  readonly #key: string
  readonly #fingerprint: Fingerprint

  /**
   * @param journal - where to remember
   * @param target - what tells the upload's target from others
   * @param source - the content, of known size
   * @throws UsageError for a stream, which another process cannot read
   */
  constructor(
    journal: Journal,
    target: string,
    { source, size, at }: { source: PlainSource; size: number; at: string },
  ) {
    if (isOnce(source)) {
      throw new UsageError(
        `${at}: an upload of a stream cannot be gone on with; give a path, a Blob, bytes, or { open, size } with the journal.`,
      )
    }
    this.#journal = journal
    const path = 'path' in source ? resolve(source.path) : undefined
    this.#key = path === undefined ? target : `${target} from ${path}`
    this.#fingerprint = path === undefined ? { size } : fingerprintOf(statSync(path))
  }

  /** Gives what is remembered, if it can be read. */
  async get(): Promise<JournalEntry | undefined> {
    const text = await this.#journal.get(this.#key)
    try {
      const entry = JSON.parse(text ?? 'null') as JournalEntry | null
      return typeof entry?.sessionId === 'string' ? entry : undefined
    } catch {
      return undefined
    }
  }

  /** Tells whether the content looks as it did when an entry was made. */
  isSame({ fingerprint }: JournalEntry): boolean {
    return sameFile(fingerprint, this.#fingerprint)
  }

  /** Remembers a session. */
  async set(sessionId: string, sha1?: string): Promise<void> {
    const entry: JournalEntry = { sessionId, fingerprint: this.#fingerprint, sha1 }
    await this.#journal.set(this.#key, JSON.stringify(entry))
  }

  /** Forgets the upload. */
  async delete(): Promise<void> {
    await this.#journal.delete(this.#key)
  }
}

import { randomBytes } from 'node:crypto'
import type { Scope } from '../http/scope.js'
import type { NamedItem } from './zip-names.js'
import type { ZipOptions } from './zip-options.js'

/** How far the download of an archive is. */
export interface ZipProgress {
  state: 'in_progress' | 'succeeded' | 'failed'
  total: number
  downloaded: number
  skippedFiles: number
  skippedFolders: number
}

/** An archive that was asked for. */
export interface ZipRecord {
  readonly key: string
  readonly name: string
  /** Who asked for it, and may see how far it is. */
  readonly scope: Scope
  readonly entries: readonly NamedItem[]
  readonly expiresAt: number
  readonly progress: ZipProgress
  begunAt: number | undefined
  pollsLeft: number
}

const STATUS_LIFETIME_MS = 12 * 3600 * 1000

/** The archives of one sandbox. */
export class Zips {
  readonly #now: () => number
  readonly #lifetime: number
  readonly #polls: number
  readonly #granted = new Map<string, ZipRecord>()

  constructor(now: () => number, { lifetime = 10, polls = 1 }: ZipOptions = {}) {
    this.#now = now
    this.#lifetime = lifetime
    this.#polls = polls
  }

  /** Makes an address part under which an archive can be downloaded once. */
  grant(archive: Pick<ZipRecord, 'scope' | 'entries' | 'name'>): ZipRecord {
    const zip: ZipRecord = {
      ...archive,
      key: randomBytes(24).toString('base64url'),
      expiresAt: this.#now() + this.#lifetime * 1000,
      progress: {
        state: 'in_progress',
        total: 0,
        downloaded: 0,
        skippedFiles: 0,
        skippedFolders: 0,
      },
      begunAt: undefined,
      pollsLeft: this.#polls,
    }
    this.#granted.set(zip.key, zip)
    return zip
  }

  /** Begins the download of an archive: once, and in time. */
  begin(key: string): ZipRecord | undefined {
    const zip = this.#granted.get(key)
    if (!zip || zip.begunAt !== undefined || zip.expiresAt <= this.#now()) {
      return undefined
    }
    zip.begunAt = this.#now()
    return zip
  }

  /** Gives an archive whose download has begun, for twelve hours. */
  begun(key: string): ZipRecord | undefined {
    const zip = this.#granted.get(key)
    const since = zip?.begunAt ?? -Infinity
    return since + STATUS_LIFETIME_MS > this.#now() ? zip : undefined
  }

  /** Writes how far a download is. */
  status(zip: ZipRecord): Record<string, unknown> {
    const { progress } = zip
    const settling = progress.state === 'succeeded' && zip.pollsLeft > 0
    if (settling) {
      zip.pollsLeft -= 1
    }
    return {
      total_file_count: progress.total,
      downloaded_file_count: progress.downloaded,
      skipped_file_count: progress.skippedFiles,
      skipped_folder_count: progress.skippedFolders,
      state: settling ? 'in_progress' : progress.state,
    }
  }
}

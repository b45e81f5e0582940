import { createHash, randomBytes, type Hash } from 'node:crypto'
import { Bytes } from './bytes.js'

/** What upload sessions are like. */
export interface UploadSessionOptions {
  /** Bytes of a part. Default 8 MiB. */
  readonly partSize?: number
  /** The fewest bytes that a session takes. Default 20,000,000, as with Box. */
  readonly minimumSize?: number
  /** Seconds that a session works. Default seven days. */
  readonly lifetime?: number
  /** How many commits of a session are answered with 202 before one is carried out. Default 0. */
  readonly pendingCommits?: number
  /** Retry-After of such a 202, in seconds. Default 1. */
  readonly retryAfter?: number
}

/** A part that has arrived. */
export interface PartRecord {
  readonly id: string
  readonly offset: number
  readonly content: Bytes
  /** In hexadecimal. */
  readonly sha1: string
}

/** Where the content of a session goes: a new file in a folder, or a new version of a file. */
export type UploadTarget =
  | { readonly type: 'folder'; readonly id: string; readonly name: string }
  | { readonly type: 'file'; readonly id: string; readonly name: string | undefined }

/** A file on its way in, part by part. */
export class UploadSessionRecord {
  readonly id = randomBytes(16).toString('hex').toUpperCase()
  readonly parts = new Map<number, PartRecord>()
  /** Commits that are still to be answered with 202. */
  pendingCommits: number
  // The digest of what has arrived without a gap, so that a commit need not read all of it again.
  readonly #hash: Hash = createHash('sha1')
  #hashed = 0

  readonly userId: string
  readonly target: UploadTarget
  /** In bytes. */
  readonly fileSize: number
  readonly partSize: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number

  constructor(of: {
    readonly userId: string
    readonly target: UploadTarget
    readonly fileSize: number
    readonly partSize: number
    readonly expiresAt: number
    readonly pendingCommits: number
  }) {
    this.userId = of.userId
    this.target = of.target
    this.fileSize = of.fileSize
    this.partSize = of.partSize
    this.expiresAt = of.expiresAt
    this.pendingCommits = of.pendingCommits
  }

  /** How many parts make the file. */
  get totalParts(): number {
    return Math.ceil(this.fileSize / this.partSize)
  }

  /** Keeps a part. */
  add(part: PartRecord): void {
    this.parts.set(part.offset, part)
    for (let next = part as PartRecord | undefined; next?.offset === this.#hashed;) {
      for (const piece of next.content.slice(0, next.content.length)) {
        this.#hash.update(piece)
      }
      this.#hashed += next.content.length
      next = this.parts.get(this.#hashed)
    }
  }

  /** The parts by offset. */
  sorted(): PartRecord[] {
    return [...this.parts.values()].sort((a, b) => a.offset - b.offset)
  }

  /** SHA-1 of the whole in hexadecimal, once every part is there. */
  sha1(): string {
    return this.#hash.copy().digest('hex')
  }

  /** The whole content. */
  content(): Bytes {
    return Bytes.join(this.sorted().map(part => part.content))
  }
}

/** The upload sessions of one sandbox. */
export class UploadSessions {
  readonly #options: Required<UploadSessionOptions>
  readonly #now: () => number
  readonly #open = new Map<string, UploadSessionRecord>()

  constructor(now: () => number, options: UploadSessionOptions = {}) {
    this.#now = now
    this.#options = {
      partSize: 8 * 1024 ** 2,
      minimumSize: 20_000_000,
      lifetime: 7 * 24 * 3600,
      pendingCommits: 0,
      retryAfter: 1,
      ...options,
    }
  }

  get minimumSize(): number {
    return this.#options.minimumSize
  }

  /** Seconds that a caller is to wait before committing again. */
  get retryAfter(): number {
    return this.#options.retryAfter
  }

  /** Opens a session. */
  create(userId: string, target: UploadTarget, fileSize: number): UploadSessionRecord {
    const { partSize, lifetime, pendingCommits } = this.#options
    const expiresAt = this.#now() + lifetime * 1000
    const session = new UploadSessionRecord({
      userId,
      target,
      fileSize,
      partSize,
      expiresAt,
      pendingCommits,
    })
    this.#open.set(session.id, session)
    return session
  }

  /** Gives a session that still works. */
  find(id: string): UploadSessionRecord | undefined {
    return this.all().find(session => session.id === id)
  }

  /** Lists the sessions that still work. */
  all(): UploadSessionRecord[] {
    for (const [id, { expiresAt }] of this.#open) {
      if (expiresAt <= this.#now()) {
        this.#open.delete(id)
      }
    }
    return [...this.#open.values()]
  }

  /** Ends a session. */
  remove(session: UploadSessionRecord): void {
    this.#open.delete(session.id)
  }
}

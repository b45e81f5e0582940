import type { Lease } from './store.js'

type Fs = typeof import('node:fs/promises')

/** Who holds a lock file, and until when (milliseconds since 1970). */
interface Holder {
  readonly fence: string
  readonly end: number
}

/**
 * A lock that is a file: whoever makes it holds it, and past its end anybody may take it away. The file
 * appears with its content in one step, so no half-written one is ever seen.
 */
export class FileLock {
  readonly #fs: Fs
  readonly #path: string
  readonly #onTakeover: () => Promise<void>

  /** @param onTakeover - done when the last holder did not give the lock back, before it is taken away */
  constructor(fs: Fs, path: string, onTakeover: () => Promise<void> = () => Promise.resolve()) {
    this.#fs = fs
    this.#path = path
    this.#onTakeover = onTakeover
  }

  /** Takes the lock, or gives `undefined` at once when somebody else has it. */
  async take(ttl: number): Promise<Lease | undefined> {
    const holder = await this.#holder(this.#path)
    if (holder !== undefined) {
      if (holder.end > Date.now()) {
        return undefined
      }
      await this.#onTakeover()
      if (!(await this.#remove(holder.fence))) {
        return undefined
      }
    }
    const fence = crypto.randomUUID()
    const draft = `${this.#path}.${fence}`
    await this.#fs.writeFile(draft, JSON.stringify({ fence, end: Date.now() + ttl }), {
      mode: 0o600,
    })
    try {
      await this.#fs.link(draft, this.#path)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') {
        return undefined
      }
      throw error
    } finally {
      await this.#fs.rm(draft, { force: true })
    }
    return {
      fence,
      release: async () => {
        await this.#remove(fence)
      },
    }
  }

  /** Tells whether a lease of this lock is held still. */
  async isHeld({ fence }: Lease): Promise<boolean> {
    const holder = await this.#holder(this.#path)
    return holder?.fence === fence && holder.end > Date.now()
  }

  /** Removes the lock if it has this fence. A lock that is another's by now is put back. */
  async #remove(fence: string): Promise<boolean> {
    if ((await this.#holder(this.#path))?.fence !== fence) {
      return false
    }
    const aside = `${this.#path}.${crypto.randomUUID()}`
    try {
      // Only one process can move a file away, so only one goes on.
      await this.#fs.rename(this.#path, aside)
      const moved = await this.#holder(aside)
      if (moved !== undefined && moved.fence !== fence) {
        await this.#fs.link(aside, this.#path)
        return false
      }
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EEXIST') {
        return false
      }
      throw error
    } finally {
      await this.#fs.rm(aside, { force: true })
    }
  }

  async #holder(path: string): Promise<Holder | undefined> {
    try {
      return JSON.parse(await this.#fs.readFile(path, 'utf8')) as Holder
    } catch (error) {
      if (codeOf(error) === 'ENOENT') {
        return undefined
      }
      // No lock of ours: as good as one that has run out.
      if (error instanceof SyntaxError) {
        return { fence: '', end: 0 }
      }
      throw error
    }
  }
}

/** The system's code of an error. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

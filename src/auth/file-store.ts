import { AuthError } from '../errors/auth-error.js'
import { codeOf, FileLock } from './file-lock.js'
import { sha256 } from './native-crypto.js'
import { sleep } from './repeat.js'
import { corruptValue, type Lease, type Stored, type TokenStore } from './store.js'
import { decodeTokens, encodeTokens, type Tokens } from './tokens.js'

/**
 * Keeps tokens in a file that only its owner can read, shared by all processes of a machine. Writes
 * replace the file as a whole, so one that is cut short leaves the old content.
 *
 * @param path - the file; it and its directory are made when they are needed. Lock files stand beside it.
 */
export function fileStore(path: string): TokenStore {
  return new FileStore(path)
}

type Fs = typeof import('node:fs/promises')
type Entries = Readonly<Record<string, { readonly tokens: unknown; readonly version: unknown }>>

// Milliseconds: a write takes a few of them, and a process that dies in one holds the others up no longer.
const WRITE_TTL = 2_000
const WRITE_WAIT = 10_000

class FileStore implements TokenStore {
  readonly #path: string
  #fs: Promise<Fs> | undefined

  constructor(path: string) {
    this.#path = path
  }

  async get(key: string): Promise<Stored | undefined> {
    const entry = (await this.#read(key))[key]
    if (entry === undefined) {
      return undefined
    }
    const tokens = decodeTokens(entry.tokens)
    if (tokens === undefined || typeof entry.version !== 'string') {
      throw corruptValue(this.#path, key)
    }
    return { tokens, version: entry.version }
  }

  async compareAndSet(
    key: string,
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease?: Lease,
  ): Promise<boolean> {
    const writer = await this.#lockFile('write')
    const turn = await this.#turn(writer)
    try {
      if (lease !== undefined && !(await (await this.#lockFile(key)).isHeld(lease))) {
        return false
      }
      if ((await this.get(key))?.version !== expected) {
        return false
      }
      const { [key]: _old, ...rest } = await this.#read(key)
      const entry = tokens && { tokens: encodeTokens(tokens), version: crypto.randomUUID() }
      const text = JSON.stringify(entry === undefined ? rest : { ...rest, [key]: entry }, null, 2)
      const draft = await this.#draft(text)
      // Last look: a process that was stopped meanwhile has lost its turn.
      const mayWrite = await writer.isHeld(turn)
      await this.#finish(draft, mayWrite)
      return mayWrite
    } finally {
      await turn.release()
    }
  }

  async lock(key: string, ttl: number): Promise<Lease | undefined> {
    return (await this.#lockFile(key)).take(ttl)
  }

  async #lockFile(name: string): Promise<FileLock> {
    const suffix = name === 'write' ? name : sha256(name).slice(0, 12)
    const fs = await this.#load()
    await fs.mkdir(parentOf(this.#path), { recursive: true, mode: 0o700 })
    const sweep = name === 'write' ? () => this.#sweep(fs) : undefined
    return new FileLock(fs, `${this.#path}.${suffix}.lock`, sweep)
  }

  /** Removes what a writer that died left behind: drafts are made in one's turn only. */
  async #sweep(fs: Fs): Promise<void> {
    const folder = parentOf(this.#path)
    for (const name of await fs.readdir(folder)) {
      if (name.startsWith(`${nameOf(this.#path)}.`) && name.endsWith('.tmp')) {
        await fs.rm(`${folder}/${name}`, { force: true })
      }
    }
  }

  async #turn(writer: FileLock): Promise<Lease> {
    const end = Date.now() + WRITE_WAIT
    for (;;) {
      const turn = await writer.take(WRITE_TTL)
      if (turn !== undefined) {
        return turn
      }
      if (Date.now() > end) {
        throw AuthError.storeUnreachable(this.#path, new Error('Others keep writing to it'))
      }
      await sleep(5 + 10 * Math.random())
    }
  }

  async #draft(text: string): Promise<string> {
    const fs = await this.#load()
    const draft = `${this.#path}.${crypto.randomUUID()}.tmp`
    const file = await fs.open(draft, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    return draft
  }

  async #finish(draft: string, mayWrite: boolean): Promise<void> {
    const fs = await this.#load()
    await (mayWrite ? fs.rename(draft, this.#path) : fs.rm(draft, { force: true }))
  }

  async #read(key: string): Promise<Entries> {
    const fs = await this.#load()
    let text: string
    try {
      text = await fs.readFile(this.#path, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') {
        return {}
      }
      throw AuthError.storeUnreachable(this.#path, error)
    }
    const entries = parse(text)
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) {
      throw corruptValue(this.#path, key)
    }
    return entries as Entries
  }

  #load(): Promise<Fs> {
    return (this.#fs ??= import('node:fs/promises'))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parentOf(path: string): string {
  return path.includes('/') || path.includes('\\') ? path.replace(/[/\\][^/\\]*$/, '') || '/' : '.'
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '')
}

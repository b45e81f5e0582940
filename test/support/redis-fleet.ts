import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** What one process of the fleet is told. */
export interface WorkerOptions {
  readonly name: string
  readonly redis: string
  readonly url: string
  readonly grant: 'oauth2' | 'ccg'
  /** The longest lease in milliseconds. */
  readonly lease: number
  /** Milliseconds between two calls. */
  readonly interval: number
}

/** What it tells. */
export type WorkerReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'call'; readonly wait: number; readonly error?: string | undefined }
  | { readonly kind: 'write refused'; readonly accessToken?: string | undefined }

/** What the calls of all processes came to. */
export interface Tally {
  calls: number
  /** The longest that a call waited for tokens, in milliseconds. */
  longest: number
  readonly errors: string[]
  /** The access tokens of refused writes, by process. */
  readonly refusedWrites: { readonly worker: string; readonly accessToken: string | undefined }[]
}

/** Real processes that share one store and one grant. */
export class Fleet {
  readonly tally: Tally = { calls: 0, longest: 0, errors: [], refusedWrites: [] }
  readonly #options: Omit<WorkerOptions, 'name'>
  readonly #members = new Map<string, ChildProcess>()
  #born = 0
  #program: Promise<string> | undefined

  constructor(options: Omit<WorkerOptions, 'name'>) {
    this.#options = options
  }

  get names(): string[] {
    return [...this.#members.keys()]
  }

  /** Starts a process and waits for its first answer. */
  async add(): Promise<string> {
    const name = `worker-${String(++this.#born)}`
    const program = await (this.#program ??= bundle())
    const child = fork(program, [JSON.stringify({ ...this.#options, name })], { execArgv: [] })
    this.#members.set(name, child)
    const ready = new Promise<void>((resolve, reject) => {
      child.on('message', (report: WorkerReport) => {
        this.#note(name, report)
        if (report.kind === 'ready') {
          resolve()
        }
      })
      child.once('exit', (code, signal) => {
        if (signal === null && code !== 0) {
          this.tally.errors.push(`${name} ended with ${String(code)}`)
          reject(new Error(`${name} ended with ${String(code)}`))
        }
        resolve()
      })
    })
    await ready
    return name
  }

  /** Sends a signal at once, in the same step. */
  signal(name: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#members.get(name)?.kill(signal)
    if (signal === 'SIGKILL') {
      this.#members.delete(name)
    }
  }

  async end(): Promise<void> {
    const exits = [...this.#members.values()].map(async child => {
      const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : []
      child.kill('SIGKILL')
      await exit
    })
    await Promise.all(exits)
    this.#members.clear()
    if (this.#program) {
      await rm(dirname(await this.#program), { recursive: true, force: true })
    }
  }

  #note(worker: string, report: WorkerReport): void {
    if (report.kind === 'write refused') {
      this.tally.refusedWrites.push({ worker, accessToken: report.accessToken })
    }
    if (report.kind === 'call') {
      this.tally.calls++
      this.tally.longest = Math.max(this.tally.longest, report.wait)
      if (report.error !== undefined) {
        this.tally.errors.push(`${worker}: ${report.error}`)
      }
    }
  }
}

/** Makes one file of the worker: nine compilers at once would leave no time for what is measured. */
async function bundle(): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'boxwright-fleet-')), 'worker.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('redis-worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Decides whether the sources or the build are run.
    tsconfig: process.env['TSX_TSCONFIG_PATH'] ?? 'tsconfig.json',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
  return outfile
}

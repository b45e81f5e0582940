import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BaseUrls } from '../../src/index.js'

/** What a consumer process is told. */
export interface ConsumerOptions {
  readonly name: string
  readonly token: string
  readonly baseUrls: BaseUrls
  /** The file that every event is written to. */
  readonly log: string
  readonly checkpoint: string
  /** Events between two checkpoints. */
  readonly every: number
  /** Reads as a group, for the enterprise. */
  readonly redis?: string | undefined
  readonly lease?: number | undefined
}

/** One line of the log. */
export interface Line {
  readonly name: string
  readonly id: string
}

/** Real processes that read one stream. */
export class Consumers {
  readonly folder = mkdtempSync(join(tmpdir(), 'boxwright-events-'))
  readonly log = join(this.folder, 'log')
  readonly #options: Omit<ConsumerOptions, 'name' | 'log' | 'checkpoint'>
  readonly #children = new Map<string, ChildProcess>()
  #program: Promise<string> | undefined
  #born = 0

  constructor(options: Omit<ConsumerOptions, 'name' | 'log' | 'checkpoint'>) {
    this.#options = options
  }

  /** Starts a process and waits until it is about to read. */
  async add(): Promise<string> {
    const program = await (this.#program ??= this.#bundle())
    const name = `run-${String(++this.#born)}`
    const checkpoint = join(this.folder, 'checkpoint.json')
    const options: ConsumerOptions = { ...this.#options, name, log: this.log, checkpoint }
    const child = fork(program, [JSON.stringify(options)], { execArgv: [] })
    this.#children.set(name, child)
    await once(child, 'message')
    return name
  }

  signal(name: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#children.get(name)?.kill(signal)
  }

  /** Kills a process and waits for its end. */
  async kill(name: string): Promise<void> {
    const child = this.#children.get(name)
    this.#children.delete(name)
    if (child && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    }
  }

  /** Every event that was handed out so far, in order. */
  lines(): Line[] {
    const text = existsSync(this.log) ? readFileSync(this.log, 'utf8') : ''
    return text
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [name = '', id = ''] = line.split(' ')
        return { name, id }
      })
  }

  async end(): Promise<void> {
    await Promise.all([...this.#children.keys()].map(name => this.kill(name)))
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #bundle(): Promise<string> {
    const outfile = join(this.folder, 'consumer.mjs')
    await build({
      entryPoints: [fileURLToPath(new URL('events-consumer.ts', import.meta.url))],
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
}

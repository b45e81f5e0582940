import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, vi } from 'vitest'

// Each test starts several processes, and each of those compiles the sources first.
vi.setConfig({ testTimeout: 120_000 })

const CLI = ['--import', 'tsx', 'src/cli/main.ts']

type Environment = Readonly<Record<string, string>>

/** A `boxwright` that runs in a process of its own. */
export interface Child {
  /** What it has printed so far, on both streams. */
  readonly output: () => string
  /** Waits until it has printed a text, or something that fits, and gives the match. */
  seen(wanted: RegExp | string): Promise<RegExpExecArray>
  type(text: string): void
  /** Ends its input. */
  end(): void
  kill(signal: NodeJS.Signals): void
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

const running: Child[] = []
const directories: string[] = []

afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL')
    await child.ended
  }
  for (const directory of directories.splice(0)) {
    rmSync(directory, { recursive: true })
  }
})

/** Makes a directory that is gone after the test. */
export function makeHome(): string {
  const directory = mkdtempSync(join(tmpdir(), 'boxwright-cli-'))
  directories.push(directory)
  return directory
}

function environment(more: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_OPTIONS } = process.env
  return { PATH, HOME, NODE_OPTIONS, ...more }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function follow(command: string, args: readonly string[], env: Environment): Child {
  const child = spawn(command, args, { env: environment(env) })
  let output = ''
  const watchers = new Set<() => void>()
  const add = (chunk: Buffer) => {
    output += chunk.toString()
    watchers.forEach(watch => watch())
  }
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  // A process that has ended does not read what is typed.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const seen = (wanted: RegExp | string) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const pattern = typeof wanted === 'string' ? new RegExp(escape(wanted)) : wanted
      const look = () => {
        const match = pattern.exec(output)
        if (match) {
          watchers.delete(look)
          resolve(match)
        }
      }
      watchers.add(look)
      look()
      void ended.then(() => {
        reject(new Error(`${String(pattern)} was never printed, only:\n${output}`))
      })
    })
  const started: Child = {
    output: () => output,
    seen,
    type: text => void child.stdin.write(text),
    end: () => void child.stdin.end(),
    kill: signal => void child.kill(signal),
    ended,
  }
  running.push(started)
  return started
}

/** Starts `boxwright` with pipes. */
export function boxwright(args: readonly string[], env: Environment = {}): Child {
  return follow(process.execPath, [...CLI, ...args], env)
}

/** Starts `boxwright` on a terminal of its own. */
export function boxwrightOnTerminal(args: readonly string[], env: Environment = {}): Child {
  return onTerminal([...CLI, ...args], env)
}

/** Starts a program on a terminal of its own. */
export function programOnTerminal(file: string, env: Environment = {}): Child {
  return onTerminal(['--import', 'tsx', file], env)
}

function onTerminal(args: readonly string[], env: Environment): Child {
  const command = [process.execPath, ...args].map(part => `'${part}'`).join(' ')
  return follow('script', ['-qec', command, '/dev/null'], { TERM: 'xterm-256color', ...env })
}

/** Runs `boxwright` to its end. */
export async function run(
  args: readonly string[],
  env: Environment = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = boxwright(args, env)
  child.end()
  const code = await child.ended
  return { code, output: child.output() }
}

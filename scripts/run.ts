import { spawn, spawnSync } from 'node:child_process'

/** What a command printed and how it ended. */
export interface Ran {
  readonly ok: boolean
  readonly output: string
}

/**
 * Runs a command, waits for its end and keeps what it prints.
 *
 * @param command - the program, then its arguments
 * @param cwd - the folder to run it in
 */
export function run(command: readonly [string, ...string[]], cwd = process.cwd()): Ran {
  const [program, ...args] = command
  const child = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const output = `${child.stdout}${child.stderr}${child.error ? child.error.message : ''}`
  return { ok: child.status === 0, output }
}

/**
 * Runs a command on this terminal and waits for its end.
 *
 * @param command - the program, then its arguments
 * @returns the exit code, 1 when the command was killed or could not start
 */
export function runVisibly(command: readonly [string, ...string[]]): number {
  const [program, ...args] = command
  return spawnSync(program, args, { stdio: 'inherit' }).status ?? 1
}

/**
 * Runs a command and keeps what it prints, while others run beside it.
 *
 * @param command - the program, then its arguments
 * @param cwd - the folder to run it in
 */
export function runAsync(
  command: readonly [string, ...string[]],
  cwd = process.cwd(),
): Promise<Ran> {
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (piece: string) => {
    output += piece
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  return new Promise(resolve => {
    child.once('error', error => resolve({ ok: false, output: error.message }))
    child.once('close', code => resolve({ ok: code === 0, output }))
  })
}

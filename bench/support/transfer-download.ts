import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./download-child.ts', import.meta.url))

/** What one contender took. */
interface Figures {
  readonly sha1: string
  readonly bytes: number
  readonly ms: number
  readonly cpuMs: number
  readonly peakMiB: number
  readonly restMiB: number
}

interface Told extends Partial<Figures> {
  readonly url?: string
  readonly token?: string
  readonly id?: string
  readonly expected?: string
}

async function start(args: readonly string[]): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [...process.execArgv, CHILD, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const left = once(child, 'exit').then(([code]) => {
    throw new Error(`The process '${args[0] ?? ''}' ended with ${String(code)}`)
  })
  left.catch(() => undefined)
  const [told] = (await Promise.race([once(child, 'message'), left])) as [Told]
  return { child, told }
}

/**
 * Downloads a generated file of a sandbox in a process of its own, hashed on arrival, with each contender
 * in a process of its own. Prints a row for each and throws when bytes differ.
 *
 * @param size - bytes, rounded up to whole MiB
 */
export async function benchDownload(size: number): Promise<void> {
  const mib = Math.ceil(size / 1024 ** 2)
  const server = await start(['server', String(mib)])
  const { url = '', token = '', id = '', expected = '' } = server.told
  const rows: Record<string, object> = {}
  try {
    for (const name of ['boxwright stream', 'boxwright downloadTo', 'box-node-sdk 10']) {
      const { child, told } = await start([name, url, token, id])
      child.disconnect()
      if (told.sha1 !== expected || told.bytes !== mib * 1024 ** 2) {
        throw new Error(`${name}: ${String(told.bytes)} bytes with SHA-1 ${String(told.sha1)}`)
      }
      rows[name] = {
        s: Number(((told.ms ?? NaN) / 1000).toFixed(2)),
        'CPU s': Number(((told.cpuMs ?? NaN) / 1000).toFixed(2)),
        'peak MiB': Math.round(told.peakMiB ?? NaN),
        'of these at rest': Math.round(told.restMiB ?? NaN),
        bytes: 'equal',
      }
    }
  } finally {
    server.child.kill()
  }
  console.log(`${String(mib)} MiB down, hashed on arrival:`)
  console.table(rows)
}

import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { withinBudget } from './ratios.js'

const MiB = 1024 ** 2
const run = promisify(execFile)
const here = (name: string): string => join(import.meta.dirname, name)
// The config that this process was started with says whether the build or the sources are measured.
const TSX = process.execArgv

/** What one transfer took: milliseconds and bytes. */
interface Figures {
  readonly time: number
  readonly cpu: number
  readonly rest: number
  readonly peak: number
}

/** How much is sent, in MiB. */
export interface UploadSizes {
  /** By this library alone. */
  readonly large: number
  /** By this library and by box-node-sdk, with latency. */
  readonly compared: number
}

async function startSandboxProcess() {
  const child = spawn(process.execPath, [...TSX, here('transfer-sandbox.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  const place = await next()
  return {
    place,
    async latency(ms: number) {
      child.stdin.write(`latency ${String(ms)}\n`)
      await next()
    },
    stop: () => child.stdin.end('stop\n'),
  }
}

async function makeFile(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  const block = randomBytes(MiB)
  for (let at = 0; at < size; at++) {
    block.writeUInt32LE(at)
    await file.write(block)
  }
  await file.close()
}

/** Uploads through a sandbox in a process of its own, and prints the figures. Returns whether they are within budget. */
export async function benchUploads({ large, compared }: UploadSizes): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'boxwright-bench-'))
  const sandbox = await startSandboxProcess()
  let count = 0
  const transfer = async (kind: string, file: string): Promise<Figures> => {
    const NAME = `${kind} ${String(count++)}`
    const env = { ...process.env, KIND: kind, PLACE: sandbox.place, FILE: file, NAME }
    const { stdout } = await run(process.execPath, [...TSX, here('transfer-run.ts')], { env })
    return JSON.parse(stdout) as Figures
  }
  try {
    const file = join(directory, 'file')
    await makeFile(file, compared)
    await sandbox.latency(30)
    const peer = await transfer('box-node-sdk', file)
    const ours = await transfer('boxwright', file)
    await sandbox.latency(0)
    await makeFile(file, large)
    const alone = await transfer('boxwright', file)
    print({
      [`${String(large)} MiB`]: alone,
      [`${String(compared)} MiB, 30 ms`]: ours,
      'box-node-sdk': peer,
    })
    const buffers = 2 * 8 * 4
    return withinBudget([
      { name: 'upload, time / box-node-sdk', ratio: ours.time / peer.time, budget: 0.35 },
      { name: 'upload, cpu / box-node-sdk', ratio: ours.cpu / peer.cpu, budget: 1 },
      {
        name: 'upload, memory / 2 x part size x parallelism',
        ratio: (alone.peak - alone.rest) / MiB / buffers,
        budget: 1,
      },
    ])
  } finally {
    sandbox.stop()
    rmSync(directory, { recursive: true })
  }
}

function print(rows: Readonly<Record<string, Figures>>): void {
  const shown = Object.entries(rows).map(([name, { time, cpu, rest, peak }]) => [
    name,
    {
      'time ms': Math.round(time),
      'cpu ms': Math.round(cpu),
      'rss at rest MiB': Math.round(rest / MiB),
      'peak rss MiB': Math.round(peak / MiB),
    },
  ])
  console.table(Object.fromEntries(shown))
}

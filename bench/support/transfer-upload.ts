import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ratio, Report } from './report.js'
import { exactly } from './spread.js'
import { held, tableOf, type Figures } from './transfer-figures.js'
import { startSandboxProcess } from './transfer-processes.js'
import { inRounds, of } from './transfer-rounds.js'

const MiB = 1024 ** 2
const LATENCY = 30
// Parts of the sandbox, and as many at a time as is the default.
const BUFFERS = 2 * 8 * MiB * 4
// Freed buffers go back to the system at once, so that what warming up has used hides nothing later.
const RETURNED = { MALLOC_MMAP_THRESHOLD_: '131072' }
const [OURS, PEER, FLOOR] = ['boxwright upload', 'box-node-sdk upload', 'undici upload'] as const

/** How much is sent, in MiB, and how often. */
export interface UploadSizes {
  /** Once by each, without latency. */
  readonly large: number
  /** In rounds, with latency. */
  readonly compared: number
  readonly rounds: number
}

/** Fills a file with bytes that do not repeat; returns what must arrive. */
async function makeFile(path: string, mib: number): Promise<{ sha1: string; bytes: number }> {
  const file = await open(path, 'w')
  const hash = createHash('sha1')
  const block = randomBytes(MiB)
  for (let at = 0; at < mib; at++) {
    block.writeUInt32LE(at)
    hash.update(block)
    await file.write(block)
  }
  await file.close()
  return { sha1: hash.digest('hex'), bytes: mib * MiB }
}

/** Uploads through a sandbox. */
export async function benchUploads({ large, compared, rounds }: UploadSizes): Promise<Report> {
  const directory = mkdtempSync(join(tmpdir(), 'boxwright-bench-'))
  const FILE = join(directory, 'file')
  const sandbox = await startSandboxProcess()
  try {
    const expected = await makeFile(FILE, compared)
    // The first upload pays for the sandbox's compiled code and its memory; it is nobody's.
    await sandbox.transfer(FLOOR, { FILE })
    await sandbox.latency(LATENCY)
    const kinds = [PEER, OURS, FLOOR]
    const rows = await inRounds({ sandbox, settings: { FILE }, kinds, rounds, expected })
    await sandbox.latency(0)
    const whole = await makeFile(FILE, large)
    const settings = { FILE, ...RETURNED }
    const alone = await inRounds({
      sandbox,
      settings,
      kinds: [PEER, OURS],
      rounds: 1,
      expected: whole,
    })
    return {
      tables: [
        tableOf(`${String(compared)} MiB up, ${String(LATENCY)} ms of latency`, rows, PEER),
        tableOf(`${String(large)} MiB up`, alone, PEER),
      ],
      ratios: ratios(rows, alone),
    }
  } finally {
    sandbox.stop()
    rmSync(directory, { recursive: true })
  }
}

function ratios(rows: ReadonlyMap<string, Figures>, alone: ReadonlyMap<string, Figures>): Ratio[] {
  const [ours, peer, floor] = [of(rows, OURS), of(rows, PEER), of(rows, FLOOR)]
  const values = {
    'upload, time / box-node-sdk': ours.time / peer.time,
    'upload, time / bare undici': ours.time / floor.time,
    'upload, CPU / box-node-sdk': ours.cpu / peer.cpu,
    'upload, held / 2 x part size x parallelism': held(of(alone, OURS)) / BUFFERS,
  }
  return Object.entries(values).map(([name, value]) => ({ name, value: exactly(value) }))
}

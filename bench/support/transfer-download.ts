import type { Budget } from './ratios.js'
import { printRows } from './transfer-figures.js'
import { startSandboxProcess } from './transfer-processes.js'
import { inRounds, of } from './transfer-rounds.js'

const PEER = 'box-node-sdk download'

/**
 * Downloads a generated file, hashed on arrival, and prints the figures.
 *
 * @param sizes - `large` in MiB
 * @returns what must be within budget
 */
export async function benchDownloads(sizes: {
  readonly large: number
  readonly rounds: number
}): Promise<Budget[]> {
  const { large, rounds } = sizes
  const sandbox = await startSandboxProcess()
  try {
    const { id, sha1 } = await sandbox.file(large)
    const small = await sandbox.file(1)
    const rows = await inRounds({
      sandbox,
      kinds: [PEER, 'boxwright download', 'boxwright downloadTo'],
      rounds,
      settings: { ID: id, WARM: small.id },
      expected: { sha1, bytes: large * 1024 ** 2 },
    })
    printRows(`${String(large)} MiB down, hashed on arrival`, rows, PEER)
    const cpu = of(rows, 'boxwright download').cpu / of(rows, PEER).cpu
    // Nothing to gain but noise: a stream that is hashed is mostly the hash, for both.
    return [{ name: 'download, CPU / box-node-sdk', ratio: cpu, budget: 1.25 }]
  } finally {
    sandbox.stop()
  }
}

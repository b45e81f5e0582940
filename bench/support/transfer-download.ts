import type { Report } from './report.js'
import { exactly } from './spread.js'
import { tableOf } from './transfer-figures.js'
import { startSandboxProcess } from './transfer-processes.js'
import { inRounds, of } from './transfer-rounds.js'

const PEER = 'box-node-sdk download'

/**
 * Downloads a generated file, hashed on arrival, one after the other.
 *
 * @param sizes - `large` in MiB
 */
export async function benchDownloads(sizes: {
  readonly large: number
  readonly rounds: number
}): Promise<Report> {
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
    const cpu = of(rows, 'boxwright download').cpu / of(rows, PEER).cpu
    // Nothing to gain but noise: a stream that is hashed is mostly the hash, for both.
    return {
      tables: [tableOf(`${String(large)} MiB down, hashed on arrival`, rows, PEER)],
      ratios: [{ name: 'download, CPU / box-node-sdk', value: exactly(cpu) }],
    }
  } finally {
    sandbox.stop()
  }
}

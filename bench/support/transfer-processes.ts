import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Figures } from './transfer-figures.js'
import type { Place } from './transfer-peers.js'

const run = promisify(execFile)
const here = (name: string): string => join(import.meta.dirname, name)
// The config that this process was started with says whether the build or the sources are measured.
const TSX = process.execArgv
// The sandbox keeps what it gets; large pages spare it, where glibc has them, a fault for every 4 KiB of
// memory that it touches for the first time, which would otherwise be most of what is measured.
const LARGE_PAGES = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' }

/** A sandbox in a process of its own. */
export interface SandboxProcess {
  /** Delays every request by so many milliseconds. */
  latency(ms: number): Promise<unknown>
  /** Puts a file of so many MiB there. */
  file(mib: number): Promise<{ readonly id: string; readonly sha1: string }>
  /** Makes one transfer in a process of its own, then takes away all files in the root folder. */
  transfer(kind: string, settings: Readonly<Record<string, string>>): Promise<Figures>
  stop(): void
}

/** Starts a sandbox. */
export async function startSandboxProcess(): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [...TSX, here('transfer-sandbox.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...LARGE_PAGES },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value))
  const ask = (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`)
    return next()
  }
  const cpu = async (): Promise<number> => ((await ask('cpu')) as { readonly cpu: number }).cpu
  const place = (await next()) as Place
  return {
    latency: ms => ask(`latency ${String(ms)}`),
    file: async mib => (await ask(`file ${String(mib)}`)) as { id: string; sha1: string },
    async transfer(KIND, settings) {
      const env = { ...process.env, ...settings, KIND, PLACE: JSON.stringify(place) }
      const before = await cpu()
      const script = here('transfer-run.ts')
      const { stdout } = await run(process.execPath, ['--expose-gc', ...TSX, script], { env })
      const serverCpu = (await cpu()) - before
      await clear(place)
      return { ...(JSON.parse(stdout) as Omit<Figures, 'serverCpu'>), serverCpu }
    },
    stop: () => child.stdin.end(),
  }
}

// Otherwise the sandbox would hold every upload of every round, in memory that is always new.
async function clear({ baseUrls: { api }, developerToken }: Place): Promise<void> {
  const headers = { authorization: `Bearer ${developerToken}` }
  const reply = await fetch(`${api ?? ''}/folders/0/items?limit=1000`, { headers })
  const { entries } = (await reply.json()) as {
    entries: { type: string; id: string; name: string }[]
  }
  for (const { id } of entries.filter(({ name }) => name.startsWith('sent'))) {
    await fetch(`${api ?? ''}/files/${id}`, { headers, method: 'DELETE' })
    await fetch(`${api ?? ''}/files/${id}/trash`, { headers, method: 'DELETE' })
  }
}

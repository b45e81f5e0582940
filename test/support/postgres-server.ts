import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePorts } from './redis-server.js'

/** A Postgres of one's own, which can be killed and started again with the same data. */
export interface PostgresServer {
  readonly url: string
  restart(): Promise<void>
  close(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** The directory of the server's programs; as root on Debian, they are installed when they are missing. */
function findPrograms(): string | undefined {
  const onPath = spawnSync('which', ['initdb']).stdout.toString().trim()
  if (onPath !== '') {
    return join(onPath, '..')
  }
  const [newest] = list(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return newest === undefined ? undefined : join(DEBIAN, newest, 'bin')
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function getPrograms(): string | undefined {
  const found = findPrograms()
  if (found !== undefined || process.getuid?.() !== 0) {
    return found
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = 'apt-get update && apt-get install -y --no-install-recommends postgresql'
  spawnSync('sh', ['-c', install], { stdio: 'ignore', env })
  return findPrograms()
}

/**
 * Why no Postgres can be started here; undefined when it can.
 *
 * @throws Error under CI, where nothing is skipped
 */
export function whyNoPostgres(): string | undefined {
  if (getPrograms() !== undefined) {
    return undefined
  }
  const why = 'there is no initdb; install the package postgresql'
  if (process.env['CI'] === 'true') {
    throw new Error(`Nothing is skipped under CI, but ${why}.`)
  }
  console.warn(`Postgres tests are skipped: ${why}.`)
  return why
}

/** Postgres refuses to run as root: then it runs as the user that its package made. */
function whoRuns(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) {
    return {}
  }
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString())
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Starts one on a free port of the loopback address, with an empty database `postgres`. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = getPrograms() ?? ''
  const [port = 0] = await freePorts(1)
  const directory = await mkdtemp(join(tmpdir(), 'boxwright-postgres-'))
  const who = whoRuns()
  if (who.uid !== undefined && who.gid !== undefined) {
    chownSync(directory, who.uid, who.gid)
  }
  const options = { ...who, cwd: directory }
  const flags = ['-D', join(directory, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), flags, options)
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${String(made.stderr)}`)
  }
  const url = `postgres://postgres@127.0.0.1:${String(port)}/postgres`
  const place = ['-D', join(directory, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', '']
  let child: ChildProcess | undefined
  const start = async () => {
    child = spawn(join(programs, 'postgres'), place, { ...options, stdio: 'ignore' })
    await untilAnswers(url)
  }
  // Immediate shutdown: as if the power had failed.
  const stop = async () => {
    const ended = child
    child = undefined
    if (ended) {
      const exit = new Promise(resolve => ended.once('exit', resolve))
      ended.kill('SIGQUIT')
      await exit
    }
  }
  // A test that fails must not leave a server behind.
  process.once('exit', () => child?.kill('SIGQUIT'))
  await start()
  return {
    url,
    restart: async () => {
      await stop()
      await start()
    },
    close: async () => {
      await stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch (error) {
      if (attempt > 200) {
        throw error
      }
      await new Promise(resolve => setTimeout(resolve, 50))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'

const run = promisify(execFile)

/** A Redis that can be restarted, or the one that REDIS_URL names. */
export interface RedisServer {
  readonly url: string
  readonly port: number
  /** Stops and starts again, on the same port with the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
  /** Lets it take commands and answer none. */
  pause(): void
  resume(): void
  start(): Promise<void>
  close(): Promise<void>
}

/**
 * Why no `redis-server` can be started here; undefined when it can.
 *
 * @throws Error under CI, where nothing is skipped
 */
export function whyNoRedisServer(): string | undefined {
  const why = lookForServer()
  if (why !== undefined && process.env['CI'] === 'true' && !process.env['REDIS_URL']) {
    throw new Error(`Nothing is skipped under CI, but ${why}.`)
  }
  return why
}

function lookForServer(): string | undefined {
  if (isThere()) {
    return undefined
  }
  if (process.getuid?.() !== 0) {
    return 'there is no redis-server on the PATH; install it'
  }
  spawnSync('sh', ['-c', 'apt-get update && apt-get install -y redis-server'], { stdio: 'ignore' })
  return isThere() ? undefined : 'there is no redis-server, and apt-get could not install it'
}

/** Why there is no Redis at all, neither one of our own nor at REDIS_URL. */
export function whyNoRedis(): string | undefined {
  const why = whyNoRedisServer()
  if (why === undefined || process.env['REDIS_URL']) {
    return undefined
  }
  console.warn(`Redis tests are skipped: ${why}, or set REDIS_URL.`)
  return why
}

const isThere = (): boolean =>
  spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

/** Asks the system for ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(
      server =>
        new Promise<number>(resolve => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address()
            resolve(typeof address === 'object' && address ? address.port : 0)
          })
        }),
    ),
  )
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}

/**
 * Starts a Redis whose every write is on disk before it is answered, so that a restart loses nothing.
 *
 * @param flags - as on the command line, in pairs
 */
export async function startRedis(flags: readonly string[] = [], at?: number): Promise<RedisServer> {
  const port = at ?? (await freePorts(1))[0] ?? 0
  const directory = await mkdtemp(join(tmpdir(), 'boxwright-redis-'))
  const aof = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory]
  let child: ChildProcess | undefined
  const start = async () => {
    child = spawn('redis-server', [...place, ...aof, ...flags], { stdio: 'ignore' })
    await untilAnswers(port)
  }
  const stop = async () => {
    const ended = child
    child = undefined
    if (ended && ended.exitCode === null && ended.signalCode === null) {
      const exit = new Promise(resolve => ended.once('exit', resolve))
      ended.kill('SIGKILL')
      await exit
    }
  }
  // A test that fails must not leave a server behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  await start()
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    start,
    stop,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
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

async function untilAnswers(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const redis = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null })
    redis.on('error', () => undefined)
    try {
      await redis.ping()
      return
    } catch (error) {
      if (String(error).includes('NOAUTH')) {
        return
      }
      if (attempt > 200) {
        throw error
      }
      await new Promise(resolve => setTimeout(resolve, 25))
    } finally {
      redis.disconnect()
    }
  }
}

/** Three masters that share the slots. */
export async function startCluster(): Promise<{ ports: number[]; close(): Promise<void> }> {
  // A node listens for the others at its port + 10000, so both must be free.
  const ports = (await freePorts(60)).filter(port => port < 55_000).slice(0, 3)
  const flags = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000']
  const nodes = await Promise.all(ports.map(port => startRedis(flags, port)))
  const hosts = ports.map(port => `127.0.0.1:${String(port)}`)
  await run('redis-cli', ['--cluster', 'create', ...hosts, '--cluster-yes'])
  return {
    ports,
    close: async () => {
      await Promise.all(nodes.map(node => node.close()))
    },
  }
}

/** A master, its replica and one sentinel that may promote the replica by itself. */
export async function startSentinel(): Promise<{
  sentinel: number
  master: RedisServer
  close(): Promise<void>
}> {
  const master = await startRedis()
  const replica = await startRedis(['--replicaof', `127.0.0.1 ${String(master.port)}`])
  const [port = 0] = await freePorts(1)
  const directory = await mkdtemp(join(tmpdir(), 'boxwright-sentinel-'))
  const file = join(directory, 'sentinel.conf')
  await writeFile(
    file,
    [
      `port ${String(port)}`,
      'bind 127.0.0.1',
      `sentinel monitor tokens 127.0.0.1 ${String(master.port)} 1`,
      'sentinel down-after-milliseconds tokens 500',
      'sentinel failover-timeout tokens 3000',
    ].join('\n'),
  )
  const child = spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  await untilAnswers(port)
  await untilReplicaIsKnown(port)
  return {
    sentinel: port,
    master,
    close: async () => {
      child.kill('SIGKILL')
      await Promise.all([master.close(), replica.close()])
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function untilReplicaIsKnown(sentinel: number): Promise<void> {
  const redis = new Redis(sentinel, '127.0.0.1')
  try {
    for (let attempt = 0; attempt < 400; attempt++) {
      const replicas = String(await redis.call('SENTINEL', 'replicas', 'tokens'))
      if (replicas.includes('master-link-status,ok')) {
        return
      }
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error('The sentinel found no replica')
  } finally {
    redis.disconnect()
  }
}

import { Redis, type RedisOptions } from 'ioredis'

/** What is needed of a connection: `Redis` and `Cluster` of ioredis 5 and 6 have it. */
export interface RedisConnection {
  /** Runs a script that the server knows, by the SHA-1 of its text. */
  evalsha(digest: string, keys: number, ...rest: (string | number)[]): Promise<unknown>
  /** Runs a script by its text, which the server then knows. */
  eval(script: string, keys: number, ...rest: (string | number)[]): Promise<unknown>
}

/** A connection, and what is said of it in errors. */
export interface Connected {
  readonly connection: RedisConnection
  /** The address, without user and password. */
  readonly name: string
  /** Why there is no connection at present, when that is known. */
  readonly problem: () => Error | undefined
  /** Closes the connection, when it was opened here. */
  readonly close: () => void
}

/** Takes a connection as it is, or opens one with the first command. */
export function connectTo(given: RedisConnection | RedisOptions | string): Connected {
  if (isConnection(given)) {
    const nothing = () => undefined
    return { connection: given, name: nameOf(given), problem: nothing, close: nothing }
  }
  const connection = open(given)
  let problem: Error | undefined
  // Also because an error event that nobody listens to would be printed.
  connection.on('error', (error: Error) => (problem = error))
  connection.on('ready', () => (problem = undefined))
  const close = () => connection.disconnect()
  return { connection, name: nameOf(connection), problem: () => problem, close }
}

function open(given: RedisOptions | string): Redis {
  const connection =
    typeof given === 'string'
      ? new Redis(given, DEFAULTS)
      : new Redis({ ...DEFAULTS, ...given, replyMapping: 'legacy' })
  // An idle connection must not keep a program running that has nothing else to do.
  connection.on('connect', () => connection.stream.unref())
  return connection
}

const DEFAULTS = {
  lazyConnect: true,
  connectTimeout: 2_000,
  retryStrategy: (attempt: number) => Math.min(attempt * 50, 500),
  // After a failover the connection may lead to what is now a replica: connect anew, send it again.
  reconnectOnError: (error: Error) => (error.message.startsWith('READONLY') ? 2 : false),
} as const

function isConnection(given: RedisConnection | RedisOptions | string): given is RedisConnection {
  return typeof given === 'object' && 'evalsha' in given
}

function nameOf(connection: RedisConnection): string {
  const { isCluster, options } = connection as Partial<Redis>
  if (options === undefined || isCluster === true) {
    return 'redis cluster'
  }
  if (options.sentinels) {
    return `redis sentinel ${options.name ?? ''}`.trimEnd()
  }
  const place = options.path ?? `${options.host ?? 'localhost'}:${String(options.port ?? 6379)}`
  return `redis://${place}/${String(options.db ?? 0)}`
}

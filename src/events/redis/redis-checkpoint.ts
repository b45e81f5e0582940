import type { RedisOptions } from 'ioredis'
import type { RedisConnection } from '../../redis/connection.js'
import type { CheckpointStore } from '../../resources/index.js'
import { Commands, type RedisCheckpointOptions } from './commands.js'
import { Kept } from './kept.js'

/** A checkpoint store in Redis. */
export interface RedisCheckpoint extends CheckpointStore {
  /** Closes the connection, if the store opened it. */
  close(): Promise<void>
  /** Closes it, as `close()` does, at the end of an `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Keeps the checkpoint of one reader in Redis 6.2 or later. Two readers that use one name do not
 * overwrite each other: the second to save is refused. Use `redisGroup` for several.
 *
 * @param redis - a connection of ioredis (also a Cluster), options for one (also of Sentinel), or an
 *   address. One that is given stays yours: the store does not close it.
 * @param name - names the stream
 * @throws UsageError when an option cannot be used
 */
export function redisCheckpoint(
  redis: RedisConnection | RedisOptions | string,
  name: string,
  options: RedisCheckpointOptions = {},
): RedisCheckpoint {
  const commands = new Commands('redisCheckpoint', { redis, name }, options)
  const kept = new Kept(commands)
  const close = (): Promise<void> => {
    commands.close()
    return Promise.resolve()
  }
  return {
    load: () => kept.load(),
    save: checkpoint => kept.save(checkpoint),
    close,
    [Symbol.asyncDispose]: close,
  }
}

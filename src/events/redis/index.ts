export type { RedisConnection } from '../../redis/connection.js'
export type { RedisCheckpointOptions } from './commands.js'
export { redisCheckpoint, type RedisCheckpoint } from './redis-checkpoint.js'
export { redisGroup, type RedisGroup, type RedisGroupOptions } from './redis-group.js'

export type { RedisConnection } from '../../redis/connection.js'
export type { EncryptionKey } from './encryption.js'
export { redisStore, type RedisStore, type RedisStoreOptions } from './redis-store.js'

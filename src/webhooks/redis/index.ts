export {
  redisDeliveries,
  type RedisDeliveries,
  type RedisDeliveriesOptions,
} from './redis-deliveries.js'

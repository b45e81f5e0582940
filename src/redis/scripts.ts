import { createHash } from 'node:crypto'
import type { RedisConnection } from './connection.js'

/** A piece of Lua that Redis runs as one step. */
export interface Script {
  readonly text: string
  readonly digest: string
}

/** Prepares a piece of Lua. */
export const script = (text: string): Script => ({
  text,
  digest: createHash('sha1').update(text).digest('hex'),
})

/** `value` -> version, value. A script, so that a cluster never answers from a replica that lags. */
export const READ = script(`return redis.call('HMGET', KEYS[1], 'version', 'value')`)

/**
 * `lease fence` `ttl claim` -> the fence, or nil. The same claim comes again when a reply was lost, and
 * must find its own lease rather than a stranger's.
 */
export const LOCK = script(`
local holder = redis.call('GET', KEYS[1])
if holder and string.match(holder, ':(.*)$') ~= ARGV[2] then
  return nil
end
local fence = string.format('%.0f', redis.call('INCR', KEYS[2])) .. ':' .. ARGV[2]
redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
return fence`)

/** `lease` `ttl fence` -> 1 when the lease was still held, and is held for another `ttl` from now. */
export const RENEW = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[2] then
  return 0
end
return redis.call('PEXPIRE', KEYS[1], ARGV[1])`)

/** `lease` `fence` -> 1 when the lease was still held. */
export const RELEASE = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('DEL', KEYS[1])`)

/**
 * `value lease` `expected fence version value` -> 1, or 0 when refused. An empty `expected` means that
 * nothing may be stored, an empty `fence` that no lease is needed, an empty `version` wipes. What was
 * written by this very command, whose reply was lost, counts as written.
 */
export const WRITE = script(`
local stored = redis.call('HGET', KEYS[1], 'version')
if ARGV[3] ~= '' and stored == ARGV[3] then
  return 1
end
if ARGV[2] ~= '' and redis.call('GET', KEYS[2]) ~= ARGV[2] then
  return 0
end
if ARGV[1] == '' then
  if redis.call('EXISTS', KEYS[1]) == 1 then
    return 0
  end
elseif stored ~= ARGV[1] then
  return 0
end
if ARGV[3] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('HSET', KEYS[1], 'version', ARGV[3], 'value', ARGV[4])
end
return 1`)

/** Runs a script by its digest, and in full when the server does not know it yet. */
export async function runScript(
  connection: RedisConnection,
  { text, digest }: Script,
  keys: readonly string[],
  values: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await connection.evalsha(digest, keys.length, ...keys, ...values)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NOSCRIPT')) {
      return connection.eval(text, keys.length, ...keys, ...values)
    }
    throw error
  }
}

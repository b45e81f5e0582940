import { ccg, createClient, oauth2, type TokenStore } from 'boxwright'
import { redisStore, type RedisStore } from 'boxwright/auth/redis'
import { Fleet } from './redis-fleet.js'
import { startRedis, type RedisServer } from './redis-server.js'
import { startTokenServer, type TokenServer } from './redis-token-server.js'

/*
 * What is proved here, and what cannot be.
 *
 * A refresh token that works once is spent at the moment Box handles the request. From then until the
 * new tokens are in the store, they exist in one process and nowhere else: whoever kills that process
 * between the two destroys the only copy. No protocol of the client's can bring it back, because the old
 * token is worth nothing and the new one was never told to anybody else. (JWT and client credentials
 * have no such moment: they ask again.) The protocol keeps it as short as it can be: it writes with the
 * first thing it does after the answer, keeps trying while the store is away, and spends nothing until
 * it holds the lease and has looked once more.
 *
 * So the harness kills at any moment but that one. It knows both ends of it: the server notes, in the
 * step in which a token is spent, to whom the new ones went, and the store shows when they have
 * arrived. A kill that would fall in between waits until they have, and is counted. A request that
 * the dead process had sent, but that was not handled yet, is dropped unspent, as Box would drop it
 * with the connection it came on. What happens when the kill does fall into that moment is a scenario
 * of its own: the callers are told, nothing is guessed, and signing in again heals every process.
 */

/** What a chaos run is made of. */
export interface ChaosOptions {
  readonly processes: number
  /** Calls a second, of all processes together. */
  readonly rate: number
  /** Milliseconds that an access token works. */
  readonly life: number
  /** The longest lease in milliseconds. */
  readonly lease: number
  readonly grant?: 'oauth2' | 'ccg'
}

/** Servers, a fleet that uses them, and a look into their store. */
export interface Chaos {
  readonly redis: RedisServer
  readonly tokens: TokenServer
  readonly fleet: Fleet
  readonly store: RedisStore
  /** Under which key the fleet's tokens stand. */
  key(): string
  /** Signs in anew, as a person would. */
  signIn(code: string): Promise<void>
  /** Kills with -9, once that destroys no tokens that nobody else has. True when it had to wait. */
  kill(name: string): Promise<boolean>
  close(): Promise<void>
}

/** Starts everything, signs in, and waits until every process has made a call. */
export async function startChaos(options: ChaosOptions): Promise<Chaos> {
  const { processes, rate, life, lease, grant = 'oauth2' } = options
  const redis = await startRedis()
  const tokens = await startTokenServer(life)
  const { url } = tokens
  const store = redisStore(redis.url)
  const interval = (1000 * processes) / rate
  const fleet = new Fleet({ redis: redis.url, url, grant, lease, interval })
  let key = ''
  const watched: TokenStore = {
    get: name => store.get((key = name)),
    lock: (name, ttl) => store.lock(name, ttl),
    compareAndSet: (...rest) => store.compareAndSet(...rest),
  }
  const app = { clientId: 'fleet', clientSecret: 'fleet-secret', store: watched }
  const baseUrls = { api: `${url}/2.0`, oauth: `${url}/oauth2` }
  const signIn = async (code: string) => {
    const auth = oauth2(app)
    const client = createClient({ auth, baseUrls })
    await auth.exchange({ code })
    await client.close()
  }
  if (grant === 'oauth2') {
    await signIn('code-0')
  } else {
    await createClient({ auth: ccg({ ...app, enterpriseId: '1' }), baseUrls }).folders.get('0')
  }
  await Promise.all(Array.from({ length: processes }, () => fleet.add()))
  const isExposed = async (name: string) => {
    const last = tokens.given.at(-1)
    if (last?.worker !== name || grant === 'ccg') {
      return false
    }
    const stored = await store.get(key).catch(() => undefined)
    return stored?.tokens.accessToken !== last.accessToken
  }
  return {
    redis,
    tokens,
    fleet,
    store,
    key: () => key,
    signIn,
    kill: name => killBetween(name, { tokens, fleet }, isExposed),
    close: async () => {
      await fleet.end()
      await store.close()
      await tokens.close()
      await redis.close()
    },
  }
}

async function killBetween(
  name: string,
  { tokens, fleet }: Pick<Chaos, 'tokens' | 'fleet'>,
  isExposed: (name: string) => Promise<boolean>,
): Promise<boolean> {
  for (let waits = 0; ; waits++) {
    const count = tokens.given.length
    const exposed = await isExposed(name)
    if (!exposed && tokens.given.length === count) {
      // No step of the server's lies between that look and this signal.
      fleet.signal(name, 'SIGKILL')
      tokens.bury(name)
      return waits > 0
    }
    await sleep(1)
  }
}

/** Waits so many milliseconds. */
export const sleep = (delay: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, delay)
  })

/** One of several processes that share a grant: it makes calls at a steady rate and reports each. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { ccg, createClient, oauth2, type AuthProvider, type TokenStore } from 'boxwright'
import { redisStore } from 'boxwright/auth/redis'
import type { WorkerOptions, WorkerReport } from './redis-fleet.js'

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions
const report = (message: WorkerReport): void => void process.send?.(message)

function storeOf({ redis, lease }: WorkerOptions): TokenStore {
  const store = redisStore(redis)
  return {
    get: key => store.get(key),
    lock: (key, ttl) => store.lock(key, Math.min(ttl, lease)),
    compareAndSet: async (key, expected, tokens, held) => {
      const isWritten = await store.compareAndSet(key, expected, tokens, held)
      if (!isWritten) {
        report({ kind: 'write refused', accessToken: tokens?.accessToken })
      }
      return isWritten
    },
  }
}

/**
 * Tells the server whose token requests they are, and adds up how long each call waits for tokens: the
 * rest of its time is not their matter.
 */
function watched(auth: AuthProvider): AuthProvider {
  const time = async <T>(wait: Promise<T>): Promise<T> => {
    const start = performance.now()
    try {
      return await wait
    } finally {
      const call = current.getStore()
      if (call) {
        call.wait += performance.now() - start
      }
    }
  }
  return {
    connect: connection => {
      const source = auth.connect({
        ...connection,
        send: request =>
          connection.send({ ...request, headers: { ...request.headers, 'x-worker': name } }),
      })
      return {
        token: signal => time(source.token(signal)),
        invalidate: token => time(Promise.resolve(source.invalidate?.(token) ?? false)),
      }
    },
  }
}

const current = new AsyncLocalStorage<{ wait: number }>()
const { name, url, interval, grant } = options
const app = { clientId: 'fleet', clientSecret: 'fleet-secret', store: storeOf(options) }
const baseUrls = { api: `${url}/2.0`, oauth: `${url}/oauth2` }
const client = createClient({
  auth: watched(grant === 'oauth2' ? oauth2(app) : ccg({ ...app, enterpriseId: '1' })),
  baseUrls,
})

async function call(): Promise<void> {
  const own = { wait: 0 }
  const error = await current.run(own, () =>
    client.folders.get('0').then(
      () => undefined,
      (caught: unknown) => String(caught),
    ),
  )
  report({ kind: 'call', wait: own.wait, error })
}

process.on('disconnect', () => process.exit(0))
// Loads what a first call loads, which is no part of waiting for a token.
await createClient({ auth: 'none', baseUrls })
  .folders.get('0')
  .catch(() => undefined)
await call()
report({ kind: 'ready' })
setInterval(() => void call(), interval)

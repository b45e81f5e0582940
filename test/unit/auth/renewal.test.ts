import { describe, expect, it, vi } from 'vitest'
import type { Grant } from '../../../src/auth/grant.js'
import { memoryStore } from '../../../src/auth/memory-store.js'
import type { Connection } from '../../../src/auth/provider.js'
import { corruptValue, type TokenStore } from '../../../src/auth/store.js'
import { TokenCache } from '../../../src/auth/token-cache.js'
import type { Tokens } from '../../../src/auth/tokens.js'
import { AuthError } from '../../../src/errors/auth-error.js'

const connection: Connection = {
  send: () => Promise.reject(new Error('nothing is sent here')),
  urls: { oauth: 'https://box.test/oauth2', api: '', authorize: '' },
  now: Date.now,
}

/** A grant whose refresh tokens work once: r0 gives a1 and r1, and so on. */
class Chain implements Grant {
  readonly key = 'chain'
  readonly spent: string[] = []

  async fetch(_context: unknown, current: Tokens | undefined): Promise<Tokens> {
    const spent = current?.refreshToken ?? ''
    await new Promise(resolve => setTimeout(resolve, 5))
    if (spent !== `r${String(this.spent.length)}`) {
      throw AuthError.refused('Refresh token has expired', { code: 'invalid_grant', status: 400 })
    }
    this.spent.push(spent)
    const next = String(this.spent.length)
    return { accessToken: `a${next}`, refreshToken: `r${next}`, expiresAt: Infinity }
  }
}

const SEED = { accessToken: '', refreshToken: 'r0', expiresAt: 0 }
const KEY = 'chain@box.test/oauth2'

function make(store: TokenStore, grant: Grant = new Chain(), seed: Tokens | undefined = SEED) {
  return new TokenCache({ grant, store, connection, seed, renewal: { lease: 1_000 } })
}

/** A store of which single calls can be made to fail. */
function faulty(
  broken: Partial<Record<'get' | 'compareAndSet' | 'lock', (() => Error | false)[]>>,
) {
  const inner = memoryStore()
  const through =
    <A extends unknown[], R>(name: keyof typeof broken, call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      const fault = broken[name]?.shift()?.()
      return fault === false
        ? Promise.resolve(false as R)
        : fault === undefined
          ? call(...args)
          : Promise.reject(fault)
    }
  const store: TokenStore = {
    get: through('get', inner.get.bind(inner)),
    compareAndSet: through('compareAndSet', inner.compareAndSet.bind(inner)),
    lock: through('lock', inner.lock.bind(inner)),
  }
  return { store, inner }
}

const down = () => new Error('ECONNREFUSED')

describe('a renewal', () => {
  it('survives a store that is away for a moment, at any of its calls', async () => {
    const { store, inner } = faulty({
      get: [down, down],
      lock: [down],
      compareAndSet: [down, down],
    })
    const grant = new Chain()
    expect((await make(store, grant).token()).value).toBe('a1')
    expect(grant.spent).toEqual(['r0'])
    expect((await inner.get(KEY))?.tokens.refreshToken).toBe('r1')
  })

  it('does not lose what it got when its write was refused, nor spend the token again', async () => {
    const { store, inner } = faulty({ compareAndSet: [() => false] })
    const grant = new Chain()
    expect((await make(store, grant).token()).value).toBe('a1')
    expect(grant.spent).toEqual(['r0'])
    expect((await inner.get(KEY))?.tokens.refreshToken).toBe('r1')
  })

  it('gives way when somebody else has stored tokens meanwhile', async () => {
    const { store, inner } = faulty({
      compareAndSet: [
        () => {
          const tokens = { accessToken: 'theirs', refreshToken: 'theirs-r', expiresAt: Infinity }
          void inner.compareAndSet(KEY, undefined, tokens)
          return false
        },
      ],
    })
    expect((await make(store).token()).value).toBe('theirs')
    expect((await inner.get(KEY))?.tokens.refreshToken).toBe('theirs-r')
  })

  it('says which store is out of reach when it stays so', async () => {
    const { store } = faulty({ get: Array.from({ length: 99 }, () => down) })
    const failed = make(store).token()
    await expect(failed).rejects.toThrow(/could not be reached/)
    await expect(failed).rejects.toMatchObject({
      name: 'AuthError',
      cause: { message: 'ECONNREFUSED' },
    })
  })

  it('goes on with new tokens that cannot be stored, and warns', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const broken = Array.from({ length: 99 }, () => down)
    const { store, inner } = faulty({ compareAndSet: broken })
    const grant = new Chain()
    const cache = make(store, grant)
    const first = await cache.token()
    expect(first.value).toBe('a1')
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
    broken.length = 0
    // The next renewal goes on from there, and what it brings is stored.
    expect(await cache.invalidate(first)).toBe(true)
    expect((await cache.token()).value).toBe('a2')
    expect(grant.spent).toEqual(['r0', 'r1'])
    expect((await inner.get(KEY))?.tokens.refreshToken).toBe('r2')
  })

  it('stops at once at a value that cannot be read', async () => {
    let reads = 0
    const { store } = faulty({
      get: Array.from({ length: 9 }, () => () => (reads++, corruptValue('somewhere', KEY))),
    })
    await expect(make(store).token()).rejects.toThrow(/somewhere holds a value under 'chain/)
    expect(reads).toBe(1)
  })

  it('runs once for two caches over one store, and the other waits for the answer', async () => {
    const store = memoryStore()
    const grant = new Chain()
    const caches = [make(store, grant), make(store, grant), make(store, grant)]
    const tokens = await Promise.all(caches.map(cache => cache.token()))
    expect(tokens.map(token => token.value)).toEqual(['a1', 'a1', 'a1'])
    expect(grant.spent).toEqual(['r0'])
    // All three meet the 401 at once.
    const renewed = await Promise.all(
      caches.map((cache, i) => cache.invalidate(tokens[i] ?? tokens[0]!)),
    )
    expect(renewed).toEqual([true, true, true])
    expect(grant.spent).toEqual(['r0', 'r1'])
  })

  it('is one for all who ask in this process: the store is not even looked at again', async () => {
    let reads = 0
    const inner = memoryStore()
    const store: TokenStore = {
      get: key => (reads++, inner.get(key)),
      compareAndSet: inner.compareAndSet.bind(inner),
      lock: inner.lock.bind(inner),
    }
    const cache = make(store)
    await Promise.all(Array.from({ length: 50 }, () => cache.token()))
    expect(reads).toBe(2)
    const token = await cache.token()
    await Promise.all(Array.from({ length: 50 }, () => cache.invalidate(token)))
    expect(reads).toBe(4)
  })

  it('takes over when the holder of the lease is gone', async () => {
    const store = memoryStore()
    expect(await store.lock(KEY, 200)).toBeDefined()
    expect((await make(store).token()).value).toBe('a1')
  })

  it('lets the store win over the tokens it was given to begin with', async () => {
    const store = memoryStore()
    await store.compareAndSet(KEY, undefined, { accessToken: 'kept', expiresAt: Infinity })
    const seed = { accessToken: 'older', refreshToken: 'r0', expiresAt: Infinity }
    expect((await make(store, new Chain(), seed).token()).value).toBe('kept')
  })

  it('tries the tokens it was given when those in the store are dead', async () => {
    const store = memoryStore()
    await store.compareAndSet(KEY, undefined, {
      accessToken: 'x',
      refreshToken: 'dead',
      expiresAt: 1,
    })
    const grant = new Chain()
    expect((await make(store, grant).token()).value).toBe('a1')
    expect(grant.spent).toEqual(['r0'])
  })

  it('tells a caller what storeTokens threw behind the scenes', async () => {
    const store = memoryStore()
    const old = {
      accessToken: 'old',
      refreshToken: 'r0',
      expiresAt: Date.now() + 30_000,
      lifetime: 3_600_000,
    }
    await store.compareAndSet(KEY, undefined, old)
    const storeTokens = vi.fn(() => Promise.reject(new Error('full')))
    const cache = new TokenCache({ grant: new Chain(), store, connection, storeTokens })
    expect((await cache.token()).value).toBe('old')
    expect((await cache.token()).value).toBe('old')
    await expect.poll(() => storeTokens.mock.calls.length).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 20))
    await expect(cache.token()).rejects.toThrow('full')
    expect((await cache.token()).value).toBe('a1')
  })
})

import { describe, expect, it } from 'vitest'
import type { TokenStore } from '../../src/auth/store.js'

/** Tokens that can be told from others. */
export const tokens = (name: string) => ({
  accessToken: name,
  refreshToken: `r-${name}`,
  expiresAt: 5,
})

/**
 * What every store promises.
 *
 * @param make - gives an empty one
 * @param isWeak - it knows nothing of leases, versions and keys, and keeps what it is told
 */
export function describeStore(
  name: string,
  make: () => TokenStore | Promise<TokenStore>,
  isWeak = false,
): void {
  describe(name, () => {
    it('gives back what was put, with another version after each write', async () => {
      const store = await make()
      expect(await store.get('k')).toBeUndefined()
      expect(await store.compareAndSet('k', undefined, tokens('a'))).toBe(true)
      const first = await store.get('k')
      expect(first?.tokens).toMatchObject(tokens('a'))
      expect(await store.compareAndSet('k', first?.version, tokens('b'))).toBe(true)
      const second = await store.get('k')
      expect(second?.tokens).toMatchObject(tokens('b'))
      expect(second?.version).not.toBe(first?.version)
      expect(await store.compareAndSet('k', second?.version, undefined)).toBe(true)
      expect(await store.get('k')).toBeUndefined()
    })

    it('refuses a write over a version that is gone', async () => {
      const store = await make()
      await store.compareAndSet('k', undefined, tokens('a'))
      const version = (await store.get('k'))?.version
      await store.compareAndSet('k', version, tokens('b'))
      expect(await store.compareAndSet('k', version, tokens('c'))).toBe(false)
      expect(await store.compareAndSet('k', undefined, tokens('c'))).toBe(false)
      expect(await store.compareAndSet('k', version, undefined)).toBe(false)
      expect((await store.get('k'))?.tokens).toMatchObject(tokens('b'))
    })

    it('keeps a token that never ends', async () => {
      const store = await make()
      await store.compareAndSet('k', undefined, { accessToken: 'a', expiresAt: Infinity })
      expect((await store.get('k'))?.tokens).toMatchObject({
        accessToken: 'a',
        expiresAt: Infinity,
      })
    })

    it('gives its lease to one at a time, and to the next when it was given back or has run out', async () => {
      const store = await make()
      const first = await store.lock('k', 60_000)
      expect(first).toBeDefined()
      expect(await store.lock('k', 60_000)).toBeUndefined()
      await first?.release()
      await first?.release()
      const second = await store.lock('k', 1)
      expect(second).toBeDefined()
      await new Promise(resolve => setTimeout(resolve, 10))
      const third = await store.lock('k', 60_000)
      expect(third).toBeDefined()
      // The lease that ran out cannot take the new one away.
      await second?.release()
      expect(await store.lock('k', 60_000)).toBeUndefined()
    })

    it('gives one of many who come at once the lease', async () => {
      const store = await make()
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.lock('k', 60_000)))
      expect(taken.filter(lease => lease !== undefined)).toHaveLength(1)
    })

    it.skipIf(isWeak)('refuses a write with a lease that was lost', async () => {
      const store = await make()
      const lost = await store.lock('k', 1)
      await new Promise(resolve => setTimeout(resolve, 10))
      expect(await store.compareAndSet('k', undefined, tokens('late'), lost)).toBe(false)
      const held = await store.lock('k', 60_000)
      expect(await store.compareAndSet('k', undefined, tokens('late'), lost)).toBe(false)
      expect(await store.compareAndSet('k', undefined, tokens('good'), held)).toBe(true)
      expect((await store.get('k'))?.tokens.accessToken).toBe('good')
    })

    it.skipIf(isWeak)('lets one of many writes over one version through', async () => {
      const store = await make()
      const done = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          store.compareAndSet('k', undefined, tokens(String(i))),
        ),
      )
      expect(done.filter(Boolean)).toHaveLength(1)
    })

    it.skipIf(isWeak)('keeps keys apart', async () => {
      const store = await make()
      await store.compareAndSet('k', undefined, tokens('a'))
      await store.compareAndSet('l', undefined, tokens('b'))
      await store.lock('k', 60_000)
      expect(await store.lock('l', 60_000)).toBeDefined()
      expect((await store.get('k'))?.tokens.accessToken).toBe('a')
      expect((await store.get('l'))?.tokens.accessToken).toBe('b')
    })
  })
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from 'pg'
import { openPool, PostgresStore, SCHEMA } from '../../examples/postgres-store.js'
import { createClient, oauth2, type Tokens } from '../../src/index.js'
import { APP, startAuthServer } from '../support/auth-server.js'
import { startPostgres, whyNoPostgres, type PostgresServer } from '../support/postgres-server.js'
import { describeStore, tokens } from '../support/store-contract.js'

describe.skipIf(whyNoPostgres() !== undefined)('examples/postgres-store.ts', () => {
  let server: PostgresServer
  let pool: Pool
  beforeAll(async () => {
    server = await startPostgres()
    pool = openPool(server.url)
    await pool.query(SCHEMA)
  }, 120_000)
  beforeEach(() => pool.query('TRUNCATE box_tokens'))
  afterAll(async () => {
    await pool.end()
    await server.close()
  })

  describeStore('PostgresStore', () => new PostgresStore(pool))

  it('refuses the late write of a lease that has run out, even when nobody took it since', async () => {
    const store = new PostgresStore(pool)
    const lease = await store.lock('k', 50)
    await new Promise(resolve => setTimeout(resolve, 80))
    expect(await store.compareAndSet('k', undefined, tokens('late'), lease)).toBe(false)
    expect(await store.get('k')).toBeUndefined()
  })

  it('lets one of many connections have the lease, and one of many writes through', async () => {
    const pools = Array.from({ length: 4 }, () => openPool(server.url))
    const stores = Array.from({ length: 40 }, (_, i) => new PostgresStore(pools[i % 4]!))
    const leases = await Promise.all(stores.map(store => store.lock('k', 60_000)))
    expect(leases.filter(lease => lease !== undefined)).toHaveLength(1)
    const writes = await Promise.all(
      stores.map((store, i) => store.compareAndSet('l', undefined, tokens(String(i)))),
    )
    expect(writes.filter(Boolean)).toHaveLength(1)
    const winner = String(writes.indexOf(true))
    expect((await stores[0]!.get('l'))?.tokens.accessToken).toBe(winner)
    await Promise.all(pools.map(each => each.end()))
  })

  it('says that a value cannot be read, and leaves it as it is', async () => {
    const store = new PostgresStore(pool)
    await store.compareAndSet('k', undefined, tokens('a'))
    await pool.query(`UPDATE box_tokens SET tokens = 'rubbish'`)
    await expect(store.get('k')).rejects.toMatchObject({ code: 'store_corrupt' })
    expect(await store.compareAndSet('k', undefined, tokens('b'))).toBe(false)
    const { rows } = await pool.query<{ tokens: string }>('SELECT tokens FROM box_tokens')
    expect(rows).toEqual([{ tokens: 'rubbish' }])
  })

  it('spends each refresh token once, while Postgres is restarted', async () => {
    const box = await startAuthServer({ lifetime: 1 })
    const pools = Array.from({ length: 4 }, () => openPool(server.url))
    const { refreshToken } = box.issue()
    const told: (Tokens | undefined)[] = []
    const clients = pools.map(each => {
      const storeTokens = (changed?: Tokens) => void told.push(changed)
      const store = new PostgresStore(each)
      const auth = oauth2({ ...APP, refreshToken, store, storeTokens })
      return createClient({ auth, baseUrls: box.baseUrls })
    })
    let calls = 0
    const until = performance.now() + 5_000
    const work = async (index: number) => {
      while (performance.now() < until) {
        await clients[index % clients.length]!.folders.get('0')
        calls++
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }
    const working = Promise.all(Array.from({ length: 12 }, (_, index) => work(index)))
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await server.restart()
    await working
    expect(calls).toBeGreaterThan(12)
    expect(box.spentTwice).toEqual([])
    expect(box.forms.length).toBeGreaterThan(1)
    expect(told).toHaveLength(box.forms.length)
    await Promise.all([...clients.map(client => client.close()), ...pools.map(each => each.end())])
    await box.stop()
  }, 60_000)
})

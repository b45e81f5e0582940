import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callbackStore, type SharedTokens } from '../../../src/auth/callback-store.js'
import { fileStore } from '../../../src/auth/file-store.js'
import { memoryStore } from '../../../src/auth/memory-store.js'
import { STORE_CORRUPT, type TokenStore } from '../../../src/auth/store.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxwright-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
const freshPath = () => join(folder, `deep-${String(++count)}`, 'tokens.json')

function callbacks(): TokenStore {
  let kept: SharedTokens | undefined
  return callbackStore({
    retrieveTokens: () => kept,
    storeTokens: tokens => {
      kept = tokens
    },
  })
}

const STORES: [string, () => TokenStore][] = [
  ['memoryStore', memoryStore],
  ['fileStore', () => fileStore(freshPath())],
  ['the store over callbacks', callbacks],
]

const tokens = (name: string) => ({ accessToken: name, refreshToken: `r-${name}`, expiresAt: 5 })

describe.each(STORES)('%s', (name, make) => {
  it('gives back what was put, with another version after each write', async () => {
    const store = make()
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
    const store = make()
    await store.compareAndSet('k', undefined, tokens('a'))
    const version = (await store.get('k'))?.version
    await store.compareAndSet('k', version, tokens('b'))
    expect(await store.compareAndSet('k', version, tokens('c'))).toBe(false)
    expect(await store.compareAndSet('k', undefined, tokens('c'))).toBe(false)
    expect(await store.compareAndSet('k', version, undefined)).toBe(false)
    expect((await store.get('k'))?.tokens).toMatchObject(tokens('b'))
  })

  it('keeps a token that never ends', async () => {
    const store = make()
    await store.compareAndSet('k', undefined, { accessToken: 'a', expiresAt: Infinity })
    expect((await store.get('k'))?.tokens).toMatchObject({ accessToken: 'a', expiresAt: Infinity })
  })

  it('gives its lease to one at a time, and to the next when it was given back or has run out', async () => {
    const store = make()
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
    const store = make()
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.lock('k', 60_000)))
    expect(taken.filter(lease => lease !== undefined)).toHaveLength(1)
  })

  it.skipIf(name.startsWith('the store over'))(
    'refuses a write with a lease that was lost',
    async () => {
      const store = make()
      const lost = await store.lock('k', 1)
      await new Promise(resolve => setTimeout(resolve, 10))
      expect(await store.compareAndSet('k', undefined, tokens('late'), lost)).toBe(false)
      const held = await store.lock('k', 60_000)
      expect(await store.compareAndSet('k', undefined, tokens('late'), lost)).toBe(false)
      expect(await store.compareAndSet('k', undefined, tokens('good'), held)).toBe(true)
      expect((await store.get('k'))?.tokens.accessToken).toBe('good')
    },
  )

  it.skipIf(name.startsWith('the store over'))(
    'lets one of many writes over one version through',
    async () => {
      const store = make()
      const done = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          store.compareAndSet('k', undefined, tokens(String(i))),
        ),
      )
      expect(done.filter(Boolean)).toHaveLength(1)
    },
  )

  it.skipIf(name.startsWith('the store over'))('keeps keys apart', async () => {
    const store = make()
    await store.compareAndSet('k', undefined, tokens('a'))
    await store.compareAndSet('l', undefined, tokens('b'))
    await store.lock('k', 60_000)
    expect(await store.lock('l', 60_000)).toBeDefined()
    expect((await store.get('k'))?.tokens.accessToken).toBe('a')
    expect((await store.get('l'))?.tokens.accessToken).toBe('b')
  })
})

describe('fileStore', () => {
  it('writes files that only their owner can read, whatever was there before', async () => {
    const path = freshPath()
    const store = fileStore(path)
    await store.compareAndSet('k', undefined, tokens('a'))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await chmod(path, 0o644)
    await store.compareAndSet('l', undefined, tokens('b'))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(path, '..'))).toEqual(['tokens.json'])
  })

  it.each([
    '',
    'not json',
    '[]',
    '"x"',
    '{"k":{"tokens":"{}","version":"1"}}',
    '{"k":{"tokens":1}}',
  ])('says that %j cannot be read, and leaves it as it is', async text => {
    const path = freshPath()
    const store = fileStore(path)
    await store.compareAndSet('k', undefined, tokens('a'))
    await writeFile(path, text)
    const failed = { name: 'AuthError', code: STORE_CORRUPT }
    await expect(store.get('k')).rejects.toMatchObject(failed)
    await expect(store.get('k')).rejects.toThrow(path)
    await expect(store.compareAndSet('k', undefined, tokens('b'))).rejects.toMatchObject(failed)
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('says that the file is out of reach', async () => {
    await expect(fileStore(folder).get('k')).rejects.toThrow(/could not be reached/)
  })

  it('takes over from a writer that died, and removes what it left', async () => {
    const path = freshPath()
    const store = fileStore(path)
    await store.compareAndSet('k', undefined, tokens('a'))
    await writeFile(`${path}.write.lock`, JSON.stringify({ fence: 'dead', end: Date.now() - 1 }))
    await writeFile(`${path}.dead.tmp`, 'half of a sec')
    expect(await store.compareAndSet('l', undefined, tokens('b'))).toBe(true)
    expect(await readdir(join(path, '..'))).toEqual(['tokens.json'])
  })

  it('takes over from a lock file that is none', async () => {
    const path = freshPath()
    const store = fileStore(path)
    await store.compareAndSet('k', undefined, tokens('a'))
    await writeFile(`${path}.write.lock`, 'rubbish')
    expect(await store.compareAndSet('l', undefined, tokens('b'))).toBe(true)
  })
})

import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callbackStore, type SharedTokens } from '../../../src/auth/callback-store.js'
import { fileStore } from '../../../src/auth/file-store.js'
import { memoryStore } from '../../../src/auth/memory-store.js'
import { STORE_CORRUPT, type TokenStore } from '../../../src/auth/store.js'
import { describeStore, tokens } from '../../support/store-contract.js'

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

for (const [name, make] of STORES) {
  describeStore(name, make, name.startsWith('the store over'))
}

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

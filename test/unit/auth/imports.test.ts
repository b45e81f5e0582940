import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Imports a file in a process of its own and lists the packages that this loaded. */
async function loadedBy(file: string, then = ''): Promise<Set<string>> {
  const program = `
    import module from 'node:module'
    const seen = new Set()
    const load = module._load
    module._load = function (id, ...rest) { seen.add(id); return load.call(this, id, ...rest) }
    const api = await import(${JSON.stringify(`${ROOT}${file}`)})
    ${then}
    const cached = Object.keys(module._cache).map(path => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1])
    console.log(JSON.stringify([...seen, ...cached]))
  `
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: ROOT },
  )
  return new Set(JSON.parse(stdout) as string[])
}

it('loads neither jsonwebtoken nor ioredis with the root', async () => {
  const loaded = await loadedBy('src/index.ts')
  expect(loaded).not.toContain('jsonwebtoken')
  expect(loaded).not.toContain('ioredis')
})

it('loads jsonwebtoken only when an assertion is signed', async () => {
  expect(await loadedBy('src/auth/jwt/index.ts')).not.toContain('jsonwebtoken')
  const signed = await loadedBy(
    'src/auth/jwt/index.ts',
    `
    const { generateKeyPairSync } = await import('node:crypto')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { createClient } = await import(${JSON.stringify(`${ROOT}src/index.ts`)})
    const oauth = 'http://127.0.0.1:9/oauth2'
    const auth = api.jwt({ clientId: 'a', clientSecret: 'b', publicKeyId: 'c', enterpriseId: '1', privateKey })
    await createClient({ auth, baseUrls: { api: 'http://127.0.0.1:9', oauth } , timeouts: { total: 1 } })
      .folders.get('0').catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 500))
    `,
  )
  expect(signed).toContain('jsonwebtoken')
})

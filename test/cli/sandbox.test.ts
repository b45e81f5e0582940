import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jwtFromConfig } from '../../src/auth/jwt/index.js'
import { createClient } from '../../src/index.js'
import { boxwright, makeHome, run } from './child.js'

describe('boxwright sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves what it prints, until %s', async signal => {
    const child = boxwright(['sandbox'])
    await child.seen(/Ctrl-C/)
    const [, api = ''] = await child.seen(/^ {2}API +(\S+)$/m)
    const [, token = ''] = await child.seen(/^ {2}developer token +(\S+)$/m)
    const reply = await fetch(`${api}/users/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(reply.status).toBe(200)
    child.kill(signal)
    expect(await child.ended).toBe(0)
    await expect(fetch(api)).rejects.toThrow()
  })

  it('writes a file to sign in with JWT, over no file but its own', async () => {
    const path = join(makeHome(), 'box-config.json')
    const begin = async () => {
      const child = boxwright(['sandbox', '--jwt-config', path])
      const [, api = ''] = await child.seen(/^ {2}API +(\S+)$/m)
      const [, oauth = ''] = await child.seen(/^ {2}tokens +(\S+)$/m)
      await child.seen(/JWT config +\S+box-config\.json/)
      const client = createClient({ auth: jwtFromConfig(path), baseUrls: { api, oauth } })
      expect((await client.users.me()).name).toBe('Sandbox App')
      await client.close()
      child.kill('SIGINT')
      expect(await child.ended).toBe(0)
    }
    await begin()
    expect(statSync(path).mode & 0o077).toBe(0)
    await begin()
    writeFileSync(path, '{"boxAppSettings":{"clientID":"a-real-one"}}')
    const { code, output } = await run(['sandbox', '--jwt-config', path])
    expect(code).toBe(2)
    expect(output).toContain('is there already and not of a sandbox')
    expect(readFileSync(path, 'utf8')).toContain('a-real-one')
  })
})

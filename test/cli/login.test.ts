import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { boxwright, makeHome, run, type Child } from './child.js'

let sandbox: SandboxServer
let env: Record<string, string>

beforeEach(async () => {
  sandbox = await startServer()
  env = {
    BOXWRIGHT_HOME: join(makeHome(), 'deep'),
    BOX_CLIENT_ID: sandbox.clientId,
    BOX_CLIENT_SECRET: sandbox.clientSecret,
  }
})

afterEach(() => sandbox.stop())

interface Asked {
  readonly child: Child
  /** The consent page. */
  readonly page: URL
}

/** Starts a login and waits until it shows where to go. */
async function begin(...more: string[]): Promise<Asked> {
  const redirect = ['--redirect-uri', 'http://127.0.0.1:0/callback']
  const args = ['login', '--no-browser', '--base-url', sandbox.url, ...redirect, ...more]
  const child = boxwright(args, env)
  const [, url = ''] = await child.seen(/^ {2}(http\S+)$/m)
  await child.seen(/Or paste/)
  return { child, page: new URL(url) }
}

/** Presses a button of the page; gives the address that it sends the browser to. */
async function press(page: URL, decision = 'grant'): Promise<URL> {
  const body = new URLSearchParams([...page.searchParams, ['decision', decision]])
  const to = page.origin + page.pathname
  const reply = await fetch(to, { method: 'POST', body, redirect: 'manual' })
  return new URL(reply.headers.get('location') ?? '')
}

describe('boxwright login', () => {
  it('ends when the browser comes back, and keeps the tokens to itself', async () => {
    const { child, page } = await begin('--pkce', '--log')
    expect(page.searchParams.get('code_challenge_method')).toBe('S256')
    const back = await press(page)
    expect((await fetch(back)).status).toBe(200)
    expect(await child.ended).toBe(0)
    expect(child.output()).toContain('Signed in as Sandbox Admin <admin@sandbox.example>')
    for (const name of readdirSync(env['BOXWRIGHT_HOME'] ?? '')) {
      const { mode } = statSync(join(env['BOXWRIGHT_HOME'] ?? '', name))
      expect([name, mode & 0o077]).toEqual([name, 0])
    }
    await expect(fetch(back)).rejects.toThrow()
    // The log tells of each request, and shows no secret of them.
    expect(child.output()).toMatch(/box #\d+ -> POST \S+\/oauth2\/token/)
    const kept = readFileSync(join(env['BOXWRIGHT_HOME'] ?? '', 'tokens.json'), 'utf8')
    const tokens = [...kept.matchAll(/Token\\":\\"([^"\\]+)/g)].map(([, token = '']) => token)
    expect(tokens).toHaveLength(2)
    const code = back.searchParams.get('code') ?? ''
    for (const secret of [sandbox.clientSecret, code, ...tokens]) {
      expect(child.output()).not.toContain(secret)
    }
  })

  it('refuses a forged answer, and goes on waiting for its own', async () => {
    const { child, page } = await begin()
    const back = await press(page)
    for (const state of ['forged', '', undefined]) {
      const forged = new URL(back)
      forged.searchParams.delete('state')
      if (state !== undefined) {
        forged.searchParams.set('state', state)
      }
      expect((await fetch(forged)).status).toBe(400)
    }
    expect((await fetch(new URL('/elsewhere', back))).status).toBe(404)
    expect((await fetch(back, { method: 'POST' })).status).toBe(404)
    expect((await fetch(back)).status).toBe(200)
    expect(await child.ended).toBe(0)
  })

  it('has a new state every time, so that an old answer is refused', async () => {
    const first = await begin()
    const old = await press(first.page)
    await fetch(old)
    expect(await first.child.ended).toBe(0)
    const second = await begin()
    const back = await press(second.page)
    expect(back.searchParams.get('state')).not.toBe(old.searchParams.get('state'))
    const replayed = new URL(back)
    replayed.search = old.search
    expect((await fetch(replayed)).status).toBe(400)
  })

  it('takes the address that came back from another machine', async () => {
    const { child, page } = await begin()
    const back = await press(page)
    const forged = new URL(back)
    forged.searchParams.set('state', 'forged')
    child.type(`${forged.href}\n`)
    await child.seen(/does not belong to this login/)
    child.type(`${back.href}\n`)
    expect(await child.ended).toBe(0)
    expect(child.output()).toContain('Signed in as Sandbox Admin')
  })

  it('takes the code alone, where no port can be had', async () => {
    const taken = `http://127.0.0.1:${new URL(sandbox.url).port}/callback`
    const { child, page } = await begin('--redirect-uri', taken)
    expect(child.output()).toContain('the answer has to be pasted')
    const back = await press(page)
    child.type(`${back.searchParams.get('code') ?? ''}\n`)
    expect(await child.ended).toBe(0)
  })

  it.each(['browser', 'paste'])('tells when access is denied, by %s', async way => {
    const { child, page } = await begin()
    const back = await press(page, 'deny')
    if (way === 'browser') {
      await fetch(back)
    } else {
      child.type(`${back.href}\n`)
    }
    expect(await child.ended).toBe(3)
    expect(child.output()).toContain('Box did not grant access: The user denied access')
    expect((await run(['whoami'], env)).code).toBe(3)
  })

  it('asks for the secret when nobody has told it', async () => {
    env = { ...env, BOX_CLIENT_SECRET: '' }
    const redirect = ['--redirect-uri', 'http://127.0.0.1:0/']
    const args = ['login', '--no-browser', '--base-url', sandbox.url, ...redirect]
    const child = boxwright(args, env)
    await child.seen(/Client secret: /)
    child.type(`${sandbox.clientSecret}\n`)
    const [, url = ''] = await child.seen(/^ {2}(http\S+)$/m)
    await fetch(await press(new URL(url)))
    expect(await child.ended).toBe(0)
  })

  it('opens the browser that the user has chosen', async () => {
    const browser = join(makeHome(), 'browser.mjs')
    const program = `#!${process.execPath}
      const page = new URL(process.argv[2])
      const body = new URLSearchParams([...page.searchParams, ['decision', 'grant']])
      await fetch(page.origin + page.pathname, { method: 'POST', body })\n`
    writeFileSync(browser, program, { mode: 0o700 })
    const redirect = ['--redirect-uri', 'http://127.0.0.1:0/callback']
    const { code, output } = await run(['login', '--base-url', sandbox.url, ...redirect], {
      ...env,
      BROWSER: browser,
    })
    expect([code, output]).toEqual([0, expect.stringContaining('Signed in as Sandbox Admin')])
  })
})

describe('who is signed in', () => {
  async function signIn(): Promise<void> {
    const { child, page } = await begin()
    await fetch(await press(page))
    expect(await child.ended).toBe(0)
  }

  it('is told by whoami, until logout revokes the tokens', async () => {
    await signIn()
    // The application is remembered, so that nothing has to be said again.
    const home = { BOXWRIGHT_HOME: env['BOXWRIGHT_HOME'] ?? '' }
    const told = await run(['whoami'], home)
    expect([told.code, told.output]).toEqual([
      0,
      `Sandbox Admin <admin@sandbox.example>, user ${sandbox.users.admin}\n`,
    ])
    const stored = readFileSync(join(home.BOXWRIGHT_HOME, 'tokens.json'), 'utf8')
    const [, token = ''] = /accessToken\W+([\w-]+)/.exec(stored) ?? []
    const headers = { authorization: `Bearer ${token}` }
    const me = `${sandbox.baseUrls.api}/users/me`
    expect((await fetch(me, { headers })).status).toBe(200)
    expect((await run(['logout'], home)).output).toBe('Signed out; the tokens are revoked.\n')
    expect((await fetch(me, { headers })).status).toBe(401)
    for (const name of readdirSync(home.BOXWRIGHT_HOME)) {
      const text = readFileSync(join(home.BOXWRIGHT_HOME, name), 'utf8')
      expect(text).not.toContain(token)
      expect(text).not.toContain(sandbox.clientSecret)
    }
    const nobody = await run(['whoami'], home)
    expect([nobody.code, nobody.output]).toEqual([
      3,
      expect.stringContaining('nobody is signed in'),
    ])
    expect((await run(['logout'], home)).output).toBe('Nobody is signed in.\n')
  })

  it('is who the developer token of the environment says', async () => {
    const token = sandbox.issueToken(sandbox.users.external)
    const args = ['whoami', '--base-url', sandbox.url, '--log']
    const { code, output } = await run(args, { ...env, BOX_TOKEN: token })
    expect([code, output]).toEqual([0, expect.stringContaining('partner@elsewhere.example')])
    expect(output).toMatch(/box #1 -> GET .*\/users\/me/)
    expect(output).not.toContain(token)
  })

  it('is a clear error when what was kept cannot be read', async () => {
    await signIn()
    const file = join(env['BOXWRIGHT_HOME'] ?? '', 'app.json')
    writeFileSync(file, '{')
    const { code, output } = await run(['whoami'], env)
    expect([code, output]).toEqual([3, expect.stringContaining('app.json cannot be read')])
    expect(readFileSync(file, 'utf8')).toBe('{')
  })
})

import { spawnSync } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { boxwright, makeHome, run } from './child.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function findBrowser(): string | undefined {
  const { CHROMIUM } = process.env
  const found = NAMES.map(name => spawnSync('which', [name]).stdout.toString().trim())
  return CHROMIUM ?? found.find(path => path !== '')
}

/** Finds Chromium; as root on Debian, installs it when it is missing. */
function getBrowser(): string | undefined {
  const found = findBrowser()
  if (found !== undefined || process.getuid?.() !== 0) {
    return found
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return findBrowser()
}

const executablePath = getBrowser()
const isSkipped = executablePath === undefined && process.env['CI'] !== 'true'
if (isSkipped) {
  console.warn('Skipped: there is no Chromium; install it, or name it in CHROMIUM.')
}

let sandbox: SandboxServer
let browser: Browser | undefined

beforeAll(async () => {
  sandbox = await startServer()
  if (!isSkipped) {
    if (executablePath === undefined) {
      throw new Error('There is no Chromium; install it, or name it in CHROMIUM.')
    }
    // Root may not run it in its own sandbox.
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await sandbox.stop()
})

test.skipIf(isSkipped).each([true, false])(
  'pressing Grant in a browser ends boxwright login signed in (scripts: %s)',
  async javaScriptEnabled => {
    const env = {
      BOXWRIGHT_HOME: makeHome(),
      BOX_CLIENT_ID: sandbox.clientId,
      BOX_CLIENT_SECRET: sandbox.clientSecret,
    }
    const redirect = ['--redirect-uri', 'http://127.0.0.1:0/callback']
    const child = boxwright(['login', '--no-browser', '--base-url', sandbox.url, ...redirect], env)
    const [, url = ''] = await child.seen(/^ {2}(http\S+)$/m)
    const page = await browser!.newPage({ javaScriptEnabled })
    await page.goto(url)
    expect(await page.getByRole('heading').textContent()).toContain('Grant access')
    await page.getByLabel('Sign in as').selectOption({ label: 'partner@elsewhere.example' })
    await page.getByRole('button', { name: 'Grant' }).click()
    await page.getByText('Go on in the terminal').waitFor()
    expect(await child.ended).toBe(0)
    expect(child.output()).toContain('Signed in as Outside Partner')
    expect((await run(['whoami'], env)).output).toContain('partner@elsewhere.example')
    await page.close()
  },
)

test.skipIf(isSkipped)('pressing Deny ends it with a sentence', async () => {
  const env = {
    BOXWRIGHT_HOME: makeHome(),
    BOX_CLIENT_ID: sandbox.clientId,
    BOX_CLIENT_SECRET: sandbox.clientSecret,
  }
  const redirect = ['--redirect-uri', 'http://127.0.0.1:0/callback']
  const child = boxwright(['login', '--no-browser', '--base-url', sandbox.url, ...redirect], env)
  const [, url = ''] = await child.seen(/^ {2}(http\S+)$/m)
  const page = await browser!.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Deny' }).click()
  expect(await child.ended).toBe(3)
  expect(child.output()).toContain('The user denied access')
  await page.close()
})

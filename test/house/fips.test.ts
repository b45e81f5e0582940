import { execFile, execFileSync } from 'node:child_process'
import { getFips } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findFips, type FipsEnvironment } from '../support/fips.js'
import { makeCertificate } from '../support/socket-certificate.js'
import { ROOT } from '../support/snippets/programs.js'

const fips = findFips()
if (typeof fips === 'string') {
  console.warn(`Skipped: ${fips}`)
}

const run = promisify(execFile)

async function report(environment: FipsEnvironment): Promise<Record<string, unknown>> {
  const { key, cert } = makeCertificate()
  const traditional = execFileSync(
    'openssl',
    ['genrsa', '-traditional', '-aes256', '-passout', 'pass:secret', '2048'],
    { encoding: 'utf8', stdio: 'pipe' },
  )
  const { stdout } = await run(
    process.execPath,
    ['--enable-fips', '--import', 'tsx', join(ROOT, 'test/support/fips-program.ts')],
    {
      cwd: ROOT,
      env: { ...process.env, ...environment, KEY: key, CERT: cert, TRADITIONAL_KEY: traditional },
    },
  )
  return JSON.parse(stdout) as Record<string, unknown>
}

test.skipIf(typeof fips === 'string')(
  'everything that needs cryptography works under the FIPS provider of OpenSSL',
  { timeout: 60_000 },
  async () => {
    expect(getFips()).toBe(0)
    expect(await report(fips as FipsEnvironment)).toEqual({
      fips: 1,
      jwt: ['Sandbox App', 'Sandbox App', 'Sandbox App'],
      grant: 'Sandbox Admin true',
      transfer: true,
      webhook: true,
      sealed: true,
      tls: '1',
      // What follows proves that the provider is in charge.
      md5: expect.stringContaining('unsupported') as string,
      passphrase: expect.stringMatching(
        /scrypt.*is not allowed in FIPS mode; give it 32/,
      ) as string,
      traditional: expect.stringContaining('openssl pkcs8 -topk8 -v2 aes-256-cbc') as string,
    })
  },
)

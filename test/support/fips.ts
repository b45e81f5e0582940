import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What a process needs in its environment to run under the FIPS provider. */
export type FipsEnvironment = Readonly<Record<'OPENSSL_CONF' | 'OPENSSL_MODULES', string>>

/** Only what the provider of FIPS has, and the reading of keys, which is no cryptography. */
const configOf = (folder: string) => `
nodejs_conf = nodejs_init
.include ${folder}/fipsmodule.cnf
[nodejs_init]
providers = provider_sect
alg_section = algorithm_sect
[provider_sect]
base = base_sect
fips = fips_sect
[base_sect]
activate = 1
[algorithm_sect]
default_properties = fips=yes
`

/** Finds OpenSSL's FIPS provider on this machine and sets it up; or says why there is none. */
export function findFips(): FipsEnvironment | string {
  const module = directories()
    .map(folder => join(folder, 'fips.so'))
    .find(file => existsSync(file))
  if (module === undefined) {
    return "OpenSSL's fips.so is not here; set OPENSSL_MODULES to the directory that has it"
  }
  const folder = mkdtempSync(join(tmpdir(), 'boxwright-fips-'))
  const config = join(folder, 'node.cnf')
  writeFileSync(config, configOf(folder))
  try {
    // Runs the provider's tests of itself and writes down its checksum.
    const args = ['fipsinstall', '-module', module, '-out', join(folder, 'fipsmodule.cnf')]
    execFileSync('openssl', args, { stdio: 'pipe' })
    const env = { OPENSSL_CONF: config, OPENSSL_MODULES: dirname(module) }
    execFileSync(process.execPath, ['--enable-fips', '-e', '0'], { env, stdio: 'pipe' })
    return env
  } catch (error) {
    return `${module} cannot be used by this Node: ${String(error)}`
  }
}

function directories(): string[] {
  const given = process.env['OPENSSL_MODULES']
  return [
    ...(given === undefined ? [] : [given]),
    ...ofOpenssl(),
    '/usr/lib64/ossl-modules',
    '/usr/local/lib64/ossl-modules',
    '/usr/local/lib/ossl-modules',
  ]
}

function ofOpenssl(): string[] {
  try {
    const text = execFileSync('openssl', ['version', '-m'], { encoding: 'utf8', stdio: 'pipe' })
    return [/"(.+)"/.exec(text)?.[1] ?? '']
  } catch {
    return []
  }
}

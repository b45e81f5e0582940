import { readFileSync } from 'node:fs'
import { UsageError } from '../../errors/box-error.js'
import type { ServerAuth } from '../server-sign-in.js'
import { makeJwt, type JwtOptions } from './jwt.js'

/** The JSON that the developer console hands out. What is needed of it. */
export interface JwtConfig {
  readonly boxAppSettings: {
    readonly clientID: string
    readonly clientSecret: string
    readonly appAuth: {
      readonly publicKeyID: string
      readonly privateKey: string
      readonly passphrase?: string | undefined
    }
  }
  readonly enterpriseID?: string | undefined
}

/** What may be said besides the console's JSON, or in place of what it says. */
export type JwtOverrides = Partial<JwtOptions>

/**
 * Signs an application in with the JSON that the developer console hands out.
 *
 * ```ts
 * const client = createClient({ auth: jwtFromConfig('box-config.json') })
 * ```
 *
 * @param config - the path of the file, or what stands in it
 * @param overrides - a store, another subject, another algorithm, ...
 * @throws UsageError that names the part that is missing or cannot be read
 */
export function jwtFromConfig(
  config: string | JwtConfig,
  overrides: JwtOverrides = {},
): ServerAuth {
  const root = typeof config === 'string' ? readConfig(config) : config
  const settings = part(root, 'boxAppSettings')
  const appAuth = part(settings, 'boxAppSettings.appAuth')
  const options = {
    clientId: text(settings, 'boxAppSettings.clientID'),
    clientSecret: text(settings, 'boxAppSettings.clientSecret'),
    publicKeyId: text(appAuth, 'boxAppSettings.appAuth.publicKeyID'),
    privateKey: text(appAuth, 'boxAppSettings.appAuth.privateKey'),
    passphrase: optional(appAuth, 'boxAppSettings.appAuth.passphrase'),
    enterpriseId: optional(root, 'enterpriseID'),
  }
  return makeJwt({ ...options, ...given(overrides) }, 'jwtFromConfig')
}

function readConfig(path: string): unknown {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`jwtFromConfig: the file ${path} could not be read (${code}).`)
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    // The parser's own message quotes the text, and with it the key.
    throw new UsageError(`jwtFromConfig: the file ${path} is not JSON.`)
  }
}

function part(above: unknown, path: string): Readonly<Record<string, unknown>> {
  const value = at(above, path)
  if (typeof value !== 'object' || value === null) {
    throw new UsageError(
      `jwtFromConfig: ${path} is missing; use the whole JSON file from the developer console.`,
    )
  }
  return value as Readonly<Record<string, unknown>>
}

function text(above: unknown, path: string): string {
  const value = optional(above, path)
  if (value === undefined) {
    throw new UsageError(`jwtFromConfig: ${path} is missing or no text.`)
  }
  return value
}

function optional(above: unknown, path: string): string | undefined {
  const value = at(above, path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function at(above: unknown, path: string): unknown {
  const name = path.split('.').at(-1) ?? path
  return typeof above === 'object' && above !== null
    ? (above as Record<string, unknown>)[name]
    : undefined
}

function given(overrides: JwtOverrides): JwtOverrides {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}

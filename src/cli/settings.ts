import { homedir } from 'node:os'
import { join } from 'node:path'
import type { BaseUrls } from '../client/index.js'
import { CommandLineError, type Values } from './command-line.js'

/** What the commands that talk to Box work with. */
export interface Settings {
  /** The directory in which tokens are kept. */
  readonly home: string
  /** Addresses that were given; undefined: none was. */
  readonly baseUrls: Partial<BaseUrls> | undefined
  readonly log: boolean
  /** A developer token from the environment. */
  readonly token: string | undefined
}

function settingsDirectory(): string {
  const { APPDATA, XDG_CONFIG_HOME, BOXWRIGHT_HOME } = process.env
  if (BOXWRIGHT_HOME) {
    return BOXWRIGHT_HOME
  }
  const parent = process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME
  return join(parent || join(homedir(), '.config'), 'boxwright')
}

function below(origin: string): BaseUrls {
  if (!URL.canParse(origin) || !/^https?:/.test(origin)) {
    throw new CommandLineError(`--base-url must be an http(s) address, not '${origin}'.`)
  }
  const root = origin.replace(/\/+$/, '')
  return {
    api: `${root}/2.0`,
    upload: `${root}/api/2.0`,
    oauth: `${root}/oauth2`,
    authorize: `${root}/api/oauth2/authorize`,
  }
}

function baseUrlsOf(values: Values): Partial<BaseUrls> | undefined {
  const { 'base-url': base, 'api-url': api, 'upload-url': upload } = values
  const { 'oauth-url': oauth, 'authorize-url': authorize } = values
  const urls = {
    ...(base !== undefined && below(base)),
    ...(api !== undefined && { api }),
    ...(upload !== undefined && { upload }),
    ...(oauth !== undefined && { oauth }),
    ...(authorize !== undefined && { authorize }),
  }
  return Object.keys(urls).length === 0 ? undefined : urls
}

/** Puts the settings together from options and environment. */
export function readSettings(values: Values): Settings {
  return {
    home: values.home ?? settingsDirectory(),
    baseUrls: baseUrlsOf(values),
    log: values.log ?? false,
    token: process.env['BOX_TOKEN'] || undefined,
  }
}

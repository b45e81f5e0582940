import { parseArgs, type ParseArgsConfig } from 'node:util'

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  'base-url': { type: 'string' },
  'api-url': { type: 'string' },
  'upload-url': { type: 'string' },
  'oauth-url': { type: 'string' },
  'authorize-url': { type: 'string' },
  'client-id': { type: 'string' },
  'redirect-uri': { type: 'string' },
  'no-browser': { type: 'boolean' },
  pkce: { type: 'boolean' },
  home: { type: 'string' },
  log: { type: 'boolean' },
  port: { type: 'string' },
  'jwt-config': { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Names of the options. */
export type OptionName = keyof typeof OPTIONS

const URLS = ['base-url', 'api-url', 'upload-url', 'oauth-url', 'authorize-url'] as const

const TAKES = {
  repl: [...URLS, 'home', 'log'],
  login: [...URLS, 'home', 'log', 'client-id', 'redirect-uri', 'no-browser', 'pkce'],
  whoami: [...URLS, 'home', 'log'],
  logout: ['home', 'log'],
  sandbox: ['port', 'jwt-config'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>

/** Names of the commands. */
export type CommandName = keyof typeof TAKES

/** The options that were given. */
export type Values = {
  readonly [K in OptionName]?:
    ((typeof OPTIONS)[K]['type'] extends 'string' ? string : boolean) | undefined
}

/** A command line, understood. */
export interface CommandLine {
  readonly command: CommandName | 'help' | 'version'
  readonly values: Values
}

/** The command line cannot be understood. */
export class CommandLineError extends Error {}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(TAKES, name)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Reads a command line.
 *
 * @param args - what stands behind the name of the program
 * @throws CommandLineError when it cannot be understood
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args)
  const [name = 'help', ...more] = positionals
  if (values.version) {
    return { command: 'version', values }
  }
  if (values.help || name === 'help') {
    return { command: 'help', values }
  }
  if (!isCommand(name)) {
    const known = Object.keys(TAKES).join(', ')
    throw new CommandLineError(`There is no command '${name}'; there are ${known}.`)
  }
  if (more.length > 0) {
    throw new CommandLineError(`'${name}' takes no further words, such as '${more.join(' ')}'.`)
  }
  const taken: readonly string[] = TAKES[name]
  const stranger = Object.keys(values).find(option => !taken.includes(option))
  if (stranger !== undefined) {
    throw new CommandLineError(`'${name}' does not take --${stranger}.`)
  }
  return { command: name, values }
}

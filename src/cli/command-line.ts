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
  json: { type: 'boolean' },
  depth: { type: 'string' },
  to: { type: 'string' },
  name: { type: 'string' },
  replace: { type: 'boolean' },
  enterprise: { type: 'boolean' },
  from: { type: 'string' },
  limit: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Names of the options. */
export type OptionName = keyof typeof OPTIONS

const URLS = ['base-url', 'api-url', 'upload-url', 'oauth-url', 'authorize-url'] as const

const CLIENT = [...URLS, 'home', 'log'] as const

/** What a command takes: its options, and how many words behind its name. */
interface Takes {
  readonly options: readonly OptionName[]
  readonly words?: readonly [least: number, most: number]
}

const TAKES = {
  repl: { options: CLIENT },
  login: { options: [...CLIENT, 'client-id', 'redirect-uri', 'no-browser', 'pkce'] },
  whoami: { options: CLIENT },
  logout: { options: ['home', 'log'] },
  ls: { options: [...CLIENT, 'json'], words: [0, 1] },
  tree: { options: [...CLIENT, 'json', 'depth'], words: [0, 1] },
  upload: { options: [...CLIENT, 'json', 'to', 'name', 'replace'], words: [1, Infinity] },
  download: { options: [...CLIENT, 'json', 'to', 'replace'], words: [1, Infinity] },
  events: { options: [...CLIENT, 'json', 'enterprise', 'from', 'limit'] },
  sandbox: { options: ['port', 'jwt-config'] },
} as const satisfies Readonly<Record<string, Takes>>

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
  /** What stands behind the name of the command. */
  readonly words: readonly string[]
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
  const [name = 'help', ...words] = positionals
  if (values.version) {
    return { command: 'version', values, words }
  }
  if (values.help || name === 'help') {
    return { command: 'help', values, words }
  }
  if (!isCommand(name)) {
    const known = Object.keys(TAKES).join(', ')
    throw new CommandLineError(`There is no command '${name}'; there are ${known}.`)
  }
  const { options: taken, words: [least, most] = [0, 0] }: Takes = TAKES[name]
  if (words.length > most) {
    const further = words.slice(most).join(' ')
    throw new CommandLineError(`'${name}' takes no further words, such as '${further}'.`)
  }
  if (words.length < least) {
    throw new CommandLineError(`'${name}' needs to be told what to ${name}.`)
  }
  const stranger = Object.keys(values).find(option => !taken.includes(option as OptionName))
  if (stranger !== undefined) {
    throw new CommandLineError(`'${name}' does not take --${stranger}.`)
  }
  return { command: name, values, words }
}

#!/usr/bin/env node
import { VERSION } from '../util/version.js'
import { paint } from './colours.js'
import { CommandLineError, readCommandLine, type CommandName, type Values } from './command-line.js'
import { exitCodeOf } from './exit-code.js'
import { HELP } from './help.js'

// Each is loaded when it is asked for: `--version` needs no server.
const COMMANDS: Readonly<
  Record<CommandName, (values: Values, words: readonly string[]) => Promise<void>>
> = {
  repl: async values => (await import('./repl.js')).runRepl(values),
  login: async values => (await import('./login.js')).login(values),
  whoami: async values => (await import('./whoami.js')).whoami(values),
  logout: async values => (await import('./logout.js')).logout(values),
  ls: async (values, words) => (await import('./ls.js')).ls(values, words),
  tree: async (values, words) => (await import('./tree.js')).tree(values, words),
  upload: async (values, words) => (await import('./upload.js')).upload(values, words),
  download: async (values, words) => (await import('./download.js')).download(values, words),
  events: async values => (await import('./events.js')).events(values),
  sandbox: async values => (await import('./sandbox.js')).runSandbox(values),
}

async function run(args: readonly string[]): Promise<void> {
  const { command, values, words } = readCommandLine(args)
  if (command === 'help' || command === 'version') {
    process.stdout.write(command === 'help' ? HELP : `${VERSION}\n`)
    return
  }
  await COMMANDS[command](values, words)
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  await run(process.argv.slice(2))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const hint = error instanceof CommandLineError ? " 'boxwright --help' tells what there is." : ''
  process.stderr.write(`${paint('red', 'boxwright:', process.stderr)} ${message}${hint}\n`)
  process.exitCode = exitCodeOf(error)
}

import { once } from 'node:events'
import { start, type REPLServer } from 'node:repl'
import { developerToken, type AuthProvider } from '../auth/index.js'
import { createClient, type BoxClient } from '../client/index.js'
import * as boxwright from '../index.js'
import { VERSION } from '../util/version.js'
import { hasColours, paint } from './colours.js'
import { complete, type Completions } from './completer.js'
import type { Values } from './command-line.js'
import { Keyboard } from './keyboard.js'
import { openSavedLogin } from './saved-login.js'
import { readSettings, type Settings } from './settings.js'
import { createWriter } from './writer.js'

type Complete = (line: string, done: (error: Error | null, found: Completions) => void) => void

/** Asks for a developer token: the first, when there is none, and the next whenever one has ended. */
function askedToken(token: string | undefined, keyboard: Keyboard): AuthProvider {
  let first = token
  let isNew = token === undefined
  return developerToken(() => {
    const given = first
    first = undefined
    if (given !== undefined) {
      return given
    }
    const why = isNew ? '' : 'The token has ended. '
    isNew = false
    return keyboard.ask(`${why}Developer token: `, { hidden: true })
  })
}

async function openClient(settings: Settings, keyboard: Keyboard): Promise<BoxClient> {
  const { token, baseUrls, log } = settings
  const login = token === undefined ? await openSavedLogin(settings) : undefined
  if (login) {
    return login.client
  }
  const first = token ?? (await keyboard.ask('Developer token: ', { hidden: true }))
  return createClient({ auth: askedToken(first, keyboard), baseUrls, log })
}

function addCompletion(repl: REPLServer, client: BoxClient): void {
  const standard = repl.completer as Complete
  const completer: Complete = (line, done) => {
    const found = complete(line, repl.context, client)
    if (found) {
      done(null, found)
    } else {
      standard.call(repl, line, done)
    }
  }
  Object.assign(repl, { completer })
}

/** Lets a script that is piped in run line by line, each `await` to its end. */
function runInTurn(repl: REPLServer, keyboard: Keyboard): void {
  const evaluate = repl.eval.bind(repl)
  const displayPrompt = repl.displayPrompt.bind(repl)
  const inTurn: Pick<REPLServer, 'eval' | 'displayPrompt'> = {
    eval(code, context, file, done) {
      keyboard.hold()
      evaluate(code, context, file, done)
    },
    // Shown again when a line is done with, failures included.
    displayPrompt(preserveCursor) {
      displayPrompt(preserveCursor)
      keyboard.release()
    },
  }
  Object.assign(repl, inTurn)
}

/** `boxwright repl`: a Node REPL with a client in it. */
export async function runRepl(values: Values): Promise<void> {
  const keyboard = new Keyboard()
  const client = await openClient(readSettings(values), keyboard)
  const colors = hasColours(process.stdout)
  process.stdout.write(
    `boxwright ${VERSION}: ${paint('bold', 'client')} is ready, as in  await client.root.get()\n`,
  )
  const repl = start({
    prompt: paint('cyan', 'box> '),
    input: keyboard,
    output: process.stdout,
    terminal: keyboard.isTTY && process.stdout.isTTY,
    useColors: colors,
    writer: createWriter(client, { colors }),
  })
  Object.assign(repl.context, { client, boxwright })
  addCompletion(repl, client)
  runInTurn(repl, keyboard)
  await once(repl, 'exit')
  keyboard.close()
  await client.close()
}

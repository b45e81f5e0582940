import type { Authorization, OAuth2 } from '../auth/index.js'
import { AuthError } from '../errors/index.js'
import { parseRedirectUri, startCallbackServer, type CallbackServer } from './callback-server.js'
import { paint } from './colours.js'
import { CommandLineError, type Values } from './command-line.js'
import { Keyboard } from './keyboard.js'
import { hasScreen, openBrowser } from './open-browser.js'
import { openLogin, readApp, saveApp, type SavedApp } from './saved-login.js'
import { readSettings, type Settings } from './settings.js'
import { describeUser } from './whoami.js'

const REDIRECT = 'http://127.0.0.1:8723/callback'
const PATIENCE = 5 * 60_000

/** What came back, by the browser or by hand. */
interface Answer {
  readonly code: string
  readonly state?: string | undefined
}

async function chooseApp(
  settings: Settings,
  values: Values,
  keyboard: Keyboard,
): Promise<SavedApp> {
  const saved = await readApp(settings).catch(() => undefined)
  const clientId = values['client-id'] ?? (process.env['BOX_CLIENT_ID'] || saved?.clientId)
  if (clientId === undefined) {
    throw new CommandLineError('Name the application: --client-id, or BOX_CLIENT_ID.')
  }
  const known = clientId === saved?.clientId ? saved : undefined
  const clientSecret =
    (process.env['BOX_CLIENT_SECRET'] || known?.clientSecret) ??
    (await keyboard.ask('Client secret: ', { hidden: true }))
  const baseUrls = settings.baseUrls ?? known?.baseUrls
  return { clientId, clientSecret, baseUrls }
}

function isOurs(auth: OAuth2, state: string | null, expected: string): boolean {
  try {
    auth.checkState(state ?? undefined, expected)
    return true
  } catch {
    return false
  }
}

function readAnswer(params: URLSearchParams): Answer {
  const code = params.get('code')
  if (code === null) {
    const why = params.get('error_description') ?? params.get('error') ?? 'there is no code'
    throw new AuthError(`Box did not grant access: ${why}.`)
  }
  return { code, state: params.get('state') ?? undefined }
}

/** Asks for the code, or the address with it, until something fits. */
async function askForAnswer(
  keyboard: Keyboard,
  isFitting: (params: URLSearchParams) => boolean,
): Promise<Answer> {
  for (;;) {
    const text = await keyboard.ask('Or paste the code, or the address you were sent to: ')
    if (/^https?:/.test(text) && URL.canParse(text)) {
      const { searchParams } = new URL(text)
      if (isFitting(searchParams)) {
        return readAnswer(searchParams)
      }
      process.stdout.write(`${paint('red', 'This answer does not belong to this login.')}\n`)
    } else if (text !== '') {
      return { code: text }
    }
  }
}

async function waitForAnswer(
  keyboard: Keyboard,
  server: CallbackServer | undefined,
  isFitting: (params: URLSearchParams) => boolean,
): Promise<Answer> {
  const patience = new AbortController()
  const typed = askForAnswer(keyboard, isFitting)
  if (!server) {
    return typed
  }
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(new AuthError('Nobody answered within five minutes; run boxwright login again.'))
    }, PATIENCE)
    patience.signal.addEventListener('abort', () => {
      clearTimeout(timer)
    })
  })
  try {
    const answered = server.answer.then(readAnswer)
    return await Promise.race([answered, typed.catch(leaveToBrowser), late])
  } finally {
    patience.abort()
    server.close()
  }
}

/** An input that ends before it has answered leaves that to the browser. */
function leaveToBrowser(error: unknown): Promise<never> {
  return error instanceof AuthError ? Promise.reject(error) : new Promise(() => undefined)
}

async function listen(at: URL, fits: (params: URLSearchParams) => boolean) {
  try {
    return await startCallbackServer(at, fits)
  } catch {
    process.stdout.write(`Cannot listen at ${at.href}, so the answer has to be pasted.\n`)
    return undefined
  }
}

function show({ url }: Authorization, redirectUri: string, withBrowser: boolean): void {
  process.stdout.write(
    `Open this address and grant access:\n\n  ${paint('cyan', url)}\n\n` +
      `Box sends you to ${redirectUri}, which the application must list among its redirect URIs.\n`,
  )
  if (withBrowser) {
    openBrowser(url)
  }
}

async function signIn(auth: OAuth2, values: Values, keyboard: Keyboard): Promise<void> {
  let expected = ''
  const fits = (params: URLSearchParams) => isOurs(auth, params.get('state'), expected)
  const at = parseRedirectUri(values['redirect-uri'] ?? REDIRECT)
  const server = await listen(at, fits)
  const redirectUri = server?.redirectUri ?? at.href
  const authorization = auth.authorizeUrl({ redirectUri })
  expected = authorization.state
  show(authorization, redirectUri, !values['no-browser'] && hasScreen())
  const { code, state } = await waitForAnswer(keyboard, server, fits)
  process.stdout.write('\n')
  await auth.exchange({
    code,
    codeVerifier: authorization.codeVerifier,
    ...(state !== undefined && { state, expectedState: expected }),
  })
}

/** `boxwright login`: the three-legged flow, from a browser here or anywhere. */
export async function login(values: Values): Promise<void> {
  const settings = readSettings(values)
  const keyboard = new Keyboard()
  try {
    const app = await chooseApp(settings, values, keyboard)
    const { auth, client } = openLogin(settings, app, values.pkce)
    await signIn(auth, values, keyboard)
    await saveApp(settings, app)
    const user = describeUser(await client.users.me())
    process.stdout.write(`${paint('green', 'Signed in')} as ${user}\n`)
    await client.close()
  } finally {
    keyboard.close()
  }
}

import { AuthError } from '../errors/auth-error.js'

/**
 * Asks for a developer token on the terminal. What is typed is not shown.
 *
 * @throws AuthError when nobody sits at a terminal
 */
export async function promptForToken(): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) {
    throw AuthError.noCredentials(
      'developerToken() can ask for one on a terminal only; pass a token, or a function that gives one',
    )
  }
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
  ])
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true })
  stderr.write('Box developer token (from the developer console, not shown): ')
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve)
      lines.once('SIGINT', () => {
        lines.close()
      })
      lines.once('close', () => {
        reject(AuthError.noCredentials('the prompt was left without one'))
      })
    })
  } finally {
    stderr.write('\n')
    lines.close()
  }
}

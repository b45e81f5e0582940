import { UsageError } from '../errors/box-error.js'
import type { Connection } from './provider.js'
import { repeat } from './repeat.js'
import { postForm, type TokenForm } from './token-request.js'
import type { Tokens } from './tokens.js'

/** An application, as the developer console knows it. */
export interface App {
  readonly clientId: string
  readonly clientSecret?: string | undefined
}

/** Checks the parts of an application that must be there. */
export function checkApp(where: string, parts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value !== 'string' || value === '') {
      throw new UsageError(
        `${where}: ${name} must be a text; is the variable that should hold it empty?`,
      )
    }
  }
}

/** The fields by which an application shows who it is. */
export function formOfApp({ clientId, clientSecret }: App): TokenForm {
  return { client_id: clientId, client_secret: clientSecret }
}

/** Revokes tokens at Box: the access token that works, or the refresh token it came with. */
export async function revokeTokens(
  connection: Connection,
  app: App,
  { accessToken, refreshToken, expiresAt }: Tokens,
): Promise<void> {
  const isAlive = accessToken !== '' && expiresAt > connection.now()
  const token = isAlive ? accessToken : (refreshToken ?? accessToken)
  if (token !== '') {
    await repeat(() => postForm(connection, 'revoke', { ...formOfApp(app), token }))
  }
}

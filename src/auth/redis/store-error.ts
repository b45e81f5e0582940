import { AuthError } from '../../errors/auth-error.js'
import { redactText } from '../../util/redact.js'
import { corruptValue, STORE_CORRUPT } from '../store.js'

/** Which store, and which of its values. */
export interface Place {
  readonly store: string
  readonly key: string
}

/** Turns what a command failed with into an error that says what to do, and holds no secret. */
export function storeError(error: unknown, { store, key }: Place): AuthError {
  const cause = plain(error)
  if (cause.message.includes('WRONGTYPE')) {
    return corruptValue(store, key, cause)
  }
  if (cause.name !== 'ReplyError') {
    return AuthError.storeUnreachable(store, cause)
  }
  return new AuthError(
    `The token store ${store} refused a command for '${key}': ${cause.message}. ` +
      `Check the user's rights and the state of the server.`,
    { cause },
  )
}

/** The value is encrypted, and the key for it is not here or does not fit. */
export function undecryptable({ store, key }: Place, why: string, cause?: unknown): AuthError {
  return new AuthError(
    `The token store ${store} holds a value under '${key}' that ${why}. It is left as it is; ` +
      `give redisStore the encryptionKey it was written with, or remove it and sign in again.`,
    { code: STORE_CORRUPT, cause },
  )
}

// Errors of the Redis library carry the command with its arguments, and the tokens are among them.
function plain(error: unknown): Error {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const copy = new Error(redactText(message))
  copy.name = name
  return copy
}

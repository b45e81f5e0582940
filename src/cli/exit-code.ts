import { AbortError, AuthError, NotFoundError, UnauthorizedError } from '../errors/index.js'
import { CommandLineError } from './command-line.js'
import { MissingItemError } from './find-item.js'
import { INTERRUPTED } from './interrupt.js'

/** The code that the program ends with, so that scripts can tell why it failed. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommandLineError) {
    return 2
  }
  if (error instanceof AuthError || error instanceof UnauthorizedError) {
    return 3
  }
  if (error instanceof NotFoundError || error instanceof MissingItemError) {
    return 4
  }
  return error instanceof AbortError ? INTERRUPTED : 1
}

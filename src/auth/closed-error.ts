import { UsageError } from '../errors/box-error.js'

/** Makes the error for whoever wants a token of a sign-in that was closed. */
export function closedError(): UsageError {
  return new UsageError('This sign-in was closed; make a new one to get tokens again.')
}

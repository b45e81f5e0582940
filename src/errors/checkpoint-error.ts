import { redactText } from '../util/redact.js'
import { BoxError } from './box-error.js'

/** How far an event stream was read could not be loaded or saved. */
export class CheckpointError extends BoxError {
  /**
   * `unreachable`: the store failed, perhaps in passing; `corrupt`: what it holds is no checkpoint of
   * this stream; `conflict`: another process has saved meanwhile.
   */
  readonly code: 'unreachable' | 'corrupt' | 'conflict'

  constructor(
    code: CheckpointError['code'],
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(redactText(message), options)
    this.code = code
  }
}

/** Holds where a call was made from; cheap to make, formatted only when an error needs it. */
export interface CallerMarker {
  readonly stack?: string
}

/**
 * Notes where the caller stands. Call it before the first `await` of a public method.
 *
 * @param below - the public function: it and everything it calls are left out of the trace
 */
export function markCaller(below: (...args: never[]) => unknown): CallerMarker {
  const marker: { stack?: string } = {}
  Error.captureStackTrace(marker, below)
  return marker
}

/**
 * Gives an error the stack of the line that made the call, in place of the frames of timers and
 * sockets that it was born in.
 *
 * @param error - anything caught; what is not an Error comes back as it is
 * @param marker - from `markCaller`
 */
export function withCallerStack<E>(error: E, marker: CallerMarker): E {
  if (!(error instanceof Error) || marker.stack === undefined) {
    return error
  }
  const frames = marker.stack.slice(marker.stack.indexOf('\n    at '))
  if (!frames.startsWith('\n    at ')) {
    return error
  }
  error.stack = `${error.name}: ${error.message}${frames}`
  return error
}

/** Adds a sentence to the message of an error, and to its stack, which repeats the message. */
export function addNote<E extends Error>(error: E, note: string): E {
  const old = error.message
  error.message = `${old}. ${note}`
  if (error.stack !== undefined) {
    error.stack = error.stack.replace(old, () => error.message)
  }
  return error
}

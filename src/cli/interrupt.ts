/** What a shell expects of a program that Ctrl-C has ended. */
export const INTERRUPTED = 130

/**
 * Does something that Ctrl-C gives up: its signal is aborted, so that it can tidy up behind itself. A
 * second Ctrl-C ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController()
  const onInterrupt = (): void => {
    control.abort()
  }
  process.once('SIGINT', onInterrupt)
  try {
    return await work(control.signal)
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

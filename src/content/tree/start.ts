import { UsageError } from '../../errors/index.js'
import type { TreeOptions, TreeResult } from '../../resources/index.js'
import { abortError } from '../../transport/index.js'
import type { TreeRun } from './carry-out.js'

/** Runs what transfers a tree, within the caller's signal. */
export async function withinSignal(
  operation: string,
  options: TreeOptions,
  work: (run: TreeRun) => Promise<TreeResult>,
): Promise<TreeResult> {
  const control = new AbortController()
  const run = { operation, options, control }
  const { signal } = options
  const stop = (): void => {
    control.abort(abortError(signal, { method: 'GET', url: operation }, 'transfer'))
  }
  if (signal?.aborted === true) {
    stop()
  }
  signal?.addEventListener('abort', stop, { once: true })
  try {
    control.signal.throwIfAborted()
    return await work(run)
  } catch (error) {
    throw signal?.aborted === true ? (control.signal.reason as Error) : error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

/** Refuses what is no path. */
export function checkDirectory(directory: unknown, operation: string): string {
  if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
    throw new UsageError(`${operation}: give the path of a directory as text.`)
  }
  return directory
}

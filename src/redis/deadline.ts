/** There was no answer in time. */
export class Overdue extends Error {}

/**
 * Waits no longer than `timeout` milliseconds.
 *
 * @param late - is given a result that comes after that
 * @throws Overdue when the time is over
 */
export function within<T>(
  timeout: number,
  work: Promise<T>,
  late?: (result: T) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false
    const timer = setTimeout(() => {
      isOver = true
      reject(new Overdue(`No answer within ${String(timeout)} ms`))
    }, timeout)
    work.then(
      result => {
        clearTimeout(timer)
        if (isOver) {
          late?.(result)
        }
        resolve(result)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
}

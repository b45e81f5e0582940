import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes that are still in use once everything else was collected. Needs `--expose-gc`. */
export async function heapAfterCollection(): Promise<number> {
  if (globalThis.gc === undefined) {
    throw new Error('Start node with --expose-gc')
  }
  // What finalizers let go of is collected the next time.
  for (let round = 0; round < 3; round++) {
    globalThis.gc()
    await sleep(10)
  }
  return process.memoryUsage().heapUsed
}

import { expect } from 'vitest'

/** What keeps this process busy: timers, sockets to servers and open files, each by its kind. */
function handles(): string[] {
  return process
    .getActiveResourcesInfo()
    .filter(kind => /^(?:Timeout|TCPSocketWrap|FSReq|FileHandle|ReadStream|WriteStream)/.test(kind))
    .sort()
}

/**
 * Runs work and checks that it leaves nothing behind: no timer, socket or file beyond those that were
 * there before, and no processor that is kept busy.
 */
export async function leavesNothing(work: () => Promise<void>, before = handles()): Promise<void> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  const spent = (user + system) / 1000
  const passed = performance.now() - start
  // A spin would take all of the time; a short test is all work.
  if (passed > 2_000) {
    expect(spent / passed).toBeLessThan(0.9)
  }
  await expect.poll(() => more(handles(), before), { timeout: 10_000, interval: 20 }).toEqual([])
}

/** What is in a list beyond what another has. */
function more(now: readonly string[], before: readonly string[]): string[] {
  const left = [...before]
  return now.filter(kind => {
    const at = left.indexOf(kind)
    if (at >= 0) {
      left.splice(at, 1)
    }
    return at < 0
  })
}

import { expect } from 'vitest'

/** What keeps this process busy: timers, sockets to servers and open files, each by its kind. */
function handles(): string[] {
  return process
    .getActiveResourcesInfo()
    .filter(kind => /^(?:Timeout|TCPSocketWrap|FSReq|FileHandle|ReadStream|WriteStream)/.test(kind))
    .sort()
}

/** Lets timers and replies that are due have their turn. Its own timer is over when it resolves. */
async function pass(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 20))
  await new Promise(resolve => setImmediate(resolve))
}

/** What is there without the timers that the test runner has now and then. */
async function atRest(): Promise<string[]> {
  let least = handles()
  for (let sample = 0; sample < 8; sample++) {
    await pass()
    const now = handles()
    least = now.length < least.length ? now : least
  }
  return least
}

/**
 * Runs work and checks that it leaves nothing behind: no timer, socket or file beyond those that were
 * there before, and no processor that is kept busy.
 */
export async function leavesNothing(work: () => Promise<void>): Promise<void> {
  const before = await atRest()
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
  for (const end = performance.now() + 5_000; performance.now() < end;) {
    await pass()
    if (more(handles(), before).length === 0) {
      return
    }
  }
  expect(more(handles(), before)).toEqual([])
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

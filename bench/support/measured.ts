/** Does its work so many times. What it returns is reported with the figures. */
export type Batch = (count: number) => unknown

/** What a batch took, each time. */
export interface Figures {
  /** Milliseconds of this process's CPU time, its helper threads included. */
  readonly cpu: number
  /** Milliseconds. */
  readonly time: number
  /** MiB that the process has held so far at most. */
  readonly peak: number
  /** What the batch tells besides. */
  readonly more: Readonly<Record<string, number>>
}

/** Measures a batch in this process. */
export async function measured(batch: Batch, count: number): Promise<Figures> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const more = (await batch(count)) as Figures['more'] | undefined
  const time = (performance.now() - start) / count
  const { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS / 1024
  return { cpu: (user + system) / 1000 / count, time, peak, more: more ?? {} }
}

import { addNote, UsageError } from '../../errors/index.js'
import type { TreeFailure, TreeOptions, TreeResult } from '../../resources/index.js'
import { each } from './each.js'
import type { Task } from './plan.js'

/** How one tree is carried out. */
export interface TreeRun {
  readonly operation: string
  readonly options: TreeOptions
  /** Aborted by the caller, or by the first error. */
  readonly control: AbortController
}

/** Carries a plan out: the folders in their order, then the files, some at a time. */
export async function carryOut(found: readonly Task[], run: TreeRun): Promise<TreeResult> {
  // A folder comes before what is in it, because its path is the beginning of theirs.
  const tasks = found.toSorted((a, b) => (a.step.path < b.step.path ? -1 : 1))
  const steps = tasks.map(({ step }) => step)
  const bytes = steps.reduce((sum, { size = 0 }) => sum + size, 0)
  const { options } = run
  if (options.dryRun === true) {
    return { steps, bytes, done: 0, failed: [] }
  }
  const work = new TreeWork(run, bytes)
  for (const { step } of tasks) {
    if (step.action === 'refuse') {
      const reason = step.reason ?? 'it cannot be done'
      work.fail(step.path, new UsageError(`${run.operation}: '${step.path}': ${reason}.`))
    }
  }
  const folders = tasks.filter(({ step }) => step.action === 'createFolder')
  const files = tasks.filter(({ step }) => step.action !== 'createFolder')
  // A folder needs the one that it lies in.
  await each(folders, 1, task => work.do(task))
  await each(files, concurrencyOf(run), task => work.do(task))
  return { steps, bytes, done: work.done, failed: work.failed }
}

/** How many to work on at a time. */
export function concurrencyOf({ options }: TreeRun): number {
  return options.concurrency ?? 4
}

class TreeWork {
  readonly failed: TreeFailure[] = []
  done = 0
  #loaded = 0

  constructor(
    readonly run: TreeRun,
    readonly total: number,
  ) {}

  async do({ step, run }: Task): Promise<void> {
    if (run === undefined) {
      return
    }
    const { path, size } = step
    const { options, control } = this.run
    control.signal.throwIfAborted()
    let before = 0
    const advance = (loaded: number): void => {
      this.#loaded += loaded - before
      before = loaded
      const file = { loaded, total: size }
      options.onProgress?.({ path, file, loaded: this.#loaded, total: this.total })
    }
    try {
      await run(control.signal, advance)
      this.done += 1
    } catch (error) {
      this.fail(path, error as Error)
    }
  }

  /** Takes an error down, or stops everything for it. */
  fail(path: string, error: Error): void {
    const { options, control } = this.run
    const stopped = control.signal.aborted
    if (options.onError === 'collect' && !stopped) {
      this.failed.push({ path, error })
      return
    }
    control.abort(error)
    throw stopped || error instanceof UsageError ? error : addNote(error, `It concerns '${path}'`)
  }
}

import type { TreeStep } from '../../resources/index.js'

/** Bytes of one file that have passed so far. */
export type Advance = (loaded: number) => void

/** A step, and how it is carried out; one without `run` needs nothing done. */
export interface Task {
  readonly step: TreeStep
  readonly run?: ((signal: AbortSignal, advance: Advance) => Promise<void>) | undefined
}

/** The path of an item below the top. */
export function below(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`
}

/** A task for what cannot be done. */
export function refuse(path: string, reason: string): Task {
  return { step: { action: 'refuse', path, reason } }
}

/** A task for what need not be done. */
export function skip(path: string, reason: string): Task {
  return { step: { action: 'skip', path, reason } }
}

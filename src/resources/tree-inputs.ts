import type { CallOptions } from './dsl.js'
import type { Progress } from './progress.js'

/** What is done with one item of a tree. `refuse`: nothing, because it cannot be done; it is an error. */
export type TreeAction =
  'createFolder' | 'download' | 'refuse' | 'skip' | 'upload' | 'uploadVersion'

/** One item of a plan. */
export interface TreeStep {
  /** What is done with it. */
  readonly action: TreeAction
  /** Its place below the top of the tree, with `/` between the names. */
  readonly path: string
  /** Bytes that have to travel. */
  readonly size?: number | undefined
  /** Why it is skipped or refused. */
  readonly reason?: string | undefined
}

/** An item that could not be done. */
export interface TreeFailure {
  /** Its place below the top of the tree, with `/` between the names. */
  readonly path: string
  /** Why. */
  readonly error: Error
}

/** What is to be done, or was done, for a whole tree. */
export interface TreeResult {
  /** Everything, folders before what is in them. */
  readonly steps: readonly TreeStep[]
  /** Bytes that have to travel for all of it. */
  readonly bytes: number
  /** Folders made and files transferred. */
  readonly done: number
  /** What could not be done; only with `onError: 'collect'` can there be anything. */
  readonly failed: readonly TreeFailure[]
}

/** How far a tree has come: `loaded` and `total` are bytes of the whole tree. */
export interface TreeProgress extends Progress {
  /** The file that this is about. */
  readonly path: string
  /** How far that file has come, in bytes. */
  readonly file: Progress
}

/** How a tree of folders is transferred. */
export interface TreeOptions extends Pick<
  CallOptions,
  'asUser' | 'headers' | 'signal' | 'timeout'
> {
  /** Makes the plan and does nothing of it. Default false. */
  readonly dryRun?: boolean | undefined
  /** Files, or folders, that are worked on at a time. Default 4. */
  readonly concurrency?: number | undefined
  /**
   * What to do where there is a file with other content: `replace` it (at Box, the old content becomes
   * a version), `skip` it, or `fail`. Default: `replace` for uploads, `fail` for downloads.
   */
  readonly conflict?: 'fail' | 'replace' | 'skip' | undefined
  /**
   * `stop`: rejects with the first error, and before anything is done when the plan refuses something.
   * `collect`: does all that can be done and lists the rest in `failed`. Default `stop`.
   */
  readonly onError?: 'collect' | 'stop' | undefined
  /** Told of each piece as it passes. */
  readonly onProgress?: ((progress: TreeProgress) => void) | undefined
}

/** How a tree of folders is downloaded. */
export interface TreeDownloadOptions extends TreeOptions {
  /** Refuses names that Windows does not take, or that differ in case only. Default: on Windows. */
  readonly portableNames?: boolean | undefined
}

/** How a tree of directories is uploaded. */
export interface TreeUploadOptions extends TreeOptions {
  /** Uploads what symbolic links lead to; without it, they are skipped. Default false. */
  readonly followSymlinks?: boolean | undefined
}

import type { CallOptions } from './dsl.js'
import type { Journal } from './journal.js'
import type { Progress } from './progress.js'

/** How an upload goes about. */
export interface UploadOptions extends CallOptions {
  /**
   * Guards against damage on the way: the SHA-1 that the content has, in hexadecimal, or `true` to
   * have it computed. Box checks it (where it is known before the upload begins), and it is compared
   * with that of the file that came out. An upload in parts is always checked.
   */
  readonly sha1?: string | boolean | undefined
  /**
   * Asks Box first whether it would take the file (its name, its size, the space left), and sends
   * the content where Box says. Default false.
   */
  readonly preflight?: boolean | undefined
  /**
   * Asks Box for the nearest address and sends the content there; without an answer, to the usual
   * one. An upload in parts always goes where Box says. Default false.
   */
  readonly accelerator?: boolean | undefined
  /**
   * Sends the content in parts, several at a time: by itself above 50 MiB, or above `threshold` bytes
   * (20,000,000 at least). `true`: always, except for what Box finds too small for it; `false`: never.
   */
  readonly chunked?: boolean | { readonly threshold: number } | undefined
  /** How many parts travel at a time, from 1 to 32. Default 4. */
  readonly parallel?: number | undefined
  /**
   * Keeps track of an upload in parts, so that the same call goes on where the last one ended, in
   * another process too. A failed or aborted upload then keeps its session. See `fileJournal`.
   */
  readonly journal?: Journal | undefined
  /** Told how many bytes have left; the count falls back when some have to be sent again. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

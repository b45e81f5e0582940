import type { Progress } from './progress.js'
import type { ReadingOptions } from './reading-options.js'
import type { Ref } from './ref.js'
import type { SaveOptions } from './save-options.js'

/** A part of a content, counted in bytes from 0. */
export interface ByteRange {
  /** The first byte. */
  readonly start: number
  /** The last byte, which is part of the range. Default: the last one of the file. */
  readonly end?: number | undefined
}

/** What to download. */
export interface Download {
  /** The version, or its id. Default: the current one. */
  readonly version?: string | Ref | undefined
  /** A part of the content. Default: all of it. */
  readonly range?: ByteRange | undefined
  /** A token, scoped down to this file, that makes the address work by itself. */
  readonly accessToken?: string | undefined
}

/** Which address to make. */
export type DownloadAddress = Omit<Download, 'range'>

/** How a connection that was lost in the middle of a download is taken up again. */
export interface Reconnect {
  /** The most attempts without a single byte in between. Default 5. */
  readonly attempts?: number | undefined
  /** Milliseconds; the bound of the first random wait, doubled for each one after. Default 500. */
  readonly baseDelay?: number | undefined
  /** Milliseconds; no wait is longer. Default 20,000. */
  readonly maxDelay?: number | undefined
}

/** How a download is carried out. `timeout` is the budget until the content begins, waits included. */
export interface DownloadOptions extends ReadingOptions {
  /**
   * Compares the SHA-1 of what arrived with that of the version, when all of it is downloaded.
   * Default: where the SHA-1 is known already, because the file or the version came from a reply.
   * `true`: always, for one more request where it is not known. `false`: never.
   */
  readonly verify?: boolean | undefined
  /** How a lost connection is taken up again; `false`: it is an error at once. */
  readonly reconnect?: Reconnect | false | undefined
  /** Told of each piece as it arrives. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** What to bring into memory, and how. */
export interface ContentOptions extends Download, DownloadOptions {
  /** The most bytes to hold in memory; more is a ContentError. Default 64 MiB. */
  readonly maxSize?: number | undefined
}

/** What to write to a file or a stream, and how. */
export interface DownloadToOptions extends Download, DownloadOptions, SaveOptions {
  /**
   * To a path only: keeps what has arrived when the download fails, and goes on from there the next time, in this
   * process or another. Default false.
   */
  readonly resume?: boolean | undefined
}

/** What `downloadTo` has done. */
export interface Downloaded {
  /** Bytes of the content, or of the part that was asked for. */
  readonly size: number
  /** SHA-1 of these bytes, in hexadecimal. */
  readonly sha1: string
  /** Bytes that were there from an earlier run and did not have to come again. */
  readonly resumedFrom: number
}

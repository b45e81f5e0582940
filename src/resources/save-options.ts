/** How content is saved: to a path, or into a stream that was given. */
export interface SaveOptions {
  /** To a path only: replaces a file that is there already, which is an error otherwise. Default false. */
  readonly overwrite?: boolean | undefined
  /** To a path only: waits until the bytes are on the disk before the file gets its name. Default true. */
  readonly fsync?: boolean | undefined
  /** Into a stream only: ends it after the last byte, as `pipe` does. Default true. */
  readonly end?: boolean | undefined
}

/** What tells whether a file is still the one it was, without reading it. */
export interface Fingerprint {
  readonly size: number
  readonly modified?: number | undefined
  readonly inode?: number | undefined
}

interface Stats {
  readonly size: number
  readonly mtimeMs: number
  readonly ino: number
}

/** The fingerprint of a file of this machine. */
export const fingerprintOf = ({ size, mtimeMs, ino }: Stats): Fingerprint => ({
  size,
  modified: mtimeMs,
  inode: ino,
})

/** Tells whether two fingerprints are of the same content, as far as they say. */
export const sameFile = (a: Fingerprint, b: Fingerprint): boolean =>
  a.size === b.size && a.modified === b.modified && a.inode === b.inode

// Looked up when it is needed, so that what is bundled for elsewhere does not import a module of Node's.
const native = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto')

/** Random text fit for addresses, from the system's source. */
export function randomText(bytes: number): string {
  return native().randomBytes(bytes).toString('base64url')
}

/** The SHA-256 of a text, in base64url. */
export function sha256(text: string): string {
  return native().createHash('sha256').update(text).digest('base64url')
}

/** Compares two texts; how long it takes tells nothing of where they differ. */
export function isSameText(one: string, other: string): boolean {
  const digest = (text: string) => native().createHash('sha256').update(text).digest()
  return native().timingSafeEqual(digest(one), digest(other))
}

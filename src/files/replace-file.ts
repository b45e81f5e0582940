/**
 * Writes a small file, which only its owner can read, so that a crash leaves the old text or the new.
 * Its directory is made when it is not there.
 *
 * @param draft - where it is written before it takes its name; in the same directory
 */
export async function replaceFile(path: string, text: string, draft: string): Promise<void> {
  const [fs, paths] = await Promise.all([import('node:fs/promises'), import('node:path')])
  await fs.mkdir(paths.dirname(path), { recursive: true, mode: 0o700 })
  const file = await fs.open(draft, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await fs.rename(draft, path)
}

/** Reads a text; `undefined` when there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  const fs = await import('node:fs/promises')
  try {
    return await fs.readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}

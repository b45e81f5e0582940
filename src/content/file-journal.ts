import type { Journal } from '../resources/index.js'

/**
 * Keeps track of uploads in a directory, a small file for each, so that they survive the process.
 * Nothing secret stands in them: ids, sizes and digests.
 *
 * @param directory - made when it is needed. Default: `boxwright/uploads` in `$XDG_STATE_HOME`, or in
 *   `.local/state` of the home directory.
 */
export function fileJournal(directory?: string): Journal {
  const at = async (key: string) => {
    const [fs, path, os, { createHash }] = await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('node:os'),
      import('node:crypto'),
    ])
    const state = process.env['XDG_STATE_HOME'] ?? path.join(os.homedir(), '.local', 'state')
    const folder = directory ?? path.join(state, 'boxwright', 'uploads')
    const name = createHash('sha256').update(key).digest('hex').slice(0, 40)
    return { fs, folder, path: path.join(folder, `${name}.json`) }
  }
  return {
    async get(key) {
      const { fs, path } = await at(key)
      return fs.readFile(path, 'utf8').catch(unlessMissing)
    },
    async set(key, value) {
      const { fs, folder, path } = await at(key)
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      // Written beside and moved over, so that a crash leaves the old text or the new.
      const draft = `${path}.${String(process.pid)}.tmp`
      const file = await fs.open(draft, 'w', 0o600)
      try {
        await file.writeFile(value)
        await file.sync()
      } finally {
        await file.close()
      }
      await fs.rename(draft, path)
    },
    async delete(key) {
      const { fs, path } = await at(key)
      await fs.rm(path, { force: true })
    },
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return undefined
  }
  throw error
}

import { readIfThere, replaceFile } from '../files/index.js'
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
    return { fs, path: path.join(folder, `${name}.json`) }
  }
  return {
    async get(key) {
      return readIfThere((await at(key)).path)
    },
    async set(key, value) {
      const { path } = await at(key)
      await replaceFile(path, value, `${path}.${String(process.pid)}.tmp`)
    },
    async delete(key) {
      const { fs, path } = await at(key)
      await fs.rm(path, { force: true })
    },
  }
}

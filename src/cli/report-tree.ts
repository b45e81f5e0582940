import type { TreeResult } from '../resources/index.js'
import { paint } from './colours.js'
import type { Values } from './command-line.js'
import { bytesText, line, safeName } from './output.js'

/** Says what became of a whole tree; what could not be done makes the command fail. */
export async function reportTree(
  name: string,
  { steps, bytes, done, failed }: TreeResult,
  values: Values,
): Promise<void> {
  if (values.json) {
    const told = failed.map(({ path, error }) => ({ path, error: error.message }))
    await line(JSON.stringify({ name, done, bytes, steps, failed: told }))
  } else {
    const skipped = steps.filter(({ action }) => action === 'skip').length
    const counts = [`${String(done)} done`, `${String(skipped)} unchanged or skipped`]
    await line(`${safeName(name)}/  ${counts.join(', ')}, ${bytesText(bytes)}`)
  }
  for (const { path, error } of failed) {
    process.stderr.write(
      `${paint('red', 'boxwright:', process.stderr)} ${safeName(path)}: ${error.message}\n`,
    )
    process.exitCode = 1
  }
}

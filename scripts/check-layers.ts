/** Checks the import rules between the folders of `src` and exits with 1 when one is broken. */
import { resolve } from 'node:path'
import { checkLayers } from './layers/rules.js'
import { readSources } from './layers/source.js'

const root = resolve(process.argv[2] ?? 'src')
const sources = readSources(root)
const violations = checkLayers(sources)

for (const { file, line, problem, remedy } of violations) {
  console.error(`src/${file}:${line}  ${problem}\n  ${remedy}`)
}
if (sources.length === 0) {
  console.error(`No TypeScript file was found in ${root}: name the source folder.`)
}
if (violations.length > 0 || sources.length === 0) {
  process.exitCode = 1
} else {
  console.log(`${sources.length} files keep to their layers.`)
}

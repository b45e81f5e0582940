/** Writes the list of public names that the export test compares with. */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { EXPORT_LIST, readExports } from './exports.js'

const lists = await readExports()
const style = await resolveConfig(EXPORT_LIST)
writeFileSync(EXPORT_LIST, await format(JSON.stringify(lists), { ...style, filepath: EXPORT_LIST }))
for (const [entry, names] of Object.entries(lists)) {
  console.log(`${entry}: ${names.length} names`)
}

/** Writes the pages of the guides that map Box's operations, and boxsdk's members, to our calls. */
import { writeFileSync } from 'node:fs'
import { mapPages } from './maps/pages.js'

for (const [page, text] of Object.entries(await mapPages())) {
  writeFileSync(page, text)
  console.log(`${page}: ${String(text.split('\n').length)} lines`)
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENTRIES, EXPORT_LIST, readExports } from '../../scripts/exports.js'

const committed = JSON.parse(readFileSync(EXPORT_LIST, 'utf8')) as Record<string, string[]>

test('every entry point exports the committed names; `npm run exports:update` after a wanted change', async () => {
  expect(await readExports()).toEqual(committed)
}, 120_000)

test('package.json exports the same entry points', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, { module: string; default: string } | string>
  }
  const declared = Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string'
      ? []
      : [[key.replace('.', 'boxwright'), target.module, target.default]],
  )
  const expected = Object.entries(ENTRIES).map(([name, { file }]) => {
    const built = file.replace('src/', '').replace('.ts', '.js')
    return [name, `./dist/${built}`, `./dist/node/${built}`]
  })

  expect(declared).toEqual(expected)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/resources')
const MOST = 200

/** What a file of resources is reproached with. */
function faults(name: string, text: string): string[] {
  const lines = text.split('\n').length - 1
  const isResource = /^@BoxResource\(/m.test(text)
  const logic = /^\s*(?:if|for|while|switch|try)\s*[({]|^(?:export )?(?:async )?function\b/m.exec(
    text,
  )
  return [
    ...(lines > MOST ? [`${name} has ${String(lines)} lines; ${String(MOST)} are the most`] : []),
    ...(isResource && logic ? [`${name} has logic: ${logic[0].trim()}`] : []),
  ]
}

test('no file of resources is long, and no resource has logic', () => {
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(name => faults(name, readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

test('a file that is long, or has logic, is refused', () => {
  expect(faults('a.ts', '\n'.repeat(MOST))).toEqual([])
  expect(faults('a.ts', '\n'.repeat(MOST + 1))).toEqual(['a.ts has 201 lines; 200 are the most'])
  const branch = "@BoxResource('a')\nclass A {\n  b() {\n    if (this.c) {\n"
  expect(faults('a.ts', branch)).toEqual(['a.ts has logic: if ('])
  expect(faults('a.ts', branch.replace("@BoxResource('a')\n", ''))).toEqual([])
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Description {
  readonly paths: Record<string, unknown>
}

/**
 * Writes Box's API description in a form that prism can tell apart, and gives the file's path. Three
 * things differ from the original, for lack of means in prism, and each is checked by itself in the
 * test: operations that differ by a `#fragment` only stand below `/~fragment`; and the two values that
 * travel as JSON text inside another encoding (`attributes` of uploads, `mdfilters` of searches) are
 * described as text. And a redirect has an address, which the description has no example of.
 */
export function prismDescription(original: string): string {
  const description = JSON.parse(readFileSync(original, 'utf8')) as Description
  const paths: Record<string, unknown> = {}
  for (const [key, operations] of Object.entries(description.paths)) {
    const [path = '', fragment] = key.split('#')
    paths[fragment === undefined ? path : `/~${fragment}${path}`] = asText(operations)
  }
  const file = join(mkdtempSync(join(tmpdir(), 'boxwright-')), 'openapi.json')
  writeFileSync(file, JSON.stringify({ ...description, paths }))
  return file
}

function asText(operations: unknown): unknown {
  return JSON.parse(JSON.stringify(operations), (key, value: unknown) => {
    if (key === 'attributes') {
      return { type: 'string' }
    }
    if (key === 'Location') {
      return { schema: { type: 'string' }, example: 'https://dl.boxcloud.com/content' }
    }
    const isFilter =
      typeof value === 'object' && value !== null && 'name' in value && value.name === 'mdfilters'
    return isFilter ? { ...value, schema: { type: 'string' }, example: '[]' } : value
  })
}

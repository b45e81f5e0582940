import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Description {
  readonly paths: Record<string, unknown>
  readonly components: Record<string, Record<string, unknown>>
}

/** Reads a description; what its components are called is told apart from those of others. */
function read(original: string, index: number): Description {
  const text = readFileSync(original, 'utf8')
  const mark = index === 0 ? '' : `v${String(index)}.`
  const { paths, components } = JSON.parse(text, (key, value: unknown) => {
    if (key === 'next_marker' && value !== null) {
      return typeof value === 'object' ? { ...value, type: 'string', example: '' } : ''
    }
    return typeof value === 'string'
      ? value.replace(/^#\/components\/(\w+)\//, `#/components/$1/${mark}`)
      : value
  }) as Description
  const named = Object.entries(components).map(([kind, members]) => [
    kind,
    Object.fromEntries(Object.entries(members).map(([name, member]) => [mark + name, member])),
  ])
  return { paths, components: Object.fromEntries(named) as Description['components'] }
}

/**
 * Writes Box's API description in a form that prism can tell apart, and gives the file's path. Three
 * things differ from the original, for lack of means in prism, and each is checked by itself in the
 * test: operations that differ by a `#fragment` only stand below `/~fragment`; and the two values that
 * travel as JSON text inside another encoding (`attributes` of uploads, `mdfilters` of searches) are
 * described as text. And a redirect has an address, which the description has no example of, and a
 * listing has an end, where the examples of the description go on for ever. The address of an invited
 * user is required there under a name that the description does not have, and so is a grant type for
 * revoking a token.
 * Descriptions of dated versions of the API are added to the first.
 */
export function prismDescription(files: readonly string[]): string {
  const all = files.map(read)
  const description = JSON.parse(readFileSync(files[0] ?? '', 'utf8')) as Description
  const paths: Record<string, unknown> = {}
  for (const [key, operations] of all.flatMap(each => Object.entries(each.paths))) {
    const [path = '', fragment] = key.split('#')
    paths[fragment === undefined ? path : `/~${fragment}${path}`] = asText(operations)
  }
  const file = join(mkdtempSync(join(tmpdir(), 'boxwright-')), 'openapi.json')
  const components: Description['components'] = {}
  for (const [kind, members] of all.flatMap(each => Object.entries(each.components))) {
    components[kind] = { ...components[kind], ...members }
  }
  const revocation = components['schemas']?.['PostOAuth2Revoke'] as object
  components['schemas'] = {
    ...components['schemas'],
    PostOAuth2Revoke: { ...revocation, required: ['token'] },
  }
  writeFileSync(file, JSON.stringify({ ...description, paths, components }))
  return file
}

function asText(operations: unknown): unknown {
  return JSON.parse(JSON.stringify(operations), (key, value: unknown) => {
    if (key === 'attributes') {
      return { type: 'string' }
    }
    if (key === 'actionable_by') {
      return { ...(value as object), required: ['login'] }
    }
    if (key === 'Location') {
      return { schema: { type: 'string' }, example: 'https://dl.boxcloud.com/content' }
    }
    const isFilter =
      typeof value === 'object' && value !== null && 'name' in value && value.name === 'mdfilters'
    return isFilter ? { ...value, schema: { type: 'string' }, example: '[]' } : value
  })
}

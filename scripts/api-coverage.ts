/** Prints which of Box's published operations are declared; exits with 1 on a row that is not published. */
import { operations } from '../src/index.js'
import { compareWithSpec } from './api/coverage.js'
import { printProperties } from './api/properties.js'
import { readSpec } from './api/spec.js'

/** `METHOD /path` of declared operations that Box serves without publishing them, each with its reason. */
const UNPUBLISHED: readonly string[] = []

const label = ({
  method,
  path,
  boxVersion,
}: {
  method: string
  path: string
  boxVersion?: string | undefined
}) => `  ${method.padEnd(7)}${path}${boxVersion ? `  (box-version ${boxVersion})` : ''}`

function report(): number {
  const spec = readSpec(process.env['BOX_OPENAPI_DIR'] ?? '../shared/openapi')
  const { declared, missing, unknown } = compareWithSpec(spec, operations(), UNPUBLISHED)
  if (missing.length > 0) {
    console.log(['Not declared:', ...missing.map(label)].join('\n'))
  }
  if (unknown.length > 0) {
    const lines = unknown.map(row => `${label(row)}  ${row.resource}.${row.name}`)
    console.error(
      ['Declared but not published (check method, path, fragment, version):', ...lines].join('\n'),
    )
  }
  console.log(`${declared.length} of ${spec.length} operations are declared.`)
  const complete = printProperties(process.env['BOX_OPENAPI_DIR'] ?? '../shared/openapi')
  return unknown.length > 0 || !complete ? 1 : 0
}

try {
  process.exitCode = report()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

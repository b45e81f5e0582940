/**
 * Prints how much of Box's published API description is declared, and exits with 1 when something is
 * missing. With `--if-there` and without the description, it says so and exits with 0, except in CI.
 */
import { operations } from '../src/index.js'
import { compareWithSpec } from './api/coverage.js'
import { printParameters } from './api/print-parameters.js'
import { printProperties } from './api/properties.js'
import { missingFiles, readSpec } from './api/spec.js'

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

function printOperations(folder: string): boolean {
  const spec = readSpec(folder)
  const { declared, missing, unknown } = compareWithSpec(spec, operations(), UNPUBLISHED)
  if (missing.length > 0) {
    console.error(['Not declared:', ...missing.map(label)].join('\n'))
  }
  if (unknown.length > 0) {
    const lines = unknown.map(row => `${label(row)}  ${row.resource}.${row.name}`)
    console.error(
      ['Declared but not published (check method, path, fragment, version):', ...lines].join('\n'),
    )
  }
  console.log(`${declared.length} of ${spec.length} operations are declared.`)
  return missing.length + unknown.length === 0
}

async function report(folder: string): Promise<boolean> {
  const missing = missingFiles(folder)
  const mayLack = process.argv.includes('--if-there') && process.env['CI'] !== 'true'
  if (missing.length > 0 && mayLack) {
    console.log(`Skipped: ${missing.join(', ')} not found in ${folder}; set BOX_OPENAPI_DIR.`)
    return true
  }
  const complete = [printOperations(folder), await printParameters(folder), printProperties(folder)]
  return !complete.includes(false)
}

try {
  const folder = process.env['BOX_OPENAPI_DIR'] ?? '../shared/openapi'
  process.exitCode = (await report(folder)) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

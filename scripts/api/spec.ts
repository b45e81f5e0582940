import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One operation of the published API description. */
export interface SpecOperation {
  readonly method: string
  /** As published, with its `#fragment` where several operations share one address. */
  readonly path: string
  /** The value of the `box-version` header; absent for the base version. */
  readonly boxVersion?: string
}

const FILES = [
  { name: 'openapi.json' },
  { name: 'openapi-v2025.0.json', boxVersion: '2025.0' },
  { name: 'openapi-v2026.0.json', boxVersion: '2026.0' },
]
const METHODS = new Set(['get', 'post', 'put', 'delete', 'patch', 'options', 'head'])

/**
 * Reads the operations of the API description.
 *
 * @param folder - where its three files are
 * @throws Error naming the files that are missing
 */
export function readSpec(folder: string): SpecOperation[] {
  const missing = FILES.filter(({ name }) => !existsSync(join(folder, name)))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ')
    throw new Error(
      `${names} not found in ${folder}: set BOX_OPENAPI_DIR to the folder that holds Box's published API description.`,
    )
  }
  return FILES.flatMap(({ name, boxVersion }) => {
    const { paths } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      paths: Record<string, Record<string, unknown>>
    }
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter(method => METHODS.has(method))
        .map(method => ({ method: method.toUpperCase(), path, ...(boxVersion && { boxVersion }) })),
    )
  })
}

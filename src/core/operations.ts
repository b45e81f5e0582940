import { describe, describeEndpoint } from './metadata/describe.js'
import { getDeclaration } from './request/invoke.js'
import type { Class } from './types/kind.js'

/** One declared operation of the API. */
export interface Operation {
  /** Upper case. */
  readonly method: string
  /** The path as Box's API description has it, with `{holes}`. */
  readonly path: string
  /** What tells it from others with the same method and path there. */
  readonly fragment?: string | undefined
  /** The value of the `box-version` header. */
  readonly boxVersion?: string | undefined
  /** The class that declares it. */
  readonly resource: string
  /** The property that calls it. */
  readonly name: string
}

/** Lists what classes declare: one row for each endpoint, the implied `get()` included. */
export function operationsOf(classes: Iterable<Class<object>>): Operation[] {
  const rows: Operation[] = []
  for (const target of classes) {
    const descriptor = describe(target)
    const get = getDeclaration(descriptor)
    const implied = get ? [describeEndpoint(target.name, get)] : []
    const { endpoints } = descriptor
    for (const { parsed, key, options } of [...implied, ...Object.values(endpoints)]) {
      rows.push({
        method: parsed.method,
        path: parsed.path,
        ...(options.fragment !== undefined && { fragment: options.fragment }),
        ...(options.boxVersion !== undefined && { boxVersion: options.boxVersion }),
        resource: target.name,
        name: key,
      })
    }
  }
  return rows
}

import { declared, describe, type Class, type EndpointDescriptor } from '../../src/core/index.js'
import { describeEndpoint } from '../../src/core/metadata/describe.js'
import { getDeclaration } from '../../src/core/request/invoke.js'
import { collections, others, values } from '../../src/resources/collections.js'
import { keyOf } from './coverage.js'
import type { DescribedOperation, Description } from './description.js'

/** A declared endpoint beside the operation that it calls. */
export interface DescribedEndpoint {
  /** `Folder.items`. */
  readonly name: string
  readonly endpoint: EndpointDescriptor
  readonly target: Class<object>
  readonly operation: DescribedOperation
}

/** Every declared endpoint that the description has, the implied `get()` included. */
export function describedEndpoints(description: Description): DescribedEndpoint[] {
  const operations = new Map(description.operations.map(one => [one.key, one]))
  return declaredClasses().flatMap(target => {
    const descriptor = describe(target)
    const get = getDeclaration(descriptor)
    const implied = get ? [describeEndpoint(target.name, get)] : []
    return [...implied, ...Object.values(descriptor.endpoints)].flatMap(endpoint => {
      const { fragment, boxVersion } = endpoint.options
      const operation = operations.get(keyOf({ ...endpoint.parsed, fragment, boxVersion }))
      return operation
        ? { name: `${target.name}.${endpoint.key}`, endpoint, target, operation }
        : []
    })
  })
}

function declaredClasses(): Class<object>[] {
  const classes = new Set<Class<object>>([...others, ...values])
  for (const entry of Object.values<Record<string, Class<object>>>(collections)) {
    for (const target of Object.values(entry)) {
      classes.add(target)
    }
  }
  return [...classes, ...declared.classes().filter(target => !classes.has(target))]
}

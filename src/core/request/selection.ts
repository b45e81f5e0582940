import { UsageError } from '../../errors/box-error.js'
import { snakeCase } from '../../util/case.js'
import { closest } from '../../util/closest.js'
import { describe, type Descriptor } from '../metadata/describe.js'
import type { Registry } from '../metadata/registry.js'
import type { Class, Kind } from '../types/kind.js'

/**
 * Turns selected property paths into wire paths: `ownedBy.login` into `owned_by.login`. What follows
 * a field that holds no resource (`metadata.enterprise.invoice`) is the user's and stays as it is.
 *
 * @throws UsageError for a field that none of the classes declares
 */
export function selectFields(
  fields: readonly string[],
  classes: readonly Class<object>[],
  registry: Registry,
): string[] {
  if (classes.length === 0 && registry.isOpen) {
    return fields.map(snakeCase)
  }
  const descriptors = classes.map(describe)
  return fields.map(path => wirePath(path, descriptors, registry))
}

function wirePath(path: string, descriptors: readonly Descriptor[], registry: Registry): string {
  const dot = path.indexOf('.')
  const head = dot < 0 ? path : path.slice(0, dot)
  const rest = dot < 0 ? undefined : path.slice(dot + 1)
  for (const { fields } of descriptors) {
    const field = fields[head]
    if (field) {
      return rest === undefined ? field.wire : `${field.wire}.${inner(rest, field.kind, registry)}`
    }
  }
  throw unknownField(head, descriptors)
}

function inner(rest: string, kind: Kind | undefined, registry: Registry): string {
  const single = Array.isArray(kind) ? (kind as readonly [Kind])[0] : kind
  if (typeof single !== 'string') {
    return rest
  }
  const [wire = rest] = selectFields([rest], registry.resolve(single), registry)
  return wire
}

function unknownField(name: string, descriptors: readonly Descriptor[]): UsageError {
  const owners = descriptors.map(({ target }) => target.name).join(' | ')
  const known = descriptors.flatMap(({ fields }) => Object.keys(fields))
  const near = closest(name, known)
  const error = new UsageError(
    `fields: ${owners} has no field '${name}'` +
      (near
        ? `; did you mean '${near}'?`
        : `; declare it in a subclass of yours with @Field to ask for it.`),
  )
  // A stack has ten lines, and the caller's would be the eleventh.
  Error.captureStackTrace(error, selectFields)
  return error
}

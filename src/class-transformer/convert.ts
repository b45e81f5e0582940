import {
  instanceToPlain,
  plainToInstance,
  type ClassConstructor,
  type ClassTransformOptions,
} from 'class-transformer'
import { describe, Resource, type Class } from '../core/index.js'
import { attach } from '../core/resource.js'
import { project } from './project.js'
import { seal, unsealAll } from './seal.js'

/** Makes an instance from a reply; absent keys leave their properties absent. */
export function readInstance(
  target: Class<object>,
  raw: object,
  options: ClassTransformOptions,
): object {
  project(target)
  const converting = { exposeUnsetFields: false, ...options }
  const instance = plainToInstance(
    target as ClassConstructor<object>,
    readable(target, raw),
    converting,
  )
  if (instance instanceof Resource) {
    attach(instance, undefined, raw)
  }
  return instance
}

/** The reply itself, or a copy of it where class-transformer must not look into every value. */
function readable(target: Class<object>, raw: object): object {
  const { byWire } = describe(target)
  const sealed = Object.entries(raw).flatMap(([wire, value]) => {
    const shown: unknown = byWire[wire]?.kind === undefined ? value : seal(value)
    return shown === value ? [] : [[wire, shown] as const]
  })
  return sealed.length === 0 ? raw : { ...raw, ...Object.fromEntries(sealed) }
}

/** Makes the plain object of an instance, in wire spelling; absent properties stay absent. */
export function writeInstance(
  instance: object,
  options: ClassTransformOptions,
): Record<string, unknown> {
  project(instance.constructor as Class<object>)
  const written = instanceToPlain(instance, { exposeUnsetFields: false, ...options })
  return unsealAll(written) as Record<string, unknown>
}

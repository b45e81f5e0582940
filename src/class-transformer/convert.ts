import {
  instanceToPlain,
  plainToInstance,
  type ClassConstructor,
  type ClassTransformOptions,
} from 'class-transformer'
import { Resource, type Class } from '../core/index.js'
import { attach } from '../core/resource.js'
import { project } from './project.js'

/** Makes an instance from a reply; absent keys leave their properties absent. */
export function readInstance(
  target: Class<object>,
  raw: object,
  options: ClassTransformOptions,
): object {
  project(target)
  const converting = { exposeUnsetFields: false, ...options }
  const instance = plainToInstance(target as ClassConstructor<object>, raw, converting)
  if (instance instanceof Resource) {
    attach(instance, undefined, raw)
  }
  return instance
}

/** Makes the plain object of an instance, in wire spelling; absent properties stay absent. */
export function writeInstance(
  instance: object,
  options: ClassTransformOptions,
): Record<string, unknown> {
  project(instance.constructor as Class<object>)
  return instanceToPlain(instance, { exposeUnsetFields: false, ...options })
}

import { Exclude, Expose, Transform, type TransformFnParams } from 'class-transformer'
import { describe, type Class, type FieldDescriptor } from '../core/index.js'
import { decodeField } from './decode.js'
import { encodeField } from './encode.js'
import { hasStrategy, markOurs, ownExclude, ownExpose, writesItself } from './user-decorators.js'

const projected = new WeakSet<Class<object>>()

/**
 * Tells class-transformer what is declared about a class, so that its own functions work on it:
 * wire names, dates, nested resources and lists. Decorators of class-transformer's on the class
 * stay in force. Call them with `exposeUnsetFields: false`, or absent fields come as undefined.
 *
 * @param target - a resource or value class; its parents are told of as well
 * @throws DeclarationError when its declarations contradict each other
 */
export function project(target: Class<object>): void {
  if (projected.has(target)) {
    return
  }
  projected.add(target)
  const parent = Object.getPrototypeOf(target) as Class<object>
  const inherited = parent === Function.prototype ? undefined : describe(parent).fields
  if (inherited) {
    project(parent)
  }
  const fields = Object.values(describe(target).fields)
  for (const field of fields) {
    if (inherited?.[field.key] !== field || isDecorated(target, field.key)) {
      projectField(target, field)
    }
  }
  // Keys that nothing declares would otherwise become properties, and could hide a method.
  if (fields.length > 0 && !hasStrategy(target)) {
    Exclude()(target)
  }
}

const isDecorated = (target: Class<object>, key: string): boolean =>
  ownExpose(target, key) !== undefined || ownExclude(target, key) !== undefined

function projectField(target: Class<object>, { key, wire, kind }: FieldDescriptor): void {
  const prototype = target.prototype as object
  const options = { name: wire, ...ownExpose(target, key) }
  const excluded = ownExclude(target, key)
  Expose(options)(prototype, key)
  if (kind !== undefined) {
    const decode = markOurs((params: TransformFnParams) => decodeField(kind, options.name, params))
    const encode = markOurs(({ obj, value }: TransformFnParams) =>
      writesItself((obj as object).constructor as Class<object>, key)
        ? (value as unknown)
        : encodeField(kind, value, project),
    )
    Transform(decode, { toClassOnly: true })(prototype, key)
    Transform(encode, { toPlainOnly: true })(prototype, key)
  }
  if (excluded && excluded.toPlainOnly !== true) {
    // class-transformer looks for excluded properties by wire name, and would miss this one.
    Transform(
      markOurs(() => undefined),
      { toClassOnly: true },
    )(prototype, key)
  }
}

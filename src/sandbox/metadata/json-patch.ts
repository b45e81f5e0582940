import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '../http/refusal.js'
import type { Values } from '../store/metadata-records.js'

const refuse = (message: string): Refusal => new Refusal(400, 'bad_request', message)

type Target = Record<string, unknown> | unknown[]

/** Takes a JSON pointer apart. */
function tokens(path: unknown): string[] {
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw refuse(`${JSON.stringify(path)} is no JSON pointer`)
  }
  return path
    .slice(1)
    .split('/')
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function holder(root: Target, path: unknown): { readonly target: Target; readonly key: string } {
  const steps = tokens(path)
  const key = steps.pop() ?? ''
  let target: unknown = root
  for (const step of steps) {
    target = Object.hasOwn(target as object, step) ? (target as never)[step] : undefined
    if (typeof target !== 'object' || target === null) {
      throw refuse(`${String(path)} leads nowhere`)
    }
  }
  return { target: target as Target, key }
}

function read(root: Target, path: unknown): unknown {
  const { target, key } = holder(root, path)
  if (!Object.hasOwn(target, key)) {
    throw refuse(`There is no value at ${String(path)}`)
  }
  return (target as never)[key]
}

function remove(root: Target, path: unknown): void {
  read(root, path)
  const { target, key } = holder(root, path)
  if (Array.isArray(target)) {
    target.splice(Number(key), 1)
  } else {
    Reflect.deleteProperty(target, key)
  }
}

function write(root: Target, path: unknown, value: unknown): void {
  const { target, key } = holder(root, path)
  if (value === undefined) {
    throw refuse("'value' is required")
  }
  if (Array.isArray(target)) {
    const at = key === '-' ? target.length : Number(key)
    if (!Number.isInteger(at) || at < 0 || at > target.length) {
      throw refuse(`${String(path)} leads nowhere`)
    }
    target.splice(at, 0, value)
  } else {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}

function apply(root: Target, operation: Readonly<Record<string, unknown>>): void {
  const { op, path, from, value } = operation
  switch (op) {
    case 'add':
      write(root, path, value)
      return
    case 'replace':
      remove(root, path)
      write(root, path, value)
      return
    case 'remove':
      remove(root, path)
      return
    case 'test':
      if (!isDeepStrictEqual(read(root, path), value)) {
        throw refuse(`The test of ${String(path)} failed: it has another value`)
      }
      return
    case 'move':
    case 'copy': {
      const moved = read(root, from)
      if (op === 'move') {
        remove(root, from)
      }
      write(root, path, moved)
      return
    }
    default:
      throw refuse(`${JSON.stringify(op)} is no operation of a JSON patch`)
  }
}

/** Applies a JSON patch; throws a 400 when an operation cannot be done, and nothing is done then. */
export function patchValues(values: Values, operations: unknown): Values {
  if (!Array.isArray(operations)) {
    throw refuse('The body must be a list of JSON patch operations')
  }
  const root = structuredClone(values) as Target
  for (const operation of operations) {
    apply(root, operation as Record<string, unknown>)
  }
  return root as Values
}

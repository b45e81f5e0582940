import type { Call, Scope } from './scope.js'

/** The asked fields; a path such as `owned_by.login` is a branch with a leaf. */
export type Selection = ReadonlyMap<string, Selection>

/** Which fields of an object to write. */
export type Tier = 'mini' | 'standard' | Selection

/** Writes one field of a record; undefined leaves it out of the reply. */
export type FieldWriter<T> = (record: T, scope: Scope, nested: Selection | undefined) => unknown

/** The fields of a wire type: those of references, those of a plain reply, and all that can be asked. */
export interface Shape<T> {
  readonly mini: readonly string[]
  readonly standard: readonly string[]
  readonly fields: Readonly<Record<string, FieldWriter<T>>>
}

/** Writes a record with the fields of a tier. Asked fields that it does not have are left out. */
export function represent<T>(
  shape: Shape<T>,
  record: T,
  on: { readonly scope: Scope; readonly tier: Tier },
): Record<string, unknown> {
  const { scope, tier } = on
  const asked = typeof tier === 'string' ? [] : [...tier.keys()]
  const names = tier === 'standard' ? shape.standard : [...shape.mini, ...asked]
  const reply: Record<string, unknown> = {}
  for (const name of names) {
    if (!Object.hasOwn(shape.fields, name)) {
      continue
    }
    const nested = typeof tier === 'string' ? undefined : tier.get(name)
    const value = shape.fields[name]?.(record, scope, nested?.size ? nested : undefined)
    if (value !== undefined) {
      reply[name] = value
    }
  }
  return reply
}

function select(paths: readonly string[]): Selection {
  const branches = new Map<string, string[]>()
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.')
    const tails = branches.get(head) ?? []
    if (rest.length > 0) {
      tails.push(rest.join('.'))
    }
    branches.set(head, tails)
  }
  return new Map([...branches].map(([head, tails]) => [head, select(tails)]))
}

/** Reads the `fields` of a body. */
export const pathsOf = (paths: readonly string[]): Tier => select(paths)

/** Reads the `fields` of a query; without it, gives the tier that the operation has by itself. */
export function tierOf(c: Call, otherwise: 'mini' | 'standard' = 'standard'): Tier {
  const paths = (c.req.queries('fields') ?? [])
    .flatMap(value => value.split(','))
    .map(path => path.trim())
    .filter(path => path !== '')
  return paths.length > 0 ? select(paths) : otherwise
}

/** Writes a moment as Box does: RFC 3339, whole seconds. */
export function timestamp(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Writes a moment that may be missing as null. */
export function timestampOrNull(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : timestamp(time)
}

import type { Codec } from './dsl.js'

/** A value of a field of metadata: text, a number, a date in RFC 3339, or the keys of options. */
export type MetadataValue = string | number | readonly string[]

/** The values of an instance whose template the program does not describe. */
export type MetadataValues = Readonly<Record<string, MetadataValue>>

/**
 * A template filled in on a file or a folder. What Box says of it are members; what users fill in is
 * in `values`, its keys exactly as the template has them.
 *
 * Box topics: File metadata, Folder metadata.
 *
 * @typeParam T - the values, by the keys of the template
 */
export class MetadataInstance<T extends object = MetadataValues> {
  /** `$id`: a UUID. */
  declare readonly id?: string
  /** `$type`: the template with an id that tells its revisions apart. */
  declare readonly type?: string
  /** `$parent`: the item it is on, as `file_42`. */
  declare readonly parent?: string
  /** `$scope`: `global`, or `enterprise_` and the id of the enterprise. */
  declare readonly scope?: string
  /** `$template`: the key of the template. */
  declare readonly template?: string
  /** `$version`: grows with each change. */
  declare readonly version?: number
  /** `$typeVersion`: the revision of the template it was filled in by. */
  declare readonly typeVersion?: number
  /** `$canEdit`: whether the current user may change it. */
  declare readonly canEdit?: boolean
  /** What is filled in. */
  readonly values: T
  /** Everything that begins with `$`, as it was sent, what Box adds later included. */
  readonly system: Readonly<Record<string, unknown>>

  /**
   * Takes what was sent apart.
   *
   * @param wire - an instance as Box sends it
   */
  constructor(wire: Readonly<Record<string, unknown>>) {
    const entries = Object.entries(wire)
    // Not by assignment: a key may be `__proto__`.
    this.system = Object.freeze(Object.fromEntries(entries.filter(([key]) => isSystem(key))))
    this.values = Object.freeze(Object.fromEntries(entries.filter(([key]) => !isSystem(key)))) as T
    for (const name of MEMBERS) {
      const value = this.system[`$${name}`]
      if (value !== undefined) {
        Object.assign(this, { [name]: value })
      }
    }
  }
}

const MEMBERS = [
  'id',
  'type',
  'parent',
  'scope',
  'template',
  'version',
  'typeVersion',
  'canEdit',
] as const

const isSystem = (key: string): boolean => key.startsWith('$')

/** Makes an instance of metadata; the kind of every endpoint that answers with one. */
export const metadataInstance: Codec<MetadataInstance> = {
  decode: raw => new MetadataInstance(raw as Record<string, unknown>),
}

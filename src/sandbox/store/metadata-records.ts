/** Something that can be chosen in a field. */
export interface OptionRecord {
  readonly id: string
  readonly key: string
  readonly staticConfig?: unknown
}

/** A field of a template. */
export interface FieldRecord {
  readonly id: string
  readonly type: string
  readonly key: string
  readonly displayName: string
  readonly description?: string | undefined
  readonly hidden: boolean
  readonly options?: readonly OptionRecord[] | undefined
}

/** The fields that metadata of one kind has. */
export interface TemplateRecord {
  readonly id: string
  readonly scope: string
  readonly templateKey: string
  displayName: string
  hidden: boolean
  copyInstanceOnItemCopy: boolean
  fields: readonly FieldRecord[]
  /** Takes any key; of the templates that everybody has. */
  readonly free: boolean
}

/** The values that are filled in, by the keys of the template. */
export type Values = Readonly<Record<string, unknown>>

/** A template filled in on an item. */
export interface InstanceRecord {
  readonly id: string
  readonly template: TemplateRecord
  values: Values
  version: number
}

/** Gives everything below a folder the instance that the folder has. */
export interface CascadeRecord {
  readonly id: string
  readonly folderId: string
  readonly template: TemplateRecord
  /** Ids of the items that got it: one that loses it again is not given it twice. */
  readonly given: Set<string>
}

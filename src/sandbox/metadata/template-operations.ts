import type { Body } from '../http/body.js'
import { Refusal } from '../http/refusal.js'
import type { FieldRecord, OptionRecord, TemplateRecord } from '../store/metadata-records.js'
import { readField, readOption } from './read-template.js'

/** What a template is to be, and how the instances follow. */
export interface Plan {
  displayName: string
  hidden: boolean
  copyInstanceOnItemCopy: boolean
  fields: readonly FieldRecord[]
  /** Changes the values of an instance as its template was changed. */
  readonly follow: ((values: Record<string, unknown>) => void)[]
}

const refuse = (message: string): Refusal => new Refusal(400, 'bad_request', message)

function indexOf(list: readonly { readonly key: string }[], key: string): number {
  const at = list.findIndex(each => each.key === key)
  if (at < 0) {
    throw refuse(`There is no '${key}'`)
  }
  return at
}

function reordered<T extends { readonly key: string }>(list: readonly T[], keys: string[]): T[] {
  if (keys.length !== list.length || new Set(keys).size !== list.length) {
    throw refuse('All keys must be named, each of them once')
  }
  return keys.flatMap(key => list[indexOf(list, key)] ?? [])
}

function fieldOperation(plan: Plan, op: string, operation: Body, newId: () => string): void {
  if (op === 'addField') {
    const field = readField(operation.required('data'), newId)
    if (plan.fields.some(({ key }) => key === field.key)) {
      throw refuse(`There is a field '${field.key}' already`)
    }
    plan.fields = [...plan.fields, field]
    return
  }
  const key = operation.string('fieldKey')
  const at = indexOf(plan.fields, key)
  if (op === 'removeField') {
    plan.fields = plan.fields.filter(each => each.key !== key)
    plan.follow.push(values => Reflect.deleteProperty(values, key))
    return
  }
  const data = operation.required('data')
  const before = plan.fields[at] as FieldRecord
  const changed: FieldRecord = {
    ...before,
    key: data.optional('key') ?? before.key,
    displayName: data.optional('displayName') ?? before.displayName,
    description: data.optional('description') ?? before.description,
    hidden: data.boolean('hidden') ?? before.hidden,
  }
  plan.fields = plan.fields.with(at, changed)
  if (changed.key !== key) {
    plan.follow.push(values => {
      if (Object.hasOwn(values, key)) {
        values[changed.key] = values[key]
        Reflect.deleteProperty(values, key)
      }
    })
  }
}

/** Puts another option, or none, in the place of one that an instance has. */
function replaceOption(values: Record<string, unknown>, key: string, from: string, to?: string) {
  const value = values[key]
  if (Array.isArray(value)) {
    values[key] = value.flatMap((each: unknown) => (each === from ? (to ?? []) : [each]))
  } else if (value === from) {
    if (to === undefined) {
      Reflect.deleteProperty(values, key)
    } else {
      values[key] = to
    }
  }
}

function changedOptions(
  plan: Plan,
  operation: Body,
  on: {
    readonly op: string
    readonly kind: string
    readonly field: FieldRecord
    readonly newId: () => string
  },
): readonly OptionRecord[] {
  const { op, kind, field, newId } = on
  const options = field.options ?? []
  if (op.startsWith('reorder')) {
    return reordered(options, operation.strings(`${kind}OptionKeys`) ?? [])
  }
  if (op.startsWith('add')) {
    const option = readOption(operation.required('data'), newId)
    if (options.some(({ key }) => key === option.key)) {
      throw refuse(`There is an option '${option.key}' already`)
    }
    return [...options, option]
  }
  const current = operation.string(`${kind}OptionKey`)
  const at = indexOf(options, current)
  if (op.startsWith('remove')) {
    plan.follow.push(values => {
      replaceOption(values, field.key, current)
    })
    return options.filter(each => each.key !== current)
  }
  const changed = readOption(operation.required('data'), () => options[at]?.id ?? newId())
  plan.follow.push(values => {
    replaceOption(values, field.key, current, changed.key)
  })
  return options.with(at, { ...options[at], ...changed })
}

function optionOperation(plan: Plan, op: string, operation: Body, newId: () => string): void {
  const at = indexOf(plan.fields, operation.string('fieldKey'))
  const field = plan.fields[at] as FieldRecord
  const kind = op.includes('MultiSelect') ? 'multiSelect' : 'enum'
  if (field.type !== kind) {
    throw refuse(`'${field.key}' is no field of type ${kind}`)
  }
  const options = changedOptions(plan, operation, { op, kind, field, newId })
  plan.fields = plan.fields.with(at, { ...field, options })
}

const OPTION = /^((add|edit|remove)(Enum|MultiSelect)Option|reorder(Enum|MultiSelect)Options)$/

/** Plans the changes of a template, all of them or, by throwing a 400, none. */
export function planTemplate(
  template: TemplateRecord,
  operations: readonly Body[],
  newId: () => string,
): Plan {
  const { displayName, hidden, copyInstanceOnItemCopy, fields } = template
  const plan: Plan = { displayName, hidden, copyInstanceOnItemCopy, fields, follow: [] }
  for (const operation of operations) {
    const op = operation.string('op')
    if (op === 'editTemplate') {
      const data = operation.required('data')
      plan.displayName = data.optional('displayName') ?? plan.displayName
      plan.hidden = data.boolean('hidden') ?? plan.hidden
      plan.copyInstanceOnItemCopy =
        data.boolean('copyInstanceOnItemCopy') ?? plan.copyInstanceOnItemCopy
    } else if (op === 'reorderFields') {
      plan.fields = reordered(plan.fields, operation.strings('fieldKeys') ?? [])
    } else if (['addField', 'editField', 'removeField'].includes(op)) {
      fieldOperation(plan, op, operation, newId)
    } else if (OPTION.test(op)) {
      optionOperation(plan, op, operation, newId)
    } else {
      throw refuse(`'${op}' is no operation on a template`)
    }
  }
  return plan
}

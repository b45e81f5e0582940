import { Refusal } from '../http/refusal.js'
import type { FieldRecord, TemplateRecord, Values } from '../store/metadata-records.js'

const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/

/** 400 for values that do not fit their template. */
export const misfit = (message: string): Refusal =>
  new Refusal(400, 'schema_validation_failed', message)

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(each => typeof each === 'string')

function fits({ type, options = [] }: FieldRecord, value: unknown): boolean {
  const known = (key: string): boolean => options.some(option => option.key === key)
  switch (type) {
    case 'float':
      return typeof value === 'number'
    case 'integer':
      return Number.isInteger(value)
    case 'date':
      return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))
    case 'enum':
      return typeof value === 'string' && known(value)
    case 'multiSelect':
      return isTexts(value) && value.every(known)
    case 'taxonomy':
      return isTexts(value)
    default:
      return typeof value === 'string'
  }
}

/** Throws a 400 unless each value belongs to a field of the template and fits it. */
export function checkValues(template: TemplateRecord, values: Values): void {
  for (const [key, value] of Object.entries(values)) {
    if (key.startsWith('$')) {
      throw misfit(`${key}: keys that begin with $ are Box's own`)
    }
    const field = template.fields.find(each => each.key === key)
    if (!field && !template.free) {
      throw misfit(`${key}: ${template.scope}.${template.templateKey} has no such field`)
    }
    if (field && !fits(field, value)) {
      throw misfit(`${key}: ${JSON.stringify(value)} is no value of a field of type ${field.type}`)
    }
  }
}

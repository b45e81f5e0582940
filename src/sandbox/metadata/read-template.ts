import type { Body } from '../http/body.js'
import { invalid } from '../http/refusal.js'
import type { FieldRecord, OptionRecord } from '../store/metadata-records.js'

const TYPES = ['string', 'float', 'date', 'enum', 'multiSelect', 'integer'] as const
const KEY = /^[a-zA-Z_][-a-zA-Z0-9_]*$/

/** Reads an option of a field. */
export function readOption(body: Body, newId: () => string): OptionRecord {
  const { staticConfig } = body.values
  return { id: newId(), key: body.string('key'), ...(staticConfig ? { staticConfig } : {}) }
}

/** Reads a field of a template. */
export function readField(body: Body, newId: () => string): FieldRecord {
  const type = body.oneOf('type', TYPES)
  if (!type) {
    throw invalid('type', "'type' is required", 'missing_parameter')
  }
  const hasOptions = type === 'enum' || type === 'multiSelect'
  return {
    id: newId(),
    type,
    key: checkKey('key', body.string('key')),
    displayName: body.string('displayName'),
    description: body.optional('description'),
    hidden: body.boolean('hidden') ?? false,
    options: hasOptions
      ? (body.objects('options') ?? []).map(each => readOption(each, newId))
      : undefined,
  }
}

/** Throws a 400 for a key that no template and no field can have. */
export function checkKey(name: string, key: string): string {
  if (!KEY.test(key)) {
    throw invalid(name, `'${key}' can not be a key: it has letters, digits, - and _ only`)
  }
  return key
}

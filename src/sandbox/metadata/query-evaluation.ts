import type { FieldRecord, TemplateRecord, Values } from '../store/metadata-records.js'
import { badQuery, type Expression, type Operand, type Operator } from './query-syntax.js'

/** Says whether an instance is what a query looks for; undefined, as in SQL, for what is not known. */
export type Matcher = (values: Values) => boolean | undefined

interface Context {
  readonly template: TemplateRecord
  readonly params: Readonly<Record<string, unknown>>
}

/** Makes a test out of a query; throws a 400 for unknown fields and for values of another type. */
export function matcherOf(expression: Expression, context: Context): Matcher {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const decisive = expression.kind === 'or'
      const sides = [expression.left, expression.right].map(each => matcherOf(each, context))
      return values => {
        const found = sides.map(side => side(values))
        if (found.includes(decisive)) {
          return decisive
        }
        return found.includes(undefined) ? undefined : !decisive
      }
    }
    case 'not': {
      const inner = matcherOf(expression.inner, context)
      return values => {
        const found = inner(values)
        return found === undefined ? undefined : !found
      }
    }
    case 'null': {
      const { key } = fieldOf(context, expression.field)
      return values => !Object.hasOwn(values, key)
    }
    case 'compare': {
      const field = fieldOf(context, expression.field)
      const wanted = expression.operands.flatMap(each => operandOf(each, field, context))
      const compare = comparison(expression.operator, field, wanted)
      return values => (Object.hasOwn(values, field.key) ? compare(values[field.key]) : undefined)
    }
  }
}

function fieldOf({ template }: Context, key: string): FieldRecord {
  const field = template.fields.find(each => each.key === key)
  if (!field) {
    throw badQuery(`${template.scope}.${template.templateKey} has no field '${key}'`)
  }
  return field
}

type Scalar = string | number

function operandOf(operand: Operand, field: FieldRecord, { params }: Context): Scalar[] {
  const given = 'param' in operand ? params[operand.param] : operand.value
  const values: readonly unknown[] = Array.isArray(given) ? given : [given]
  if ('param' in operand && !Object.hasOwn(params, operand.param)) {
    throw badQuery(`There is no parameter '${operand.param}' in query_params`)
  }
  return values.map(value => scalar(value, field))
}

/** Reads a value as the type of a field; dates as their time. */
function scalar(value: unknown, { type, key }: FieldRecord): Scalar {
  const isNumeric = type === 'float' || type === 'integer'
  const number = isNumeric ? Number(value) : type === 'date' ? Date.parse(String(value)) : undefined
  if (typeof value === 'string' || typeof value === 'number') {
    if (number === undefined && typeof value === 'string') {
      return value
    }
    if (number !== undefined && !Number.isNaN(number)) {
      return number
    }
  }
  throw badQuery(`${JSON.stringify(value)} is no value of '${key}', which is a ${type}`)
}

function comparison(
  operator: Operator,
  field: FieldRecord,
  wanted: readonly Scalar[],
): (value: unknown) => boolean {
  const [first = ''] = wanted
  const read = (value: unknown): Scalar[] =>
    (Array.isArray(value) ? value : [value]).map(each => scalar(each, field))
  switch (operator) {
    case 'LIKE':
    case 'ILIKE': {
      const pattern = likePattern(String(first), operator === 'ILIKE')
      return value => read(value).some(each => pattern.test(String(each)))
    }
    case 'IN':
    case 'HASANY':
      return value => read(value).some(each => wanted.includes(each))
    case 'HASALL':
      return value => wanted.every(each => read(value).includes(each))
    default:
      return value => read(value).some(each => ordered(operator, each, first))
  }
}

function ordered(operator: Operator, value: Scalar, wanted: Scalar): boolean {
  switch (operator) {
    case '=':
      return value === wanted
    case '<>':
      return value !== wanted
    case '<':
      return value < wanted
    case '<=':
      return value <= wanted
    case '>':
      return value > wanted
    default:
      return value >= wanted
  }
}

/** `%` stands for anything, `_` for one character, a backslash takes away what they mean. */
function likePattern(text: string, isCaseless: boolean): RegExp {
  const source = text.replace(/\\([\s\S])|([%_])|([^\\%_])/gu, (_, escaped, sign, plain) => {
    if (sign !== undefined) {
      return sign === '%' ? '.*' : '.'
    }
    return String(escaped ?? plain).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  })
  return new RegExp(`^${source}$`, isCaseless ? 'isu' : 'su')
}

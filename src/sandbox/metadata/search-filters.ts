import { invalid } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { ItemRecord } from '../store/records.js'
import { instanceOf } from './instances.js'
import { demandTemplate } from './templates.js'

interface Filter {
  readonly scope: string
  readonly templateKey: string
  readonly filters: Readonly<Record<string, unknown>>
}

interface Range {
  readonly gt?: unknown
  readonly lt?: unknown
}

const isRange = (wanted: unknown): wanted is Range =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)

const size = (value: unknown): number =>
  typeof value === 'number' ? value : Date.parse(String(value))

/** Says whether a value is what a filter wants: limits are included, and texts need only contain it. */
function matches(value: unknown, wanted: unknown): boolean {
  if (isRange(wanted)) {
    const { gt, lt } = wanted
    return (
      (gt === undefined || size(value) >= size(gt)) && (lt === undefined || size(value) <= size(lt))
    )
  }
  const has: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (Array.isArray(wanted)) {
    return wanted.some(each => has.includes(each))
  }
  return typeof wanted === 'string' && typeof value === 'string'
    ? value.toLowerCase().includes(wanted.toLowerCase())
    : has.includes(wanted)
}

function parse(text: string): Filter {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    parsed = undefined
  }
  const [filter, ...more] = (Array.isArray(parsed) ? parsed : []) as (Partial<Filter> | null)[]
  const { scope, templateKey, filters } = filter ?? {}
  if (more.length > 0 || typeof scope !== 'string' || typeof templateKey !== 'string') {
    throw invalid('mdfilters', "'mdfilters' must be a list of one template with its filters")
  }
  return { scope, templateKey, filters: isRange(filters) ? filters : {} }
}

/** Reads the `mdfilters` of a search. */
export function metadataFilter(scope: Scope, text: string): (item: ItemRecord) => boolean {
  const filter = parse(text)
  const template = demandTemplate(scope.store, filter.scope, filter.templateKey)
  const names = Object.keys(filter.filters)
  const unknown = names.find(name => !template.fields.some(({ key }) => key === name))
  if (unknown !== undefined && !template.free) {
    throw invalid('mdfilters', `The template has no field '${unknown}'`)
  }
  return item => {
    const instance = instanceOf(scope.store, item, template)
    return (
      instance !== undefined &&
      names.every(
        name =>
          Object.hasOwn(instance.values, name) &&
          matches(instance.values[name], filter.filters[name]),
      )
    )
  }
}

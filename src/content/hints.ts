import { UsageError } from '../errors/index.js'
import type { RepresentationHint, RepresentationHints } from '../resources/representation-inputs.js'

const GROUPS = /^(?:\[[\w.,?=&-]+\])+$/
const NAME = /^\w+$/
const DIMENSIONS = /^\d{1,5}x\d{1,5}$/

/** Writes hints as the header wants them, as `[pdf][jpg?dimensions=320x320]`. */
export function hintHeader(hints: RepresentationHints, operation: string): string {
  if (typeof hints === 'string') {
    if (!GROUPS.test(hints)) {
      throw new UsageError(
        `${operation}: ${JSON.stringify(hints)} is no hint; write forms in brackets, as in ` +
          `'[pdf]' or '[jpg?dimensions=320x320][extracted_text]'.`,
      )
    }
    return hints
  }
  const list = [hints].flat()
  if (list.length === 0) {
    throw new UsageError(`${operation}: the list of hints is empty; leave it out to get all forms.`)
  }
  return list.map(hint => oneHint(hint, operation)).join('')
}

function oneHint(hint: RepresentationHint, at: string): string {
  // Callers without a compiler may pass anything.
  const { representation, dimensions, paged } = Object(hint) as Partial<RepresentationHint>
  if (typeof representation !== 'string' || !NAME.test(representation)) {
    throw new UsageError(`${at}: '${String(representation)}' is no form; name one, as 'pdf'.`)
  }
  if (dimensions !== undefined && !DIMENSIONS.test(dimensions)) {
    throw new UsageError(
      `${at}: '${dimensions}' are no dimensions; write width and height in pixels, as '320x320'.`,
    )
  }
  const query = [
    ...(dimensions === undefined ? [] : [`dimensions=${dimensions}`]),
    ...(paged === undefined ? [] : [`paged=${String(paged)}`]),
  ].join('&')
  return `[${representation}${query === '' ? '' : `?${query}`}]`
}

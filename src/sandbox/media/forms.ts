/** A form of a file, as a hint describes it. */
export interface Form {
  /** Its kind, as `png`. */
  readonly representation: string
  readonly dimensions: string | undefined
  /** A picture for each page. */
  readonly paged: boolean
  /** What it is called in addresses, as `png_paged_1024x1024`. */
  readonly name: string
}

function form(representation: string, dimensions?: string, paged = false): Form {
  const isPicture = representation === 'png' || representation === 'jpg'
  const size = isPicture ? (dimensions ?? '1024x1024') : undefined
  const name = [representation, ...(paged ? ['paged'] : []), ...(size ? [size] : [])].join('_')
  return { representation, dimensions: size, paged: isPicture && paged, name }
}

/** What there is where nothing in particular is asked for. */
export const DEFAULT_FORMS: readonly (readonly Form[])[] = [
  [form('jpg', '32x32')],
  [form('jpg', '320x320')],
  [form('png', '1024x1024', true)],
  [form('pdf')],
  [form('extracted_text')],
]

function readHint(hint: string): Form {
  const [representation = '', query = ''] = hint.split('?')
  const wanted = new URLSearchParams(query)
  const paged = wanted.get('paged')
  const dimensions = wanted.get('dimensions') ?? undefined
  // As with Box, large pictures are of all pages unless one says otherwise.
  const large = Number(dimensions?.split('x')[0] ?? '1024') >= 1024
  const isPaged = paged === null ? representation === 'png' && large : paged === 'true'
  return form(representation, dimensions, isPaged)
}

/** Reads the X-Rep-Hints header: groups of forms, of which one is wanted each. */
export function readHints(header: string): Form[][] | undefined {
  if (!/^(?:\[[\w.,?=&-]+\])+$/.test(header)) {
    return undefined
  }
  return header
    .slice(1, -1)
    .split('][')
    .map(group => group.split(',').map(readHint))
}

/** Reads the name of a form in an address. */
export function parseForm(name: string): Form | undefined {
  if (name === 'pdf' || name === 'extracted_text') {
    return form(name)
  }
  const match = /^(png|jpg)(_paged)?_(\d+x\d+)$/.exec(name)
  return match ? form(match[1] ?? '', match[3], match[2] !== undefined) : undefined
}

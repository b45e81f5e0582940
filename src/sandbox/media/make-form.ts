import type { FileRecord, VersionRecord } from '../store/records.js'
import type { Form } from './forms.js'
import { drawJpeg } from './jpeg.js'
import { pagesOfText, writePdf } from './pdf.js'
import { drawPng } from './png.js'

const MOST_PIXELS = 4096

/** A form that was made. */
export interface Made {
  readonly pieces: Iterable<Uint8Array>
  readonly type: string
}

function versionOf(file: FileRecord): VersionRecord {
  return file.versions.at(-1) ?? file.versions[0]
}

const isPdf = (file: FileRecord): boolean => /\.pdf$/i.test(file.name)
const isOffice = (file: FileRecord): boolean => /\.(?:docx?|pptx?|xlsx?)$/i.test(file.name)

/** Says why a form cannot be made; undefined when it can. */
export function problemOf(file: FileRecord, { representation }: Form): string | undefined {
  if (isPdf(file) && versionOf(file).content.text().includes('/Encrypt')) {
    return 'error_password_protected'
  }
  const isPicture = representation === 'png' || representation === 'jpg'
  // The sandbox reads plain text only, and can show pictures of anything.
  const unread = isOffice(file) || (isPdf(file) && representation !== 'pdf')
  return unread && !isPicture ? 'error_conversion_failed' : undefined
}

/** Counts the pages of a file. */
export function pagesOf(file: FileRecord): number {
  const { content } = versionOf(file)
  if (isPdf(file)) {
    return Math.max(content.text().match(/\/Type\s*\/Page\b/g)?.length ?? 0, 1)
  }
  return isOffice(file) ? 1 : pagesOfText(content.text()).length
}

/** Makes a form; undefined when it has no such part. */
export function makeForm(file: FileRecord, form: Form, asset: string): Made | undefined {
  const { content } = versionOf(file)
  const { representation, dimensions = '', paged } = form
  const page = /^(\d+)\.\w+$/.exec(asset)?.[1]
  const isThere = paged
    ? asset === `${page ?? ''}.${representation}` &&
      Number(page) >= 1 &&
      Number(page) <= pagesOf(file)
    : asset === ''
  if (!isThere) {
    return undefined
  }
  switch (representation) {
    case 'extracted_text':
      return { pieces: content.slice(0, content.length), type: 'text/plain; charset=utf-8' }
    case 'pdf': {
      const own = isPdf(file) ? content.slice(0, content.length) : [writePdf(content.text())]
      return { pieces: own, type: 'application/pdf' }
    }
    default: {
      const [width = 0, height = 0] = dimensions.split('x').map(Number)
      const size = { width: Math.min(width, MOST_PIXELS), height: Math.min(height, MOST_PIXELS) }
      const drawn = representation === 'png' ? drawPng(size) : drawJpeg(size)
      return { pieces: [drawn], type: `image/${representation}` }
    }
  }
}

const LINES = 50

/** Cuts a text into pages. */
export function pagesOfText(text: string): string[][] {
  const lines = text.split(/\r?\n/)
  const count = Math.max(Math.ceil(lines.length / LINES), 1)
  return Array.from({ length: count }, (_, page) => lines.slice(page * LINES, (page + 1) * LINES))
}

function escape(line: string): string {
  const plain = line.replaceAll(/[^\x20-\x7e]/g, '?')
  return plain.replaceAll(/[\\()]/g, '\\$&')
}

function drawing(lines: readonly string[]): string {
  const shown = lines.map(line => `(${escape(line)}) Tj T*`).join('\n')
  const body = `BT /F1 10 Tf 14 TL 50 792 Td\n${shown}\nET`
  return `<< /Length ${String(body.length)} >>\nstream\n${body}\nendstream`
}

/** Writes a text as PDF; what is not ASCII becomes a question mark. */
export function writePdf(text: string): Buffer {
  const pages = pagesOfText(text)
  // 1 is the catalogue, 2 the list of pages, 3 the font; then a page and its drawing in turn.
  const kids = pages.map((_, index) => `${String(4 + index * 2)} 0 R`).join(' ')
  const page = (index: number): string =>
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ' +
    `/Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + index * 2)} 0 R >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ...pages.flatMap((lines, index) => [page(index), drawing(lines)]),
  ]
  let written = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = written.length
    written += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = String(objects.length + 1)
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(written.length)}\n%%EOF\n`
  return Buffer.from(written + table + trailer, 'latin1')
}

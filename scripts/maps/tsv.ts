import { readFileSync } from 'node:fs'

/**
 * Reads a table of tab-separated values, whose first line names the columns.
 *
 * @throws Error when a line has another number of columns
 */
export function readTsv<K extends string>(
  file: string,
  columns: readonly K[],
): Readonly<Record<K, string>>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n')
  if (head !== columns.join('\t')) {
    throw new Error(`${file}: the columns are ${columns.join(', ')}, in that order`)
  }
  return lines.map((line, index) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length) {
      throw new Error(`${file}:${String(index + 2)}: ${String(cells.length)} columns`)
    }
    return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) as Record<
      K,
      string
    >
  })
}

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { picture } from './picture.js'
import type { Report } from './report.js'
import { figuresTable, ratiosTable } from './markdown.js'

const ROOT = join(import.meta.dirname, '../..')
const DATA = join(ROOT, 'docs/performance.json')
const PAGE = join(ROOT, 'docs/performance.md')
const PICTURE = join(ROOT, 'docs/performance.svg')

/** What the page shows, and where it was measured. */
export interface Measured {
  readonly machine: string
  readonly node: string
  readonly date: string
  readonly reports: Readonly<Record<string, Report>>
}

/** The figures that the page was last made from. */
export const measured = (): Measured => JSON.parse(readFileSync(DATA, 'utf8')) as Measured

/**
 * Puts the results of benches into `docs/performance.json`, and makes the page's tables and its picture
 * from that.
 *
 * @param names - benches that have just run; of the others, the figures stay
 */
export async function writePage(names: readonly string[]): Promise<void> {
  const fresh = names.map(name => {
    const file = join(ROOT, `bench/results/${name}.json`)
    return [name, JSON.parse(readFileSync(file, 'utf8')) as Report]
  })
  const [cpu] = cpus()
  const data: Measured = {
    machine: `${String(cpus().length)} x ${cpu?.model ?? 'unknown'}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    reports: { ...measured().reports, ...(Object.fromEntries(fresh) as Measured['reports']) },
  }
  writeFileSync(DATA, `${JSON.stringify(data, null, 2)}\n`)
  writeFileSync(PICTURE, picture(data))
  writeFileSync(PAGE, await filled(readFileSync(PAGE, 'utf8'), data))
}

/** A page with the tables between its markers made anew. */
export function filled(page: string, data: Measured): Promise<string> {
  const { machine, node, date } = data
  const parts = {
    machine: `Measured on ${date} with Node ${node} on ${machine}.`,
    budgets: ratiosTable(data),
    figures: figuresTable(data),
  }
  const text = Object.entries(parts).reduce((before, [name, part]) => {
    const marker = `<!-- bench:${name} -->`
    const [head, , tail] = before.split(marker)
    return [head, `\n\n${part}\n\n`, tail].join(marker)
  }, page)
  return format(text, { parser: 'markdown' })
}

/** The page and the picture as they are. */
export const pageAndPicture = (): { readonly page: string; readonly picture: string } => ({
  page: readFileSync(PAGE, 'utf8'),
  picture: readFileSync(PICTURE, 'utf8'),
})

import { budgetOf } from './budgets.js'
import { ratiosOf } from './markdown.js'
import type { Measured } from './page.js'
import { short } from './print.js'
import type { Ratio } from './report.js'

const [WIDTH, LABELS, SCALE, LINE, TOP] = [820, 380, 260, 24, 40]

// The reader's own scheme decides, wherever the picture is shown.
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .bar { fill: #2da44e } .over { fill: #cf222e } .budget { stroke: #6e7781; stroke-dasharray: 4 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .bar { fill: #3fb950 } .over { fill: #f85149 } .budget { stroke: #8b949e }
  }`

/** Draws the promises as bars, each as long as the share of its budget that is used. */
export function picture(data: Measured): string {
  const ratios = ratiosOf(data, 'promise')
  const height = TOP + ratios.length * LINE + 12
  const budget = LABELS + SCALE
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img">`,
    '<title>Each promise, and the share of its budget that is used</title>',
    `<style>${STYLE}</style>`,
    `<text x="${String(budget)}" y="22" text-anchor="middle">budget</text>`,
    `<line class="budget" x1="${String(budget)}" x2="${String(budget)}" y1="30" y2="${String(height - 8)}"/>`,
    ...ratios.map(bar),
    '</svg>',
    '',
  ].join('\n')
}

function bar({ name, value: { median } }: Ratio, index: number): string {
  const { limit } = budgetOf(name)
  const y = TOP + index * LINE
  const share = Math.max(0, median / limit)
  const width = Math.min(1.4, share) * SCALE
  const end = Math.max(width, SCALE) + LABELS + 8
  return [
    `<text x="${String(LABELS - 10)}" y="${String(y + 13)}" text-anchor="end">${escape(name)}</text>`,
    `<rect class="${share > 1 ? 'over' : 'bar'}" x="${String(LABELS)}" y="${String(y)}" width="${width.toFixed(1)}" height="16" rx="2"/>`,
    `<text x="${end.toFixed(1)}" y="${String(y + 13)}">${short(median)} of ${short(limit)}</text>`,
  ].join('')
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

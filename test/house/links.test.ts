import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pages, ROOT } from '../support/snippets/programs.js'

const FENCED = /^```[\s\S]*?^```$/gm
const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g

/** The anchors that a page has, made of its headings as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>()
  const headings = text.replaceAll(FENCED, '').matchAll(/^#+ (.+)$/gm)
  return new Set(
    [...headings].map(([, heading = '']) => {
      const words = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
      const anchor = words.replaceAll(' ', '-')
      const count = seen.get(anchor) ?? 0
      seen.set(anchor, count + 1)
      return count === 0 ? anchor : `${anchor}-${String(count)}`
    }),
  )
}

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

/** What the links of a page lead to that is not there. */
function broken(page: string, text: string): string[] {
  const links = [...text.replaceAll(FENCED, '').matchAll(LINK)]
  return links.flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path)
    const isHere = target === page || existsSync(join(ROOT, target))
    const has = (name: string) => anchorsOf(target === page ? text : read(target)).has(name)
    return isHere && (anchor === undefined || has(anchor)) ? [] : [`${page}: ${link}`]
  })
}

test('every link of a guide leads somewhere', () => {
  const all = pages()
  expect(all.length).toBeGreaterThan(10)
  expect(all.flatMap(page => broken(page, read(page)))).toEqual([])
})

test('a link that leads nowhere is told', () => {
  const text =
    '# A\n\n## A\n\n[a](#a) [b](#a-1) [c](#b) [d](files.md#lock-a-file) [e](nothing.md)\n'
  expect(broken('docs/x.md', text)).toEqual(['docs/x.md: ](#b)', 'docs/x.md: ](nothing.md)'])
})

test('every guide is listed', () => {
  const index = read('docs/README.md')
  const guides = pages().filter(page => /^docs\/[^/]+\.md$/.test(page))
  const missing = guides.filter(page => !index.includes(`(${page.slice('docs/'.length)})`))
  expect(missing).toEqual(['docs/README.md'])
})

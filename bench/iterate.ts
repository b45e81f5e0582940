/** Reading 100,000 items in pages of 1,000: what it costs, how it grows, and what it holds. */
import { contest, rowsOf, valuesOf, type Entry, type Rounds } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { heapAfterCollection } from './support/heap.js'
import { withServer } from './support/http-server-process.js'
import { boxNodeSdkAt, boxwrightAt, undiciAt } from './support/peers.js'
import { together, type Effort, type Report } from './support/report.js'
import { ratioOf, spread } from './support/spread.js'

const LIMIT = 1_000

/** A setting is an address, a tier and a number of pages. */
function parse(setting: string): { readonly url: string; readonly id: string } {
  const [url = '', id = ''] = setting.split(' ')
  return { url, id }
}

interface Wire {
  readonly entries: readonly { readonly name: string }[]
  readonly next_marker?: string
}

async function times(count: number, read: () => Promise<number>): Promise<void> {
  for (let at = 0; at < count; at++) {
    if ((await read()) === 0) {
      throw new Error('Nothing was read')
    }
  }
}

export const contenders: Contenders = {
  async 'undici + JSON.parse'(setting) {
    const { url, id } = parse(setting)
    const send = await undiciAt(url)
    return count =>
      times(count, async () => {
        let seen = 0
        for (let marker: string | undefined = ''; marker !== undefined;) {
          const path = `/2.0/folders/${id}/items?limit=${String(LIMIT)}&usemarker=true&marker=${marker}`
          const page = (await send('GET', path)) as Wire
          for (const { name } of page.entries) {
            seen += name.length
          }
          marker = page.next_marker
        }
        return seen
      })
  },
  async 'box-node-sdk'(setting) {
    const { url, id } = parse(setting)
    const { folders } = await boxNodeSdkAt(url)
    return count =>
      times(count, async () => {
        let seen = 0
        for (let marker: string | undefined = ''; marker !== undefined;) {
          const queryParams = { limit: LIMIT, usemarker: true, ...(marker && { marker }) }
          const page = await folders.getFolderItems(id, { queryParams })
          for (const { name } of page.entries ?? []) {
            seen += name?.length ?? 0
          }
          marker = page.nextMarker ?? undefined
        }
        return seen
      })
  },
  async boxwright(setting) {
    const { url, id } = parse(setting)
    const { folders } = await boxwrightAt(url)
    return count =>
      times(count, async () => {
        let seen = 0
        for await (const { name } of folders.ref(id).items({ limit: LIMIT })) {
          seen += name.length
        }
        return seen
      })
  },
  /** What is held after a tenth of the items and after all of them. */
  async 'boxwright, memory'(setting) {
    const { url, id } = parse(setting)
    const { folders } = await boxwrightAt(url)
    return async () => {
      let early = 0
      let seen = 0
      for await (const item of folders.ref(id).items({ limit: LIMIT })) {
        seen += item.name === '' ? 0 : 1
        if (seen === 10 * LIMIT) {
          early = await heapAfterCollection()
        } else if (seen === 100 * LIMIT) {
          return { early, late: await heapAfterCollection() }
        }
      }
      throw new Error(`There were ${String(seen)} items only`)
    }
  },
}

/** Measures it; the short form reads a tenth as much at a time. */
export function run(effort: Effort): Promise<Report> {
  return withServer(async ({ plain }) => {
    const reports = [
      await beside(plain, 'mini', effort),
      ...(effort.short ? [] : [await beside(plain, 'full', effort)]),
      await growth(plain, effort),
      await memory(plain, effort),
    ]
    return together(reports)
  })
}

const size = ({ short }: Effort) => (short ? { rounds: 7, warmUp: 3 } : { rounds: 15, warmUp: 2 })

/** Beside the floor and the peer, 100 pages at a time. */
async function beside(url: string, tier: string, effort: Effort): Promise<Report> {
  const pages = effort.short ? 20 : 100
  const setting = `${url} ${tier}-${String(pages)}`
  const names = ['undici + JSON.parse', 'box-node-sdk', 'boxwright']
  const entries = names.map<Entry>(name => ({ name, setting, count: 1 }))
  const rounds = perItem(await contest({ bench: 'iterate', entries, ...size(effort) }), pages)
  const ours = valuesOf(rounds, 'boxwright')
  return {
    tables: [{ title: `Iterating over ${tier} items, for each item`, rows: rowsOf(rounds) }],
    ratios: names.slice(0, 2).map(peer => ({
      name: `iterate, ${tier} items, CPU / ${peer}`,
      value: ratioOf(ours, valuesOf(rounds, peer)),
    })),
  }
}

/** 100,000 items beside as many in listings of 1,000. */
async function growth(url: string, effort: Effort): Promise<Report> {
  const { rounds, warmUp } = effort.short ? { rounds: 3, warmUp: 1 } : size(effort)
  const entries = [
    { name: '100 listings of 1,000', contender: 'boxwright', setting: `${url} mini-1`, count: 100 },
    { name: 'one of 100,000', contender: 'boxwright', setting: `${url} mini-100`, count: 1 },
  ]
  const raw = await contest({ bench: 'iterate', entries, rounds, warmUp })
  const [small, large] = [
    valuesOf(perItem(raw, 1), entries[0]!.name),
    valuesOf(perItem(raw, 100), entries[1]!.name),
  ]
  return {
    tables: [],
    ratios: [
      { name: 'iterate, CPU of an item among 100,000 / among 1,000', value: ratioOf(large, small) },
    ],
  }
}

async function memory(url: string, { short }: Effort): Promise<Report> {
  const entry = { name: 'boxwright, memory', setting: `${url} mini-101`, count: 1 }
  const size = { rounds: short ? 1 : 3, warmUp: short ? 0 : 1 }
  const rounds = await contest({ bench: 'iterate', entries: [entry], ...size })
  const more = (rounds.get(entry.name) ?? []).map(figures => figures.more)
  const ratios = more.map(({ early = NaN, late = NaN }) => late / early)
  return {
    tables: [],
    ratios: [{ name: 'iterate, heap after 100,000 items / after 10,000', value: spread(ratios) }],
  }
}

function perItem(rounds: Rounds, pages: number): Rounds {
  const items = pages * LIMIT
  return new Map(
    [...rounds].map(([name, figures]) => [
      name,
      figures.map(each => ({ ...each, cpu: each.cpu / items, time: each.time / items })),
    ]),
  )
}

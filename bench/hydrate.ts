/** Making resources from parsed replies, beside parsing the same bytes and class-transformer. */
import { contest, rowsOf, valuesOf, type Entry } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { files } from './support/canned-items.js'
import { together, type Effort, type Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

/** A setting is a tier and how many files there are. */
function textOf(setting: string): string {
  const [tier = '', count] = setting.split(' ')
  return JSON.stringify(files(tier, Number(count)))
}

const repliesOf = (setting: string): object[] => JSON.parse(textOf(setting)) as object[]

function times(count: number, work: () => unknown): void {
  for (let at = 0; at < count; at++) {
    work()
  }
}

export const contenders: Contenders = {
  'JSON.parse'(setting) {
    const text = textOf(setting)
    return count => times(count, () => JSON.parse(text) as unknown)
  },
  async boxwright(setting) {
    const { Hydrator } = await import('boxwright-internal/core/index.js')
    const { File } = await import('boxwright-internal/resources/index.js')
    const { standard } = await import('boxwright-internal/resources/standard.js')
    const hydrator = new Hydrator(standard)
    const replies = repliesOf(setting)
    const hydrate = (raw: object) => hydrator.hydrate(File, raw, undefined)
    return count => times(count, () => replies.map(hydrate))
  },
  async 'boxwright, 50 rules'(setting) {
    const { Hydrator, Registry, resourceDecorator } =
      await import('boxwright-internal/core/index.js')
    const { File } = await import('boxwright-internal/resources/index.js')
    const { standard } = await import('boxwright-internal/resources/standard.js')
    const registry = new Registry(standard)
    for (let index = 0; index < 50; index++) {
      // None of them says yes, so that all are asked for every file.
      const when = (raw: { readonly name?: string }) => raw.name === `Rule ${String(index)}`
      class RuledFile extends File {}
      resourceDecorator('file', { register: false, when })(RuledFile)
      registry.add(RuledFile)
    }
    const hydrator = new Hydrator(registry)
    const replies = repliesOf(setting)
    const kind: ['file'] = ['file']
    return count => times(count, () => hydrator.decode(kind, replies, undefined))
  },
  async 'class-transformer'(setting) {
    const { plainToInstance } = await import('boxwright-internal/class-transformer/index.js')
    const { File } = await import('boxwright-internal/resources/index.js')
    const replies = repliesOf(setting)
    return count => times(count, () => plainToInstance(File, replies))
  },
}

const TIERS = ['mini', 'standard', 'full']
const SIZES = [10, 1_000, 100_000]

/** Measures every tier in every size; the short form a page of full files alone. */
export async function run({ short }: Effort): Promise<Report> {
  const reports: Report[] = []
  for (const tier of short ? ['full'] : TIERS) {
    for (const size of short ? [1_000] : SIZES) {
      reports.push(await measure(tier, size, short))
    }
  }
  return together(reports)
}

async function measure(tier: string, size: number, short: boolean): Promise<Report> {
  const setting = `${tier} ${String(size)}`
  // Some 30,000 files are hydrated in a tenth of a second.
  const count = Math.max(1, Math.floor((tier === 'full' ? 30_000 : 60_000) / size))
  const slow = size <= 1_000
  const entries: Entry[] = [
    { name: 'JSON.parse', setting, count },
    { name: 'boxwright', setting, count: 2 * count },
    ...(size === 1_000 ? [{ name: 'boxwright, 50 rules', setting, count }] : []),
    ...(slow
      ? [{ name: 'class-transformer', setting, count: Math.ceil(count / (short ? 30 : 15)) }]
      : []),
  ]
  const rounds = await contest({
    bench: 'hydrate',
    entries,
    rounds: short || slow ? 15 : 5,
    warmUp: slow ? 4 : 1,
  })
  const ours = valuesOf(rounds, 'boxwright')
  const title = `${size.toLocaleString('en')} files, ${tier}`
  const peers = slow ? ['JSON.parse', 'class-transformer'] : ['JSON.parse']
  return {
    tables: [{ title: `Hydration of ${title}`, rows: rowsOf(rounds) }],
    ratios: peers.map(peer => ({
      name: `hydrate ${title}, CPU / ${peer}`,
      value: ratioOf(ours, valuesOf(rounds, peer)),
    })),
  }
}

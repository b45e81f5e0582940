/** One small GET: one after the other and 64 at once, plain and under TLS. */
import { contest, rowsOf, valuesOf, type Entry } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { withServer, type HttpServer } from './support/http-server-process.js'
import { boxNodeSdkAt, boxwrightAt, repeat, TOKEN, undiciAt } from './support/peers.js'
import { together, type Effort, type Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

const ID = '11446498'

/** A setting is an address and how many calls are under way at once. */
const parse = (setting: string): [string, number] => {
  const [url = '', atOnce = '1'] = setting.split(' ')
  return [url, Number(atOnce)]
}

export const contenders: Contenders = {
  async undici(setting) {
    const [url, atOnce] = parse(setting)
    const send = await undiciAt(url)
    return count => repeat(count, atOnce, () => send('GET', `/2.0/folders/${ID}`))
  },
  async axios(setting) {
    const [url, atOnce] = parse(setting)
    const { default: axios } = await import('axios')
    const headers = { authorization: `Bearer ${TOKEN}` }
    return count => repeat(count, atOnce, () => axios.get(`${url}/2.0/folders/${ID}`, { headers }))
  },
  async 'box-node-sdk'(setting) {
    const [url, atOnce] = parse(setting)
    const { folders } = await boxNodeSdkAt(url)
    return count => repeat(count, atOnce, () => folders.getFolderById(ID))
  },
  async boxwright(setting) {
    const [url, atOnce] = parse(setting)
    const { folders } = await boxwrightAt(url)
    return count => repeat(count, atOnce, () => folders.get(ID))
  },
}

interface Case {
  readonly title: string
  readonly tls: boolean
  readonly atOnce: number
}

const CASES: readonly Case[] = [
  { title: 'one after the other', tls: false, atOnce: 1 },
  { title: '64 at once', tls: false, atOnce: 64 },
  { title: 'one after the other, TLS', tls: true, atOnce: 1 },
  { title: '64 at once, TLS', tls: true, atOnce: 64 },
]

// As many as take a tenth of a second or two.
const TURNS = { undici: 1024, axios: 256, 'box-node-sdk': 128, boxwright: 512 }

/** Measures the cases; the short form leaves TLS out. */
export function run(effort: Effort): Promise<Report> {
  const cases = effort.short ? CASES.filter(({ tls }) => !tls) : CASES
  return withServer(async server => {
    const reports: Report[] = []
    for (const each of cases) {
      reports.push(await measure(server, each, effort))
    }
    return together(reports)
  })
}

async function measure(
  server: HttpServer,
  { title, tls, atOnce }: Case,
  { short }: Effort,
): Promise<Report> {
  const setting = `${tls ? server.tls : server.plain} ${String(atOnce)}`
  const entries = Object.entries(TURNS).map<Entry>(([name, count]) => ({ name, setting, count }))
  const size = short ? { rounds: 9, warmUp: 5 } : { rounds: 25, warmUp: 10 }
  const rounds = await contest({ bench: 'get', entries, ...size })
  const ours = valuesOf(rounds, 'boxwright')
  return {
    tables: [{ title: `One small GET, ${title}`, rows: rowsOf(rounds) }],
    ratios: ['undici', 'axios', 'box-node-sdk'].map(peer => ({
      name: `GET, ${title}, CPU / ${peer}`,
      value: ratioOf(ours, valuesOf(rounds, peer)),
    })),
  }
}

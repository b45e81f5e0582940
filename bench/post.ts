/** A small POST with a JSON body, one after the other. */
import { contest, rowsOf, valuesOf } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { withServer } from './support/http-server-process.js'
import { boxNodeSdkAt, boxwrightAt, repeat, TOKEN, undiciAt } from './support/peers.js'
import type { Effort, Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

const BODY = { name: 'Reports', parent: { id: '0' } }

export const contenders: Contenders = {
  async undici(url) {
    const send = await undiciAt(url)
    return count => repeat(count, 1, () => send('POST', '/2.0/folders', BODY))
  },
  async axios(url) {
    const { default: axios } = await import('axios')
    const headers = { authorization: `Bearer ${TOKEN}` }
    return count => repeat(count, 1, () => axios.post(`${url}/2.0/folders`, BODY, { headers }))
  },
  async 'box-node-sdk'(url) {
    const { folders } = await boxNodeSdkAt(url)
    return count => repeat(count, 1, () => folders.createFolder(BODY))
  },
  async boxwright(url) {
    const { folders } = await boxwrightAt(url)
    return count => repeat(count, 1, () => folders.create(BODY))
  },
}

const TURNS = { undici: 1024, axios: 256, 'box-node-sdk': 128, boxwright: 512 }

/** Measures it. */
export function run({ short }: Effort): Promise<Report> {
  return withServer(async ({ plain: setting }) => {
    const entries = Object.entries(TURNS).map(([name, count]) => ({ name, setting, count }))
    const size = short ? { rounds: 15, warmUp: 5 } : { rounds: 25, warmUp: 10 }
    const rounds = await contest({ bench: 'post', entries, ...size })
    const ours = valuesOf(rounds, 'boxwright')
    return {
      tables: [{ title: 'One small POST', rows: rowsOf(rounds) }],
      ratios: ['undici', 'axios', 'box-node-sdk'].map(peer => ({
        name: `POST, CPU / ${peer}`,
        value: ratioOf(ours, valuesOf(rounds, peer)),
      })),
    }
  })
}

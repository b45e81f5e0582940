/** What the token costs each of 10,000 calls, and a storm: eight processes share one Redis and one grant whose refresh tokens work once. */
import { whyNoRedisServer } from '../test/support/redis-server.js'
import { judgeStorm, runStorm } from '../test/support/redis-storm.js'
import { contest, rowsOf, valuesOf } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { repeat } from './support/peers.js'
import { together, type Effort, type Report } from './support/report.js'
import { exactly, ratioOf } from './support/spread.js'

/** A client without a network: what is left of a call is what this library does itself. */
async function client() {
  const { ccg, createClient } = await import('boxwright')
  const { MockTransport, reply } = await import('boxwright/testing')
  const token = { access_token: 'T9cE5asGnuyY', expires_in: 3_600, token_type: 'bearer' }
  const folder = reply(200, { type: 'folder', id: '1', name: 'Reports' })
  const transport = new MockTransport(request => {
    // It keeps what is sent, and would be what takes the memory.
    transport.requests.length = 0
    return request.url.endsWith('/token') ? reply(200, token) : folder
  })
  const auth = ccg({ clientId: 'id', clientSecret: 'secret', enterpriseId: '1' })
  return createClient({ auth, transport })
}

export const contenders: Contenders = {
  async 'with a token'() {
    const box = await client()
    return count => repeat(count, 1, () => box.request({ method: 'GET', path: '/folders/1' }))
  },
  /** To an address that may not see the token: all the rest is the same. */
  async 'without a token'() {
    const box = await client()
    const path = 'https://elsewhere.example/2.0/folders/1'
    return count => repeat(count, 1, () => box.request({ method: 'GET', path }))
  },
}

/** Measures the token; the long form has the storm as well. */
export async function run({ short }: Effort): Promise<Report> {
  const entries = Object.keys(contenders).map(name => ({ name, count: 10_000 }))
  const size = short ? { rounds: 7, warmUp: 2 } : { rounds: 25, warmUp: 3 }
  const rounds = await contest({ bench: 'tokens', entries, ...size })
  const [having, lacking] = Object.keys(contenders).map(name => valuesOf(rounds, name))
  const cached: Report = {
    tables: [{ title: 'A call without a network', rows: rowsOf(rounds) }],
    ratios: [
      {
        name: 'tokens, CPU of a call with a token / without',
        value: ratioOf(having ?? [], lacking ?? []),
      },
    ],
  }
  return short ? cached : together([cached, await storm()])
}

// For a minute, processes are killed, Redis restarts and the token endpoint falters.
async function storm(): Promise<Report> {
  const why = whyNoRedisServer()
  if (why !== undefined) {
    throw new Error(`The storm needs a Redis of its own: ${why}`)
  }
  const figures = await runStorm({
    processes: 8,
    rate: 200,
    life: 2_000,
    lease: 15_000,
    length: 60_000,
    killEvery: 5_000,
    killHolderAt: [4],
  })
  const complaints = judgeStorm(figures)
  complaints.forEach(complaint => console.error(complaint))
  const numbers = Object.entries(figures).filter(([, value]) => typeof value === 'number')
  return {
    tables: [{ title: 'Storm of tokens', rows: { figures: Object.fromEntries(numbers) } }],
    ratios: [{ name: 'tokens, promises broken in a storm', value: exactly(complaints.length) }],
  }
}

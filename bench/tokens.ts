/**
 * For a minute, eight processes share one Redis and one OAuth 2 grant whose refresh tokens work once, while
 * processes are killed, Redis restarts and the token endpoint falters.
 */
import { whyNoRedisServer } from '../test/support/redis-server.js'
import { judgeStorm, runStorm } from '../test/support/redis-storm.js'

const why = whyNoRedisServer()
if (why !== undefined) {
  console.error(`The tokens bench needs a Redis of its own: ${why}.`)
  process.exit(1)
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
for (const [name, value] of Object.entries(figures)) {
  console.log(`${name.padEnd(16)} ${typeof value === 'number' ? Math.round(value) : String(value)}`)
}
const complaints = judgeStorm(figures)
console.log(complaints.length === 0 ? 'All promises were kept.' : complaints.join('\n'))
process.exitCode = complaints.length === 0 ? 0 : 1

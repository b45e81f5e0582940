/**
 * A process of its own that reads a stream and writes down every event that it is given, until it is
 * killed. Its one argument is JSON; see ConsumerOptions.
 */
import { openSync, writeSync } from 'node:fs'
import { createClient, fileCheckpoint } from 'boxwright'
import { redisGroup } from 'boxwright/events/redis'
import type { ConsumerOptions } from './events-consumers.js'

const options = JSON.parse(process.argv[2] ?? '{}') as ConsumerOptions
const log = openSync(options.log, 'a')
const client = createClient({ auth: options.token, baseUrls: options.baseUrls, proxy: 'none' })
const { every, redis, lease } = options
const kept =
  redis === undefined
    ? { checkpoint: fileCheckpoint(options.checkpoint) }
    : { group: redisGroup(redis, 'consumers', { lease }) }
const shared = { ...kept, from: 'beginning', checkpointEvery: { events: every } }
const stream =
  redis === undefined
    ? client.events.stream(shared)
    : client.events.enterprise({ ...shared, poll: { least: 20, most: 100 } })
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
for await (const event of stream) {
  writeSync(log, `${options.name} ${event.id}\n`)
}

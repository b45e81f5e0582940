import { Hono } from 'hono'
import type { Channel } from '../http/channels.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { EventRecord } from '../store/events.js'
import { nameIn, type StreamType } from './event-streams.js'

type Message = 'new_change' | 'reconnect' | 'max_retries'

/** Waits for a change that concerns a channel, as long as the caller does and the server allows. */
function change(c: Call, { scope, streamType }: Channel): Promise<Message> {
  const { store, feed } = c.var.machine
  const fits = (event: EventRecord): boolean =>
    nameIn(streamType as StreamType, scope, event) !== undefined
  const end = feed.entries.length
  const position = c.req.query('stream_position') ?? 'now'
  const start = position === 'now' ? end : (feed.index(position, end) ?? end)
  if (feed.hasFrom(start, fits)) {
    return Promise.resolve('new_change')
  }
  return new Promise(resolve => {
    const answer = (message: Message): void => {
      clearTimeout(timer)
      stop()
      c.env.outgoing.off('close', leave)
      resolve(message)
    }
    const leave = (): void => {
      answer('reconnect')
    }
    const timer = setTimeout(leave, feed.options.pollTimeout ?? 600_000)
    const stop = store.onEvent(event => {
      if (fits(event)) {
        answer('new_change')
      }
    })
    c.env.outgoing.on('close', leave)
  })
}

/** The server that holds a request back until something happens. It takes no token: its address is one. */
export const realtime = new Hono<SandboxEnv>()

realtime.get('/realtime/subscribe', async c => {
  const channel = c.var.machine.channels.use(c.req.query('channel') ?? '')
  const message = channel ? await change(c, channel) : 'max_retries'
  return c.json({ version: 1, message })
})

import { expect } from 'vitest'
import { File } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Looks at what has happened: by chunks, by pages, and as it comes. */
export async function events({ client, step }: Story): Promise<void> {
  const start = await step('Events.latestPosition', () => client.events.latestPosition())
  const folder = await client.root.createFolder({ name: 'Seen' })
  const file = await folder.upload({ name: 'seen.txt', content: 'x' })
  const chunk = await step('Events.list', () => client.events.list({ streamPosition: start }))
  expect(chunk.entries.map(({ eventType }) => eventType)).toEqual(['ITEM_CREATE', 'ITEM_UPLOAD'])
  const [, upload] = chunk.entries
  expect(upload?.source).toBeInstanceOf(File)
  expect(upload?.source).toMatchObject({ id: file.id, name: 'seen.txt' })

  const logged = await step('Events.adminLogs', () =>
    client.events.adminLogs({ eventType: ['UPLOAD'], limit: 5 }).toArray(),
  )
  expect(logged.at(-1)?.source).toMatchObject({ type: 'file', id: file.id, name: 'seen.txt' })
  const server = await step('Events.longPollServer', () => client.events.longPollServer())
  expect(server).toMatchObject({ ttl: 10, maxRetries: 10, retryTimeout: 610 })
}

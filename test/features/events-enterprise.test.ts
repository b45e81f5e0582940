import { expect, test } from 'vitest'
import { File, ForbiddenError, memoryCheckpoint, type Event } from '../../src/index.js'
import { refusal, sandboxed } from './harness.js'

const POLL = { least: 10, most: 50 }

test('history and live feed meet without gap or repetition while changes go on', async () => {
  // The history is late, so that what happens around the meeting is in neither at first.
  const { client, sandbox } = await sandboxed({
    feed: { historyDelay: 300, repeat: 0.1, reorder: 0.1, firstPosition: '1152922976252290886' },
  })
  const link = await client.webLinks.create({ url: 'https://x.example', parent: { id: '0' } })
  const writing = (async () => {
    for (let i = 0; i < 300; i++) {
      await link.update({ description: String(i) })
    }
  })()
  const options = { createdAfter: new Date(0), poll: POLL, settle: 1_000, limit: 20 }
  const ids: string[] = []
  for await (const event of client.events.enterprise(options)) {
    ids.push(event.id)
    if (ids.length === 301) {
      break
    }
  }
  await writing
  expect(ids.toSorted()).toEqual(sandbox.events.map(({ id }) => id).toSorted())
})

test('a history that is read later goes on where it was left, and then lives', async () => {
  const { client, sandbox } = await sandboxed()
  for (const name of ['a', 'b', 'c']) {
    await client.root.createFolder({ name })
  }
  const checkpoint = memoryCheckpoint()
  const options = { from: 'beginning', poll: POLL, settle: 0, limit: 2, checkpoint }
  const seen: string[] = []
  for await (const { id } of client.events.enterprise(options)) {
    seen.push(id)
    if (seen.length === 2) {
      break
    }
  }
  expect((await checkpoint.load())?.history).toBeDefined()
  await client.root.createFolder({ name: 'd' })
  for await (const { id } of client.events.enterprise(options)) {
    seen.push(id)
    if (id === sandbox.events.at(-1)?.id) {
      break
    }
  }
  const all = sandbox.events.map(({ id }) => id)
  expect(seen).toEqual([all[0], all[1], all[1], all[2], all[3]])
})

test('dates and types filter the history, which ends the stream', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const { client } = await sandboxed({ now: () => now })
  const made: string[] = []
  for (const name of ['a', 'b', 'c']) {
    const file = await client.root.upload({ name, content: name })
    await file.rename({ name: `${name}.txt` })
    made.push(file.id)
    now += 3_600_000
  }
  const events: Event[] = []
  for await (const event of client.events.enterprise({
    createdAfter: new Date('2026-01-01T00:30:00Z'),
    createdBefore: new Date('2026-01-01T01:30:00Z'),
    eventTypes: ['UPLOAD', 'DELETE'],
  })) {
    events.push(event)
  }
  expect(events.map(({ eventType }) => eventType)).toEqual(['UPLOAD'])
  const [upload] = events
  expect(upload?.source).toBeInstanceOf(File)
  expect(upload?.source).toMatchObject({ type: 'file', id: made[1], name: 'b.txt' })
})

test('the log of an enterprise is for admins', async () => {
  const { sandbox } = await sandboxed()
  const client = sandbox.client({ auth: sandbox.issueToken(sandbox.users.external) })
  await refusal(client.events.enterprise({ createdAfter: new Date(0) }).next(), ForbiddenError)
  expect(sandbox.requests).toHaveLength(1)
})

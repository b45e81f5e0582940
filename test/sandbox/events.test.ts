import { expect, it } from 'vitest'
import { start, type Wire } from './harness.js'

const types = (body: Wire) =>
  (body.entries as unknown as { event_type: string }[]).map(({ event_type }) => event_type)

it('tells each user of what concerns them, and an admin of all', async () => {
  const { sandbox, call, folder, file } = await start()
  const token = sandbox.issueToken(sandbox.users.external)
  const id = await folder('shared')
  expect(types((await call('GET', '/events', { token })).body)).toEqual([])
  const invitation = {
    item: { type: 'folder', id },
    accessible_by: { type: 'user', id: sandbox.users.external },
    role: 'viewer',
  }
  const { body } = await call('POST', '/collaborations', { body: invitation })
  await call('PUT', `/collaborations/${body.id}`, { token, body: { status: 'accepted' } })
  await file('in.txt', 'x', id)
  await file('private.txt', 'x')
  expect(types((await call('GET', '/events', { token })).body)).toEqual([
    'ITEM_CREATE',
    'COLLAB_INVITE_COLLABORATOR',
    'COLLAB_ADD_COLLABORATOR',
    'ITEM_UPLOAD',
  ])
  const admin = await call('GET', '/events?stream_type=admin_logs&event_type=UPLOAD')
  expect(types(admin.body)).toEqual(['UPLOAD', 'UPLOAD', 'UPLOAD'])
  expect((await call('GET', '/events?stream_type=admin_logs', { token })).status).toBe(403)
})

it('hands out chunks, and positions beyond 2^53 as numbers or text', async () => {
  for (const textPositions of [false, true]) {
    const { sandbox, folder } = await start({
      feed: { firstPosition: '1152922976252290886', textPositions },
    })
    await folder('a')
    await folder('b')
    const headers = { authorization: `Bearer ${sandbox.developerToken}` }
    const get = async (query: string) =>
      (await fetch(`${sandbox.baseUrls.api}/events?${query}`, { headers })).text()
    const quote = textPositions ? '"' : ''
    const said = (digits: string) => `"next_stream_position":${quote}${digits}${quote},`
    expect(await get('limit=1')).toContain(`{"chunk_size":1,${said('1152922976252290887')}`)
    expect(await get('stream_position=1152922976252290887')).toContain(
      `{"chunk_size":1,${said('1152922976252290888')}`,
    )
    expect(await get('stream_position=now&limit=0')).toBe(
      `{"chunk_size":0,${said('1152922976252290888')}"entries":[]}`,
    )
    expect(await get('stream_position=1152922976252290999')).toContain('bad_request')
  }
})

it('knows which changes concern synced folders', async () => {
  const { call, folder } = await start()
  const id = await folder('synced')
  await call('PUT', `/folders/${id}`, { body: { sync_state: 'synced' } })
  await folder('inside', id)
  await folder('outside')
  const { body } = await call('GET', '/events?stream_type=sync')
  const names = (body.entries as unknown as { source: Wire }[]).map(({ source }) => source.name)
  expect(new Set(names)).toEqual(new Set(['synced', 'inside']))
})

it('repeats and reorders a share of the events, and keeps none', async () => {
  const { sandbox, call, folder } = await start({ feed: { repeat: 0.3, reorder: 0.3, seed: 7 } })
  for (let i = 0; i < 40; i++) {
    await folder(String(i))
  }
  const got: string[] = []
  for (let position = '0', more = true; more;) {
    const { body } = await call('GET', `/events?limit=500&stream_position=${position}`)
    const chunk = body as unknown as {
      next_stream_position: number
      entries: { event_id: string }[]
    }
    got.push(...chunk.entries.map(each => each.event_id))
    position = String(chunk.next_stream_position)
    more = chunk.entries.length > 0
  }
  const made = sandbox.events.map(({ id }) => id)
  expect(new Set(got)).toEqual(new Set(made))
  expect(got.length).toBeGreaterThan(made.length)
  expect([...new Set(got)]).not.toEqual(made)
})

it('holds a request back until something happens, and so many requests', async () => {
  const { call, folder } = await start({ feed: { maxRetries: 3, pollTimeout: 2_000 } })
  const { url } = (await call('OPTIONS', '/events')).body.entries[0]
  const poll = async () => ((await (await fetch(url)).json()) as { message: string }).message
  const held = poll()
  await new Promise(resolve => setTimeout(resolve, 100))
  await folder('a')
  expect(await held).toBe('new_change')
  expect(await poll()).toBe('reconnect')
  expect(await (await fetch(`${url}&stream_position=0`)).json()).toMatchObject({
    message: 'new_change',
  })
  expect(await poll()).toBe('max_retries')
})

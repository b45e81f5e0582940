import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { start, type Answer, type Harness } from './harness.js'

interface Seen {
  readonly body: Buffer
  readonly headers: IncomingHttpHeaders
}

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(closing.splice(0).map(close => close()))
})

/** A receiver on this machine that answers with the statuses given, the last one for ever. */
async function receiver(...statuses: number[]): Promise<{ address: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({ body: Buffer.concat(chunks), headers: request.headers })
      const status = statuses.length > 1 ? statuses.shift() : statuses[0]
      response.writeHead(status ?? 200).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  )
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${String(port)}/box`, seen }
}

const hook = (
  { call }: Harness,
  target: { type: string; id: string },
  rest: { address?: string; triggers?: unknown; token?: string } = {},
): Promise<Answer> => {
  const { address = 'https://example.test/box', triggers = ['FILE.UPLOADED'], token } = rest
  return call('POST', '/webhooks', { body: { target, address, triggers }, ...(token && { token }) })
}

describe('webhooks', () => {
  it('are kept by the rules of Box', async () => {
    const harness = await start()
    const { call, sandbox } = harness
    const target = { type: 'folder', id: await harness.folder('a') }
    const file = { type: 'file', id: await harness.file('a.txt') }
    const made = await hook(harness, target)
    expect([made.status, made.body.type]).toEqual([201, 'webhook'])
    expect((await hook(harness, target, { address: 'https://other.test/' })).status).toBe(409)
    const refused = await Promise.all([
      hook(harness, file, { address: 'http://example.test/box' }),
      hook(harness, file, { address: 'box' }),
      hook(harness, file, { triggers: [] }),
      hook(harness, file, { triggers: ['FILE.EATEN'] }),
      hook(harness, file, { triggers: ['FOLDER.CREATED'] }),
      hook(harness, { type: 'folder', id: '0' }),
    ])
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
    expect((await hook(harness, { type: 'file', id: '1' })).status).toBe(404)
    const path = `/webhooks/${made.body.id}`
    const token = sandbox.issueToken(sandbox.users.external)
    expect((await call('GET', path, { token })).status).toBe(404)
    expect((await call('GET', '/webhooks', { token })).body.entries).toEqual([])
    const changed = await call('PUT', path, { body: { triggers: ['FILE.MOVED', 'FILE.MOVED'] } })
    expect(changed.body).toMatchObject({ triggers: ['FILE.MOVED'], target })
    const list = await call('GET', '/webhooks')
    expect(list.body.entries).toEqual([{ id: made.body.id, type: 'webhook', target }])
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).status).toBe(404)
  })

  it('are signed with both keys, and escape slashes as Box does', async () => {
    const webhookKeys = { primary: 'p', secondary: 's' }
    const harness = await start({ webhookKeys })
    const { address, seen } = await receiver(200)
    const target = { type: 'folder', id: await harness.folder('a') }
    await hook(harness, target, { address })
    await harness.file('Ünï', 'x', target.id)
    await harness.sandbox.webhooksSettled()
    const [{ body, headers }] = seen as [Seen]
    const sign = (key: string) =>
      createHmac('sha256', key)
        .update(Buffer.concat([body, Buffer.from(String(headers['box-delivery-timestamp']))]))
        .digest('base64')
    expect(headers).toMatchObject({
      'box-signature-primary': sign('p'),
      'box-signature-secondary': sign('s'),
      'box-signature-version': '1',
      'box-signature-algorithm': 'HmacSHA256',
    })
    expect(headers['box-delivery-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(harness.sandbox.webhookKeys).toEqual(webhookKeys)
    expect(body.toString()).not.toMatch(/[^\\]\//)
    expect(JSON.parse(body.toString())).toMatchObject({
      type: 'webhook_event',
      trigger: 'FILE.UPLOADED',
      source: { type: 'file', name: 'Ünï', parent: { id: target.id } },
      created_by: { login: 'admin@sandbox.example' },
      additional_info: [],
    })
  })

  it('cover what lies below a folder, and are not told of other triggers or places', async () => {
    const harness = await start()
    const { address } = await receiver(200)
    const { call, sandbox } = harness
    const top = await harness.folder('top')
    const deep = await harness.folder('deep', top)
    const file = await harness.file('a.txt', 'x', deep)
    await hook(
      harness,
      { type: 'folder', id: top },
      {
        address,
        triggers: [
          'FILE.RENAMED',
          'FILE.LOCKED',
          'FILE.TRASHED',
          'FILE.RESTORED',
          'FILE.DELETED',
          'COMMENT.CREATED',
          'COMMENT.DELETED',
          'SHARED_LINK.CREATED',
          'COLLABORATION.CREATED',
          'COLLABORATION.REMOVED',
          'WEBHOOK.DELETED',
        ],
      },
    )
    const path = `/files/${file}`
    await call('PUT', path, { body: { name: 'b.txt' } })
    await call('PUT', path, { body: { lock: { type: 'lock' } } })
    await call('PUT', path, { body: { lock: null, shared_link: {} } })
    const item = { type: 'file', id: file }
    const comment = await call('POST', '/comments', { body: { message: 'm', item } })
    await call('DELETE', `/comments/${comment.body.id}`)
    const who = { type: 'user', id: sandbox.users.serviceAccount }
    const body = { item, accessible_by: who, role: 'editor' }
    const collaboration = await call('POST', '/collaborations', { body })
    await call('DELETE', `/collaborations/${collaboration.body.id}`)
    await harness.file('elsewhere.txt')
    await call('DELETE', path)
    await call('POST', path, { body: {} })
    await call('DELETE', path)
    await call('DELETE', `${path}/trash`)
    await call('DELETE', `/folders/${top}?recursive=true`)
    await call('DELETE', `/folders/${top}/trash`)
    await sandbox.webhooksSettled()
    expect(sandbox.webhookDeliveries.map(({ trigger }) => trigger).sort()).toEqual(
      [
        'FILE.RENAMED',
        'FILE.LOCKED',
        'SHARED_LINK.CREATED',
        'COMMENT.CREATED',
        'COMMENT.DELETED',
        'COLLABORATION.CREATED',
        'COLLABORATION.REMOVED',
        'FILE.TRASHED',
        'FILE.RESTORED',
        'FILE.TRASHED',
        'FILE.DELETED',
        'WEBHOOK.DELETED',
      ].sort(),
    )
    expect((await call('GET', '/webhooks')).body.entries).toEqual([])
  })

  it('are repeated until the receiver accepts, with a new delivery id and the same event', async () => {
    const harness = await start({ webhookRetry: { attempts: 5, delay: 1 } })
    const { address, seen } = await receiver(500, 404, 302, 204)
    const target = { type: 'folder', id: await harness.folder('a') }
    await hook(harness, target, { address })
    await harness.file('x', 'x', target.id)
    await harness.sandbox.webhooksSettled()
    const { webhookDeliveries } = harness.sandbox
    expect(
      webhookDeliveries.map(({ attempt, status, outcome }) => [attempt, status, outcome]),
    ).toEqual([
      [1, 500, 'failed'],
      [2, 404, 'failed'],
      [3, 302, 'failed'],
      [4, 204, 'delivered'],
    ])
    expect(new Set(seen.map(({ headers }) => headers['box-delivery-id'])).size).toBe(4)
    expect(new Set(seen.map(({ body }) => body.toString())).size).toBe(1)
  })

  it('are given up in the end, when nobody answers', async () => {
    const harness = await start({ webhookRetry: { attempts: 2, delay: 1 } })
    const target = { type: 'folder', id: await harness.folder('a') }
    await hook(harness, target, { address: 'http://127.0.0.1:1/' })
    await harness.file('x', 'x', target.id)
    await harness.sandbox.webhooksSettled()
    expect(harness.sandbox.webhookDeliveries).toMatchObject([
      { outcome: 'failed', status: undefined },
      { outcome: 'failed', status: undefined },
    ])
  })

  it('never leave this machine', async () => {
    const harness = await start()
    const target = { type: 'folder', id: await harness.folder('a') }
    await hook(harness, target)
    await harness.file('x', 'x', target.id)
    await harness.sandbox.webhooksSettled()
    expect(harness.sandbox.webhookDeliveries).toMatchObject([{ outcome: 'skipped' }])
  })

  it('end with the sandbox, while one waits and one is not answered', async () => {
    const harness = await start({ webhookRetry: { attempts: 9, delay: 3_600_000 } })
    const waiting = await receiver(500)
    const silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    closing.push(
      () =>
        new Promise(resolve => {
          silent.close(() => {
            resolve()
          })
        }),
    )
    const { port } = silent.address() as AddressInfo
    const addresses = [waiting.address, `http://127.0.0.1:${String(port)}/`]
    const asked = new Promise(resolve => silent.once('request', resolve))
    for (const [index, address] of addresses.entries()) {
      const target = { type: 'folder', id: await harness.folder(`f${String(index)}`) }
      await hook(harness, target, { address })
      await harness.file('x', 'x', target.id)
    }
    await asked
    await harness.sandbox.stop()
    await harness.sandbox.webhooksSettled()
    const { webhookDeliveries } = harness.sandbox
    expect(webhookDeliveries.map(({ outcome }) => outcome)).toEqual(['failed', 'failed'])
  })
})

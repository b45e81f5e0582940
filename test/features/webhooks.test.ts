import { createServer, type RequestListener, type Server } from 'node:http'
import { serve as serveHono } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { BoxResource, File, type BoxClient } from '../../src/index.js'
import type { ServerOptions } from '../../src/sandbox/index.js'
import {
  expressWebhook,
  fastifyWebhook,
  fetchWebhook,
  honoWebhook,
  memoryDeliveries,
  type ReceiverOptions,
  type RejectedWebhook,
  type WebhookHandler,
} from '../../src/webhooks/index.js'
import { sandboxed, stopLater } from './harness.js'

@BoxResource('file')
class Invoice extends File {
  get label() {
    return `Invoice ${this.name}`
  }
}

type Client = BoxClient<{ files: typeof Invoice }>

/** A server of some framework that receives webhooks at `/hooks/box`. */
interface Receiver {
  readonly url: string
}

type Mount = (
  options: ReceiverOptions<Client>,
  handler: WebhookHandler<Client>,
) => Promise<Receiver>

async function listening(server: Server): Promise<Receiver> {
  if (!server.listening) {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  }
  stopLater({
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${String(port)}/hooks/box` }
}

const onHono = async (app: Pick<Hono, 'fetch'>): Promise<Receiver> => {
  const server = serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await new Promise<void>(resolve => {
    if (server.listening) {
      resolve()
    }
    server.once('listening', resolve)
  })
  return listening(server)
}

const MOUNTS: Readonly<Record<string, Mount>> = {
  Express: (options, handler) => {
    const app = express()
    app.post('/hooks/box', expressWebhook(options, handler))
    app.use(express.json())
    return listening(createServer(app as RequestListener))
  },
  'Express, bytes kept by a parser': (options, handler) => {
    const app = express()
    app.use(express.raw({ type: '*/*' }))
    app.post('/hooks/box', expressWebhook(options, handler))
    return listening(createServer(app as RequestListener))
  },
  "Node's own server": (options, handler) => {
    const receive = expressWebhook(options, handler)
    return listening(createServer((request, response) => void receive(request, response)))
  },
  Fastify: async (options, handler) => {
    const app = fastify()
    app.post('/echo', request => request.body)
    await app.register(fastifyWebhook({ ...options, path: '/box' }, handler), { prefix: '/hooks' })
    await app.listen({ port: 0, host: '127.0.0.1' })
    return listening(app.server)
  },
  Hono: (options, handler) => onHono(new Hono().post('/hooks/box', honoWebhook(options, handler))),
  'Hono, after its own JSON reader': (options, handler) => {
    const app = new Hono()
    app.use(async (c, next) => {
      await c.req.json()
      await next()
    })
    return onHono(app.post('/hooks/box', honoWebhook(options, handler)))
  },
  'a fetch handler': (options, handler) => {
    const receive = fetchWebhook(options, handler)
    return onHono(new Hono().all('*', c => receive(c.req.raw)))
  },
}

async function scene(options: ServerOptions = {}) {
  const { sandbox } = await sandboxed({
    webhookKeys: { primary: 'one', secondary: 'two' },
    webhookRetry: { attempts: 4, delay: 5 },
    ...options,
  })
  const client: Client = sandbox.client({ resources: { files: Invoice } })
  stopLater({ stop: () => client.close() })
  const folder = await client.root.createFolder({ name: 'Inbox' })
  return { sandbox, client, folder, keys: { client, primaryKey: 'one', secondaryKey: 'two' } }
}

describe.each(Object.entries(MOUNTS))('%s', (_, mount) => {
  test('receives what happened, typed and live', async () => {
    const { sandbox, folder, keys } = await scene()
    const heard: string[] = []
    const { url } = await mount({ ...keys, deliveries: memoryDeliveries() }, async event => {
      if (event.trigger === 'FILE.UPLOADED') {
        const { name } = await event.source.get({ fields: ['name', 'size'] })
        heard.push(`${event.source.label} / ${name} by ${String(event.createdBy?.login)}`)
      } else {
        heard.push(event.trigger)
      }
    })
    const triggers = ['FILE.UPLOADED', 'FILE.RENAMED'] as const
    const client = sandbox.client()
    await client.webhooks.create({ target: folder, address: url, triggers })
    const below = await folder.createFolder({ name: 'Deep' })
    const file = await below.upload({ name: 'Ünï/日本.txt'.replace('/', '-'), content: 'x' })
    await sandbox.webhooksSettled()
    await file.rename({ name: 'b.txt' })
    await sandbox.webhooksSettled()
    expect(heard).toEqual([
      'Invoice Ünï-日本.txt / Ünï-日本.txt by admin@sandbox.example',
      'FILE.RENAMED',
    ])
    expect(sandbox.webhookDeliveries.map(({ status }) => status)).toEqual([200, 200])
    await client.close()
  })

  test('answers 500 to a handler that throws, and handles the event when it comes again', async () => {
    const { sandbox, client, folder, keys } = await scene()
    const errors: unknown[] = []
    const onError = (error: unknown) => errors.push(error)
    const problem = new Error('not yet')
    let calls = 0
    const { url } = await mount({ ...keys, deliveries: memoryDeliveries(), onError }, () => {
      calls += 1
      if (calls < 3) {
        throw problem
      }
    })
    await client.webhooks.create({ target: folder, address: url, triggers: ['FOLDER.CREATED'] })
    await folder.createFolder({ name: 'Deep' })
    await sandbox.webhooksSettled()
    expect(sandbox.webhookDeliveries.map(({ status }) => status)).toEqual([500, 500, 200])
    expect(new Set(sandbox.webhookDeliveries.map(({ eventId }) => eventId)).size).toBe(1)
    expect([calls, errors]).toEqual([3, [problem, problem]])
  })

  test('says 403 or 400 and why', async () => {
    const { keys } = await scene()
    const rejected: RejectedWebhook[] = []
    const onReject = (one: RejectedWebhook) => rejected.push(one)
    const { url } = await mount({ ...keys, onReject, maxBytes: 100 }, () => {
      throw new Error('must not be called')
    })
    const post = async (body: string, headers: Record<string, string>) => {
      const json = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', body, headers: { ...json, ...headers } })
      const { reason, message } = (await response.json()) as Record<string, string>
      return [response.status, reason, typeof message]
    }
    expect(await post('{}', {})).toEqual([400, 'missing_header', 'string'])
    const signed = {
      'box-delivery-timestamp': new Date().toISOString(),
      'box-signature-version': '1',
      'box-signature-algorithm': 'HmacSHA256',
      'box-signature-primary': 'AAAA',
    }
    expect(await post('{}', signed)).toEqual([403, 'signature_mismatch', 'string'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['missing_header', 'signature_mismatch'])
  })
})

describe('a body that is too large', () => {
  test.each(['Express', 'Hono', 'a fetch handler', 'Fastify'])('%s', async name => {
    const { keys } = await scene()
    const { url } = await MOUNTS[name]!({ ...keys, maxBytes: 10 }, () => undefined)
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', body: '{"a":"0123456789"}', headers })
    expect(response.status).toBe(413)
  })
})

describe('a body that was parsed before is told in a sentence', () => {
  const sent = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } }

  test('Express', async () => {
    const { keys } = await scene()
    const errors: unknown[] = []
    const app = express()
    app.use(express.json())
    const onError = (error: unknown) => errors.push(error)
    app.post(
      '/hooks/box',
      expressWebhook({ ...keys, onError }, () => undefined),
    )
    const { url } = await listening(createServer(app as RequestListener))
    const response = await fetch(url, sent)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ reason: 'body_parsed' })
    expect(String(errors[0])).toContain('mount the webhook before any body parser')
  })

  test('a parser that is told to keep the bytes is fine', async () => {
    const { sandbox, client, folder, keys } = await scene()
    const app = express()
    app.use(
      express.json({ verify: (request, _, bytes) => Object.assign(request, { rawBody: bytes }) }),
    )
    const heard: string[] = []
    app.post(
      '/hooks/box',
      expressWebhook(keys, ({ trigger }) => heard.push(trigger)),
    )
    const { url } = await listening(createServer(app as RequestListener))
    await client.webhooks.create({ target: folder, address: url, triggers: ['FOLDER.CREATED'] })
    await folder.createFolder({ name: 'Deep' })
    await sandbox.webhooksSettled()
    expect(heard).toEqual(['FOLDER.CREATED'])
  })

  test('Hono and fetch handlers', async () => {
    const { keys } = await scene()
    const quiet = { ...keys, onError: () => undefined }
    const onFetch = fetchWebhook(quiet, () => undefined)
    const app = new Hono()
    app.use(async (c, next) => {
      await c.req.raw.json()
      await next()
    })
    app.post(
      '/hooks/box',
      honoWebhook(quiet, () => undefined),
    )
    app.post('/hooks/fetch', c => onFetch(c.req.raw))
    const { url } = await onHono(app)
    for (const at of [url, url.replace('box', 'fetch')]) {
      expect(await (await fetch(at, sent)).json()).toMatchObject({ reason: 'body_parsed' })
    }
  })
})

test('the JSON parser of other Fastify routes stays', async () => {
  const { keys } = await scene()
  const { url } = await MOUNTS['Fastify']!(keys, () => undefined)
  const headers = { 'content-type': 'application/json' }
  const echo = url.replace('/hooks/box', '/echo')
  const response = await fetch(echo, { method: 'POST', body: '{"a":1}', headers })
  expect(await response.json()).toEqual({ a: 1 })
})

test('an event that comes twice is handled once; one being handled is to come again', async () => {
  const { sandbox, client, folder, keys } = await scene()
  const bodies: { body: Buffer; headers: Headers }[] = []
  const keeper = await onHono(
    new Hono().all('*', async c => {
      bodies.push({ body: Buffer.from(await c.req.arrayBuffer()), headers: c.req.raw.headers })
      return c.body(null, 500)
    }),
  )
  const triggers = ['FOLDER.CREATED'] as const
  await client.webhooks.create({ target: folder, address: keeper.url, triggers })
  await folder.createFolder({ name: 'Deep' })
  await sandbox.webhooksSettled()
  const ids = bodies.map(({ headers }) => headers.get('box-delivery-id'))
  expect([bodies.length, new Set(ids).size]).toEqual([4, 4])

  let calls = 0
  let release = (): void => undefined
  const gate = new Promise<void>(resolve => (release = resolve))
  const receive = fetchWebhook({ ...keys, deliveries: memoryDeliveries() }, async () => {
    calls += 1
    await gate
  })
  const again = async ({ body, headers }: (typeof bodies)[number]) => {
    const request = new Request('http://127.0.0.1/', { method: 'POST', body, headers })
    return (await receive(request)).status
  }
  const [first, second, third, fourth] = bodies
  const running = again(first!)
  const during = await again(second!)
  release()
  expect([during, await running]).toEqual([503, 200])
  expect([await again(third!), await again(fourth!), calls]).toEqual([200, 200, 1])
})

test.each([
  ['expressWebhook', expressWebhook],
  ['fastifyWebhook', fastifyWebhook],
  ['honoWebhook', honoWebhook],
  ['fetchWebhook', fetchWebhook],
])('%s says at once that the key is missing, or the handler', async (name, make) => {
  const { client } = await scene()
  expect(() => make({ client, primaryKey: undefined }, () => undefined)).toThrow(
    `${name}: primaryKey is empty`,
  )
  expect(() => make({ client, primaryKey: 'a' }, undefined as never)).toThrow(`${name}: the second`)
})

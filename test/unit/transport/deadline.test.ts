import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { AbortError, TimeoutError } from '../../../src/errors/transport-error.js'
import type { Timeouts } from '../../../src/transport/transport.js'
import { drain, failure, pipeline, request, serve, stopLater } from '../../support/socket-call.js'
import { sendJson, type SocketServer } from '../../support/socket-server.js'

const stall = (): Promise<SocketServer> => serve(() => undefined)

const stallInBody = (): Promise<SocketServer> =>
  serve(response => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"half":')
  })

const at = (timeouts: Timeouts) => ({ rules: { timeouts } })

describe('deadlines', () => {
  it('stops waiting for the first byte, and repeats a GET but not a POST', async () => {
    const server = await stall()
    const send = pipeline({ retry: { retries: 1, baseDelay: 1 } })
    const error = await failure(send(request(server.url, at({ firstByte: 40 }))))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ deadline: 'firstByte', timeout: 40 })
    expect(server.seen).toHaveLength(2)
    await failure(send(request(server.url, { method: 'POST', ...at({ firstByte: 40 }) })))
    expect(server.seen).toHaveLength(3)
  })

  it('stops waiting in the middle of a body, whatever form it is wanted in', async () => {
    const server = await stallInBody()
    const send = pipeline({ retry: false })
    for (const response of ['json', 'bytes'] as const) {
      const rules = { response, timeouts: { idle: 40 } }
      const error = await failure(send(request(server.url, { rules })))
      expect(error).toMatchObject({ name: 'TimeoutError', deadline: 'idle', timeout: 40 })
    }
    const rules = { response: 'stream', timeouts: { idle: 40 } } as const
    const { body } = await send(request(server.url, { rules }))
    expect(await failure(drain(body))).toMatchObject({ name: 'TimeoutError', deadline: 'idle' })
  })

  it('does not count the time in which nobody reads a stream', async () => {
    const piece = Buffer.alloc(200_000)
    const server = await serve(response => {
      response.writeHead(200)
      for (let i = 0; i < 5; i++) response.write(piece)
      response.end()
    })
    const rules = { response: 'stream', timeouts: { idle: 60 } } as const
    const { body } = await pipeline()(request(server.url, { rules }))
    await new Promise(resolve => setTimeout(resolve, 200))
    expect((await drain(body)).length).toBe(1_000_000)
  })

  it('stops connecting', async () => {
    const url = await connectionThatHangs()
    const send = pipeline({ retry: false })
    const error = await failure(send(request(url, at({ connect: 50 }))))
    expect(error).toMatchObject({ name: 'TimeoutError', deadline: 'connect', timeout: 50 })
  })

  it('spans repetitions and waits with one budget', async () => {
    const server = await serve(response => sendJson(response, 500, {}))
    const send = pipeline({ retry: { baseDelay: 20, maxDelay: 20, retries: 1_000, random: () => 1 } })
    const error = await failure(send(request(server.url, at({ total: 150 }))))
    // The budget ends either in a request or before a wait that does not fit; both end the call.
    expect(['TimeoutError', 'ServerError']).toContain((error as Error).name)
    expect(server.seen.length).toBeGreaterThan(1)
    expect(server.seen.length).toBeLessThan(20)
  })

  it('ends a request that is under way when the budget does', async () => {
    const server = await stall()
    const error = await failure(pipeline()(request(server.url, at({ total: 60 }))))
    expect(error).toMatchObject({ name: 'TimeoutError', deadline: 'total', timeout: 60 })
    expect(server.seen).toHaveLength(1)
  })
})

describe('abort', () => {
  const abortIn = (milliseconds: number): AbortSignal => {
    const control = new AbortController()
    setTimeout(() => {
      control.abort(new Error('changed my mind'))
    }, milliseconds)
    return control.signal
  }
  const expectAborted = (error: unknown): void => {
    expect(error).toBeInstanceOf(AbortError)
    expect((error as Error).cause).toEqual(new Error('changed my mind'))
  }

  it('settles while connecting', async () => {
    const url = await connectionThatHangs()
    expectAborted(await failure(pipeline()(request(url, { signal: abortIn(20) }))))
  })

  it('settles while waiting for a reply, and never repeats', async () => {
    const server = await stall()
    const closed = new Promise(resolve => {
      void waitFor(() => server.sockets.size > 0).then(() => {
        for (const socket of server.sockets) socket.once('close', resolve)
      })
    })
    expectAborted(await failure(pipeline()(request(server.url, { signal: abortIn(60) }))))
    await closed
    expect(server.seen).toHaveLength(1)
  })

  it('settles in the middle of a body', async () => {
    const server = await stallInBody()
    expectAborted(await failure(pipeline()(request(server.url, { signal: abortIn(50) }))))
    const rules = { response: 'stream' } as const
    const { body } = await pipeline()(request(server.url, { rules, signal: abortIn(50) }))
    expectAborted(await failure(drain(body)))
  })

  it('settles in the wait between two attempts', async () => {
    const server = await serve(response => sendJson(response, 429, {}, { 'retry-after': '60' }))
    expectAborted(await failure(pipeline()(request(server.url, { signal: abortIn(60) }))))
    expect(server.seen).toHaveLength(1)
  })

  it('settles although a layer below hangs, and sends nothing when aborted before', async () => {
    const server = await stall()
    const use = [() => new Promise<never>(() => undefined)]
    expectAborted(await failure(pipeline({ use })(request(server.url, { signal: abortIn(10) }))))
    const signal = AbortSignal.abort(new Error('changed my mind'))
    expectAborted(await failure(pipeline()(request(server.url, { signal }))))
    expect(server.seen).toHaveLength(0)
  })
})

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 2))
}

// TLS towards a server that accepts and stays silent: the connection is never ready for a request.
async function connectionThatHangs(): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    sockets.add(socket)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  stopLater({
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
  })
  return `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

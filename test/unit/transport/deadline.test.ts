import { getEventListeners } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
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
    const error = await failure(send(request(server.url, at({ firstByte: 250 }))))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ deadline: 'firstByte', timeout: 250 })
    expect(server.seen).toHaveLength(2)
    await failure(send(request(server.url, { method: 'POST', ...at({ firstByte: 250 }) })))
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
      for (let i = 0; i < 5; i++) {
        response.write(piece)
      }
      response.end()
    })
    const rules = { response: 'stream', timeouts: { idle: 300 } } as const
    const { body } = await pipeline()(request(server.url, { rules }))
    await new Promise(resolve => setTimeout(resolve, 700))
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
    const send = pipeline({
      retry: { baseDelay: 100, maxDelay: 100, retries: 1_000, random: () => 1 },
    })
    const error = await failure(send(request(server.url, at({ total: 1_200 }))))
    // The budget ends either in a request or before a wait that does not fit; both end the call.
    expect(['TimeoutError', 'ServerError']).toContain((error as Error).name)
    expect(server.seen.length).toBeGreaterThan(1)
    expect(server.seen.length).toBeLessThan(20)
  })

  it('ends a request that is under way when the budget does', async () => {
    const server = await stall()
    const error = await failure(pipeline()(request(server.url, at({ total: 300 }))))
    expect(error).toMatchObject({ name: 'TimeoutError', deadline: 'total', timeout: 300 })
    expect(server.seen).toHaveLength(1)
  })
})

describe('abort', () => {
  const reason = new Error('changed my mind')
  const expectAborted = (error: unknown): void => {
    expect(error).toBeInstanceOf(AbortError)
    expect((error as Error).cause).toBe(reason)
  }

  it('settles while connecting', async () => {
    const control = new AbortController()
    const url = await connectionThatHangs(() => {
      control.abort(reason)
    })
    expectAborted(await failure(pipeline()(request(url, { signal: control.signal }))))
  })

  it('settles while waiting for a reply, hangs up, and never repeats', async () => {
    const control = new AbortController()
    let hungUp: Promise<unknown> | undefined
    const server = await serve((_response, incoming) => {
      hungUp = new Promise(resolve => incoming.socket.once('close', resolve))
      control.abort(reason)
    })
    expectAborted(await failure(pipeline()(request(server.url, { signal: control.signal }))))
    await hungUp
    expect(server.seen).toHaveLength(1)
  })

  it('settles in the middle of a body', async () => {
    const control = new AbortController()
    const server = await serve(response => {
      response.writeHead(200)
      response.write('{"half":', () => {
        control.abort(reason)
      })
    })
    expectAborted(await failure(pipeline()(request(server.url, { signal: control.signal }))))
  })

  it('breaks a stream off that is being read', async () => {
    const control = new AbortController()
    const server = await stallInBody()
    const rules = { response: 'stream' } as const
    const { body } = await pipeline()(request(server.url, { rules, signal: control.signal }))
    const reading = async (): Promise<void> => {
      for await (const piece of body as AsyncIterable<Buffer>) {
        expect(piece.toString()).toBe('{"half":')
        control.abort(reason)
      }
    }
    expectAborted(await failure(reading()))
  })

  it('settles in the wait between two attempts', async () => {
    const control = new AbortController()
    const server = await serve(response => sendJson(response, 429, {}, { 'retry-after': '60' }))
    const retry = {
      onRetry: () =>
        setTimeout(() => {
          control.abort(reason)
        }, 1),
    }
    expectAborted(
      await failure(pipeline({ retry })(request(server.url, { signal: control.signal }))),
    )
    expect(server.seen).toHaveLength(1)
  })

  it('settles although a layer below hangs, and sends nothing when aborted before', async () => {
    const control = new AbortController()
    const server = await stall()
    const use = [
      (): Promise<never> => {
        control.abort(reason)
        return new Promise(() => undefined)
      },
    ]
    expectAborted(await failure(pipeline({ use })(request(server.url, { signal: control.signal }))))
    expectAborted(
      await failure(pipeline()(request(server.url, { signal: AbortSignal.abort(reason) }))),
    )
    expect(server.seen).toHaveLength(0)
  })

  it('leaves nothing on the signal of the caller', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    const { signal } = new AbortController()
    const send = pipeline()
    for (const response of ['json', 'stream'] as const) {
      const { body } = await send(request(server.url, { signal, rules: { response } }))
      if (response === 'stream') {
        const closed = new Promise(resolve => (body as Readable).once('close', resolve))
        await drain(body)
        await closed
      }
      expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    }
  })
})

// TLS towards a server that accepts and stays silent: the connection is never ready for a request.
async function connectionThatHangs(onConnection = (): void => undefined): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    sockets.add(socket)
    onConnection()
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  stopLater({
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) {
          socket.destroy()
        }
      }),
  })
  return `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

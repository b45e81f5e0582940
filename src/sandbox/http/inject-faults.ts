import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { answerError } from './answer-error.js'
import type { Fault, Faults } from './faults.js'
import { Refusal } from './refusal.js'
import type { Call, SandboxEnv } from './scope.js'

const CODES: Readonly<Record<number, string>> = {
  429: 'rate_limit_exceeded',
  500: 'internal_server_error',
  502: 'bad_gateway',
  503: 'unavailable',
  504: 'gateway_timeout',
}

// Waits, but not longer than the caller does.
async function wait(c: Call, ms: number): Promise<void> {
  const gone = new AbortController()
  const end = (): void => {
    gone.abort()
  }
  c.env.outgoing.once('close', end)
  await delay(ms, undefined, { signal: gone.signal }).catch(() => undefined)
  c.env.outgoing.off('close', end)
}

// What is read is lost to the handlers: a fault that strikes so late hides the request from them.
async function receive(c: Call, bytes: number): Promise<void> {
  let size = 0
  for await (const piece of c.env.incoming.iterator({ destroyOnReturn: false })) {
    size += (piece as Uint8Array).byteLength
    if (size >= bytes) {
      return
    }
  }
}

async function hold(c: Call): Promise<Response> {
  if (!c.env.outgoing.destroyed) {
    await once(c.env.outgoing, 'close')
  }
  return RESPONSE_ALREADY_SENT
}

function reset(c: Call): Response {
  c.env.incoming.socket.resetAndDestroy()
  return RESPONSE_ALREADY_SENT
}

/** How the reply that is there is sent in place of what it should be. */
interface Cut {
  /** The Content-Length to announce; `undefined`: the body's own, `false`: none. */
  readonly announced: number | false | undefined
  /** Bytes to send, of a body that has so many; further ones are made up. */
  send(length: number): number
}

/** Sends the reply that is there, by hand: a piece at a time, and never waiting for one who has left. */
async function sendByHand(c: Call, cut: Cut): Promise<void> {
  const { outgoing } = c.env
  const told = c.res.headers.get('content-length')
  const whole = told === null ? Buffer.from(await c.res.arrayBuffer()) : undefined
  const length = whole?.length ?? Number(told)
  const headers = Object.fromEntries(c.res.headers)
  delete headers['content-length']
  const announced = cut.announced ?? length
  outgoing.strictContentLength = false
  outgoing.writeHead(c.res.status, {
    ...headers,
    ...(announced === false ? {} : { 'content-length': String(announced) }),
  })
  outgoing.flushHeaders()
  let left = cut.send(length)
  const pieces: AsyncIterable<Uint8Array> | Uint8Array[] = whole ? [whole] : (c.res.body ?? [])
  for await (const piece of pieces) {
    left -= await write(c, piece.subarray(0, left))
    if (left === 0 || outgoing.destroyed) {
      return
    }
  }
  if (left > 0 && Number.isFinite(left)) {
    await write(c, Buffer.alloc(left, 'x'))
  }
}

async function write({ env: { outgoing } }: Call, piece: Uint8Array): Promise<number> {
  if (piece.length > 0 && !outgoing.destroyed) {
    await new Promise<void>(resolve => {
      outgoing.once('close', resolve)
      outgoing.write(piece, () => {
        outgoing.off('close', resolve)
        resolve()
      })
    })
  }
  return piece.length
}

const half = (length: number): number => Math.floor(length / 2)

/** Sends a reply that is too short, too long, or does not go on. */
async function disfigure(c: Call, fault: Fault): Promise<Response | undefined> {
  const { truncate, excess, contentLength: announced } = fault
  if (truncate !== undefined) {
    const send = truncate === true ? half : (length: number) => Math.min(truncate, length - 1)
    await sendByHand(c, { announced, send })
    if (fault.reset) {
      return reset(c)
    }
    c.env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  }
  if (fault.stall === 'body' || fault.stall === 'mid-body') {
    await sendByHand(c, { announced, send: fault.stall === 'body' ? () => 0 : half })
    return hold(c)
  }
  if (excess !== undefined || announced !== undefined) {
    await sendByHand(c, { announced, send: length => length + (excess ?? 0) })
    c.env.outgoing.end()
    return RESPONSE_ALREADY_SENT
  }
  return undefined
}

function invented(c: Call, fault: Fault): Response | undefined {
  if (fault.status === undefined && fault.body === undefined) {
    return undefined
  }
  const status = (fault.status ?? 200) as ContentfulStatusCode
  const { retryAfter, body } = fault
  const headers = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...fault.headers,
  }
  if (typeof body === 'string') {
    return c.body(body, status, headers)
  }
  if (body !== undefined) {
    return c.json(body, status, headers)
  }
  if (status < 400) {
    return c.body(null, status, headers)
  }
  const refusal = new Refusal(status, CODES[status] ?? 'error', 'A fault was injected', { headers })
  return answerError(refusal, c)
}

async function strike(
  c: Call,
  fault: Fault,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  if (fault.latency !== undefined) {
    await wait(c, fault.latency)
  }
  if (fault.received !== undefined) {
    await receive(c, fault.received)
  }
  const isReset = fault.reset === true && fault.truncate === undefined
  const hidden = isReset || fault.stall === 'headers' || fault.status || fault.body !== undefined
  if (!hidden || fault.processed) {
    await next()
  }
  if (hidden && fault.processed) {
    c.res = undefined
  }
  if (isReset) {
    return reset(c)
  }
  if (fault.stall === 'headers') {
    return hold(c)
  }
  const response = invented(c, fault)
  if (response) {
    c.res = response
  } else {
    for (const [name, value] of Object.entries(fault.headers ?? {})) {
      c.header(name, value)
    }
  }
  const cut = await disfigure(c, fault)
  if (!cut) {
    return response
  }
  c.res = undefined
  return cut
}

/** Makes the requests go wrong that the faults concern. */
export function injectFaults(faults: Faults): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const fault = faults.strike({ method: c.req.method, path: c.req.path })
    if (!fault) {
      await next()
      return
    }
    const response = await strike(c, fault, next)
    if (response) {
      c.res = response
    }
  }
}

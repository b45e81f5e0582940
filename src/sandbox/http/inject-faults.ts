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

/** Sends the headers and the first bytes of the reply that is there, and nothing more. */
async function sendPart(c: Call, share: (length: number) => number): Promise<void> {
  const { outgoing } = c.env
  const bytes = Buffer.from(await c.res.arrayBuffer())
  const headers = { ...Object.fromEntries(c.res.headers), 'content-length': String(bytes.length) }
  outgoing.writeHead(c.res.status, headers)
  outgoing.flushHeaders()
  const part = bytes.subarray(0, share(bytes.length))
  if (part.length > 0) {
    await new Promise<void>(resolve => {
      outgoing.write(part, () => {
        resolve()
      })
    })
  }
}

async function cutShort(c: Call, fault: Fault): Promise<Response | undefined> {
  const half = (length: number): number => Math.floor(length / 2)
  if (fault.truncate !== undefined) {
    const { truncate } = fault
    await sendPart(c, truncate === true ? half : length => Math.min(truncate, length - 1))
    c.env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  }
  if (fault.stall === 'body' || fault.stall === 'mid-body') {
    await sendPart(c, fault.stall === 'body' ? () => 0 : half)
    return hold(c)
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
  const hidden =
    fault.reset || fault.stall === 'headers' || fault.status || fault.body !== undefined
  if (!hidden || fault.processed) {
    await next()
  }
  if (hidden && fault.processed) {
    c.res = undefined
  }
  if (fault.reset) {
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
  const cut = await cutShort(c, fault)
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

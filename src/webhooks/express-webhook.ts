import type { WebhookClient } from './event.js'
import { readAll } from './fetch-webhook.js'
import type { WebhookHeaders } from './headers.js'
import {
  createReceiver,
  type ReceiverOptions,
  type WebhookHandler,
  type WebhookReceiver,
  type WebhookReply,
} from './receive.js'

/** What is needed of a request of Express; one of Node's own server has it too. */
export interface ExpressRequestLike extends AsyncIterable<unknown> {
  /** Names in lower case. */
  readonly headers: WebhookHeaders
  /** Whether somebody has begun to read the body. */
  readonly readableDidRead?: boolean
  /** What a parser made of the body. */
  readonly body?: unknown
  /** The bytes, where a parser was told to keep them. */
  readonly rawBody?: unknown
  /** Reads the body and leaves the request open for the reply. */
  iterator?(options: { destroyOnReturn: boolean }): AsyncIterable<unknown>
}

/** What is needed of a response of Express; one of Node's own server has it too. */
export interface ExpressResponseLike {
  /** Begins the reply. */
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown
  /** Ends the reply with a body. */
  end(text: string): unknown
}

/**
 * Makes a handler of Express that receives webhooks; it serves Node's own `http` as well. It reads the body
 * itself, so it goes before a JSON parser that takes every route, or beside it on another router.
 *
 * ```ts
 * import express from 'express'
 * import { expressWebhook } from 'boxwright/webhooks'
 *
 * const app = express()
 * const primaryKey = process.env['BOX_PRIMARY_KEY']
 * app.post('/box', expressWebhook({ client, primaryKey }, event => console.log(event.trigger)))
 * app.use(express.json())
 * ```
 *
 * Where the platform has read the body and kept its bytes, as Google's functions and NestJS do in `rawBody`
 * and `express.raw()` in `body`, these bytes are taken.
 *
 * @param options - the client and the signature keys
 * @param handler - is called with each verified event
 * @throws UsageError when no key is given
 */
export function expressWebhook<C extends WebhookClient>(
  options: ReceiverOptions<C>,
  handler: WebhookHandler<C>,
): (request: ExpressRequestLike, response: ExpressResponseLike) => Promise<void> {
  const receiver = createReceiver('expressWebhook', options, handler)
  return async (request, response) => {
    const { status, body } = await receiveFrom(receiver, request)
    // What is left of a body that is too large must not be taken for the next request.
    const connection: Record<string, string> = status === 413 ? { connection: 'close' } : {}
    response.writeHead(status, { 'content-type': 'application/json', ...connection })
    response.end(JSON.stringify(body))
  }
}

async function receiveFrom(
  receiver: WebhookReceiver,
  request: ExpressRequestLike,
): Promise<WebhookReply> {
  const { headers, rawBody, body: parsed } = request
  const kept = [rawBody, parsed].find(isRaw)
  if (kept !== undefined) {
    return receiver.receive(kept, headers)
  }
  if (request.readableDidRead === true) {
    return receiver.parsedBefore('another middleware has read the body of the request before')
  }
  try {
    // The connection has to live on for the answer when the body is too large.
    const chunks = request.iterator?.({ destroyOnReturn: false }) ?? request
    const body = await readAll(chunks as AsyncIterable<Uint8Array>, receiver.maxBytes)
    return body ? await receiver.receive(body, headers) : receiver.tooLarge()
  } catch {
    return { status: 400, body: { reason: 'aborted', message: 'The body did not arrive whole.' } }
  }
}

const isRaw = (body: unknown): body is Uint8Array | string =>
  typeof body === 'string' || body instanceof Uint8Array

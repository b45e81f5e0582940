import type { WebhookClient } from './event.js'
import {
  createReceiver,
  type ReceiverOptions,
  type WebhookHandler,
  type WebhookReceiver,
  type WebhookReply,
} from './receive.js'

/**
 * Makes a fetch handler that receives webhooks: for Deno, Bun, Cloudflare Workers, Next.js and Remix routes,
 * SvelteKit endpoints, and wherever else a `Request` comes in and a `Response` goes out.
 *
 * ```ts
 * import { fetchWebhook } from 'boxwright/webhooks'
 *
 * const primaryKey = process.env['BOX_PRIMARY_KEY']
 * export const POST = fetchWebhook({ client, primaryKey }, async event => {
 *   if (event.trigger === 'FILE.UPLOADED') {
 *     await event.source.addComment({ message: 'Seen.' })
 *   }
 * })
 * ```
 *
 * @param options - the client and the signature keys
 * @param handler - is called with each verified event
 * @throws UsageError when no key is given
 */
export function fetchWebhook<C extends WebhookClient>(
  options: ReceiverOptions<C>,
  handler: WebhookHandler<C>,
): (request: Request) => Promise<Response> {
  const receiver = createReceiver('fetchWebhook', options, handler)
  return async request => {
    if (request.bodyUsed) {
      return responseOf(receiver.parsedBefore('the body of the request was read before'))
    }
    return responseOf(await receiveRequest(receiver, request))
  }
}

async function receiveRequest(receiver: WebhookReceiver, request: Request): Promise<WebhookReply> {
  const body = await readAll(request.body, receiver.maxBytes)
  return body ? receiver.receive(body, request.headers) : receiver.tooLarge()
}

/** Reads a body, or gives up as soon as it has more than `maxBytes`. */
export async function readAll(
  stream: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Every runtime that has fetch handlers can iterate a web stream; the DOM's types do not tell.
  for await (const chunk of (stream ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maxBytes) {
      return undefined
    }
    chunks.push(chunk)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}

/** The reply as a `Response`. */
export function responseOf({ status, body }: WebhookReply): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}

import type { WebhookClient } from './event.js'
import type { WebhookHeaders } from './headers.js'
import { createReceiver, type ReceiverOptions, type WebhookHandler } from './receive.js'

type ParserDone = (error: Error | null, body?: unknown) => void

/** What is needed of a reply of Fastify. */
export interface FastifyReplyLike {
  /** Sets the status. */
  code(status: number): FastifyReplyLike
  /** Sends the reply. */
  send(body: unknown): unknown
}

/** What is needed of an instance of Fastify. */
export interface FastifyLike {
  /** Forgets the parsers, in the context of the plug-in alone. */
  removeAllContentTypeParsers(): unknown
  /** Adds a parser, which here hands the bytes on as they came. */
  addContentTypeParser(
    type: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (request: never, body: Buffer, done: ParserDone) => void,
  ): unknown
  /** Adds the route that receives the webhooks. */
  post(
    path: string,
    handler: (
      request: { readonly headers: WebhookHeaders; readonly body: unknown },
      reply: FastifyReplyLike,
    ) => Promise<unknown>,
  ): unknown
}

/** What the adapter of Fastify takes. */
export interface FastifyWebhookOptions<
  C extends WebhookClient = WebhookClient,
> extends ReceiverOptions<C> {
  /** The path of the route. Default `/`, to be used with a `prefix`. */
  readonly path?: string | undefined
}

/**
 * Makes a plugin of Fastify with one route that receives webhooks. Its body parser keeps the raw bytes and
 * is its own: the JSON parser of the other routes stays as it is.
 *
 * ```ts
 * import fastify from 'fastify'
 * import { fastifyWebhook } from 'boxwright/webhooks'
 *
 * const app = fastify()
 * const primaryKey = process.env['BOX_PRIMARY_KEY']
 * app.register(fastifyWebhook({ client, primaryKey, path: '/box' }, event => {
 *   console.log(event.trigger)
 * }))
 * ```
 *
 * @param options - the client, the signature keys and the path
 * @param handler - is called with each verified event
 * @throws UsageError when no key is given
 */
export function fastifyWebhook<C extends WebhookClient>(
  options: FastifyWebhookOptions<C>,
  handler: WebhookHandler<C>,
): (instance: FastifyLike) => Promise<void> {
  const receiver = createReceiver('fastifyWebhook', options, handler)
  const { path = '/' } = options
  return instance => {
    instance.removeAllContentTypeParsers()
    const limit = { parseAs: 'buffer', bodyLimit: receiver.maxBytes } as const
    instance.addContentTypeParser('*', limit, (_request, body, done) => {
      done(null, body)
    })
    instance.post(path, async (request, reply) => {
      const { body, headers } = request
      const raw = body === undefined || body === null ? '' : body
      const { status, body: answer } =
        typeof raw === 'string' || raw instanceof Uint8Array
          ? await receiver.receive(raw, headers)
          : receiver.parsedBefore('a hook of Fastify has replaced the raw body')
      return reply.code(status).send(answer)
    })
    return Promise.resolve()
  }
}

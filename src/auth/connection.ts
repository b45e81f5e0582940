import { createTransport } from '../transport/axios.js'
import { createPipeline, type PipelineOptions } from '../transport/pipeline.js'
import type { Transport } from '../transport/transport.js'
import { Clock } from './clock.js'
import type { AuthUrls } from './grant.js'
import type { Connection } from './provider.js'

/** Where Box signs people in. */
export const AUTH_URLS: AuthUrls = {
  oauth: 'https://api.box.com/oauth2',
  authorize: 'https://account.box.com/api/oauth2/authorize',
  api: 'https://api.box.com/2.0',
}

/** Milliseconds that one token request may take, its connection included. */
export const TOKEN_DEADLINE = 10_000

/** What a connection to the token endpoint is made of: parts of the client it belongs to. */
export interface ConnectionOptions extends Pick<PipelineOptions, 'timeouts' | 'trace' | 'log'> {
  readonly transport: Transport
  readonly urls: AuthUrls
  /** Sent with every request. Names are lower-case. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * Opens the way to the token endpoint. It carries no token, repeats nothing (whoever asks decides that,
 * because a second attempt may have to differ), and learns Box's clock from every reply.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { transport, urls, headers, timeouts, trace, log } = options
  const clock = new Clock()
  const watched: Transport = {
    async send(request) {
      const sent = clock.local()
      const response = await transport.send(request)
      clock.learn(response.headers['date'], sent)
      if (response.status < 400) {
        return response
      }
      const { scrub } = await import('./scrub.js')
      return scrub(request, response)
    },
  }
  const total = Math.min(timeouts?.total || Infinity, TOKEN_DEADLINE)
  const pipeline = createPipeline({
    transport: watched,
    retry: false,
    timeouts: { ...timeouts, total },
    trace,
    log,
  })
  return {
    send: request => pipeline.send({ ...request, headers: { ...headers, ...request.headers } }),
    urls,
    now: clock.now,
  }
}

/** Opens a connection of its own to Box, for a sign-in that no client uses yet. */
export function openDefaultConnection(): Connection {
  return openConnection({ transport: createTransport(), urls: AUTH_URLS })
}

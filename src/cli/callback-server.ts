import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommandLineError } from './command-line.js'

/** Waits, at a loopback address, for the browser to come back. */
export interface CallbackServer {
  /** The address for the browser to come back to. */
  readonly redirectUri: string
  /** The first answer that `isOurs` accepts; the server is closed by then. */
  readonly answer: Promise<URLSearchParams>
  close(): void
}

/** Says whether an answer belongs to the question that was asked. */
export type IsOurs = (answer: URLSearchParams) => boolean

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/

function respond(response: ServerResponse, status: number, text: string): Promise<void> {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    connection: 'close',
  })
  const title = status === 200 ? 'boxwright' : 'boxwright: refused'
  return new Promise(resolve => {
    response.once('close', resolve)
    response.end(`<!doctype html><title>${title}</title><p>${text}</p>`)
  })
}

/** Reads the address to come back to. Throws when it is not on this machine. */
export function parseRedirectUri(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' || !LOOPBACK.test(url.hostname)) {
    throw new CommandLineError(
      `--redirect-uri must be a loopback address, as in http://127.0.0.1:8723/callback, not '${text}'.`,
    )
  }
  return url
}

/**
 * Starts the server. It takes one answer and closes; what does not belong to the question is refused
 * and changes nothing.
 *
 * @param at - the address; port 0 is replaced by a free one
 * @throws Error when the port is taken
 */
export async function startCallbackServer(at: URL, isOurs: IsOurs): Promise<CallbackServer> {
  const server = createServer()
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  const answer = new Promise<URLSearchParams>(resolve => {
    let isTaken = false
    const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (request.method !== 'GET' || url.pathname !== at.pathname) {
        await respond(response, 404, 'There is nothing here.')
      } else if (isTaken || !isOurs(url.searchParams)) {
        await respond(response, 400, 'This answer does not belong to the question that was asked.')
      } else {
        isTaken = true
        await respond(
          response,
          200,
          'Box has answered. Go on in the terminal; this window can be closed.',
        )
        close()
        resolve(url.searchParams)
      }
    }
    server.on('request', (request, response) => void handle(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(at.port || 80), at.hostname.replace(/[[\]]/g, ''), resolve)
  })
  const redirect = new URL(at)
  redirect.port = String((server.address() as AddressInfo).port)
  return { redirectUri: redirect.href, answer, close }
}

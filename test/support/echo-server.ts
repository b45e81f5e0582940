import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the echo server saw of one request. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that answers every request with a resource that tells what it saw. */
export interface EchoServer {
  readonly url: string
  readonly seen: Seen[]
  /** How many connections were ever opened to it. */
  connections(): number
  close(): Promise<void>
}

/** Starts an echo server; `reply` makes the body of an answer. */
export async function startEcho(
  reply: (seen: Seen) => unknown = () => ({ type: 'folder', id: '0', name: 'All Files' }),
): Promise<EchoServer> {
  const seen: Seen[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const entry = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') }
      seen.push(entry)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply(entry)))
    })
  })
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    seen,
    connections: () => connections,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** Base URLs that all point at one server. */
export const baseUrlsAt = (url: string) => ({
  api: `${url}/2.0`,
  upload: `${url}/api/2.0`,
  oauth: `${url}/oauth2`,
})

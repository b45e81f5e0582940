/**
 * A server that answers like Box at next to no cost, plain and under TLS. It prints where it is and ends
 * with its input.
 *
 * - `GET /2.0/folders/ID`: a small folder; `POST /2.0/folders`: the same as a new one
 * - `GET /2.0/folders/KIND-PAGES/items?limit=&marker=`: that many pages of `mini`, `standard` or `full` files
 * - `GET /2.0/events`: chunks of events, `HISTORY` in all
 * - `/latency/MS` before any of them: the answer comes so much later
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../../test/support/socket-certificate.js'
import { eventChunk } from './canned-events.js'
import { itemPage, smallFolder } from './canned-items.js'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const folder = Buffer.from(smallFolder())

function write(response: ServerResponse, status: number, body: Buffer | string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function route({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, kind, pages] = /^\/2\.0\/folders\/(\w+)-(\d+)\/items$/.exec(pathname) ?? []
  if (kind !== undefined) {
    write(response, 200, itemPage(kind, Number(pages), searchParams))
  } else if (pathname === '/2.0/events') {
    write(response, 200, eventChunk(searchParams))
  } else {
    write(response, method === 'POST' ? 201 : 200, folder)
  }
}

const answer: Answer = (request, response) => {
  const [prefix = '', latency] = /^\/latency\/(\d+)/.exec(request.url ?? '') ?? []
  request.url = request.url?.slice(prefix.length)
  // A reply before the end of what is sent would spare the contenders something.
  request.resume().once('end', () => {
    if (latency === undefined) {
      route(request, response)
    } else {
      setTimeout(route, Number(latency), request, response)
    }
  })
}

const { key, cert } = makeCertificate()
const servers = [createServer(answer), createTlsServer({ key, cert }, answer)]
const ports = await Promise.all(
  servers.map(async server => {
    server.keepAliveTimeout = 60_000
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }),
)
const [plain, tls] = ports
console.log(
  JSON.stringify({ plain: `http://127.0.0.1:${plain}`, tls: `https://127.0.0.1:${tls}`, cert }),
)
process.stdin.resume().once('end', () => process.exit(0))

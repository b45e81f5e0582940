import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ProxyServer {
  readonly url: string
  /** The targets that were asked for, with the credentials that came along. */
  readonly tunnels: { readonly target: string; readonly credentials: string | undefined }[]
  stop(): Promise<void>
}

/** Starts a real CONNECT proxy. With `user` and `password`, it refuses all others with a 407. */
export async function startProxy(user?: string, password?: string): Promise<ProxyServer> {
  const tunnels: ProxyServer['tunnels'] = []
  const sockets = new Set<Socket>()
  const expected =
    user === undefined
      ? undefined
      : `Basic ${Buffer.from(`${user}:${String(password)}`).toString('base64')}`
  const server = createServer((_request, response) => {
    response.writeHead(405).end()
  })
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('connect', (request, client: Socket) => {
    const credentials = request.headers['proxy-authorization']
    tunnels.push({ target: request.url ?? '', credentials })
    client.on('error', () => undefined)
    if (expected !== undefined && credentials !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
      return
    }
    const [host = '', port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    sockets.add(target)
    target.on('error', () => client.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    tunnels,
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) {
          socket.destroy()
        }
      }),
  }
}

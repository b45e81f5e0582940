import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BoxResource, createClient, Folder, isBoxError } from 'boxwright/lean'

@BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('P-') })
class ProjectFolder extends Folder {}

const server = createServer((request, response) => {
  const found = request.url === '/2.0/folders/1'
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify(found ? { type: 'folder', id: '1', name: 'P-1' } : {}))
}).listen(0, '127.0.0.1')
await new Promise(resolve => server.once('listening', resolve))
const { port } = server.address() as AddressInfo
const client = createClient({
  auth: 'token',
  proxy: 'none',
  baseUrls: { api: `http://127.0.0.1:${port}/2.0` },
  resources: { folders: [Folder, ProjectFolder] },
})
try {
  assert.ok((await client.folders.get('1')) instanceof ProjectFolder)
  const failure: unknown = await client.folders.get('2').catch((error: unknown) => error)
  assert.ok(isBoxError(failure) && 'status' in failure && failure.status === 404)
} finally {
  await client.close()
  server.close()
}

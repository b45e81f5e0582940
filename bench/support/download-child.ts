/** One process of the download bench: the sandbox, or one contender. It tells its parent what it has. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BoxClient, BoxDeveloperTokenAuth } from 'box-node-sdk'
import { BaseUrls } from 'box-node-sdk/networking/baseUrls'
import { NetworkSession } from 'box-node-sdk/networking/network'
import { createClient } from '../../src/index.js'
import { startSandbox } from '../../src/sandbox/index.js'

const [role = '', first = '', token = '', id = ''] = process.argv.slice(2)
const MIB = 1024 ** 2

async function serve(mib: number): Promise<void> {
  const sandbox = await startSandbox()
  const piece = Buffer.alloc(MIB)
  for (let at = 0; at < MIB; at++) {
    piece[at] = (at * 31 + (at >> 8)) & 0xff
  }
  const content = Array<Buffer>(mib).fill(piece)
  const hash = createHash('sha1')
  content.forEach(each => hash.update(each))
  const file = sandbox.addFile({ name: 'large.bin', content })
  const { url, developerToken } = sandbox
  process.send?.({ url, token: developerToken, id: file, expected: hash.digest('hex') })
}

async function viaStream(): Promise<{ sha1: string; bytes: number }> {
  const client = createClient({ auth: token, baseUrls: urls })
  const hash = createHash('sha1')
  let bytes = 0
  const sink = new Writable({
    write(piece: Buffer, _, done) {
      bytes += piece.length
      hash.update(piece)
      done()
    },
  })
  await pipeline(await client.files.ref(id).download(), sink)
  await client.close()
  return { sha1: hash.digest('hex'), bytes }
}

async function toFile(): Promise<{ sha1: string; bytes: number }> {
  const client = createClient({ auth: token, baseUrls: urls })
  const directory = await mkdtemp(join(tmpdir(), 'boxwright-bench-'))
  try {
    const done = await client.files.ref(id).downloadTo(join(directory, 'a'), { verify: true })
    return { sha1: done.sha1, bytes: done.size }
  } finally {
    await rm(directory, { recursive: true })
    await client.close()
  }
}

async function viaPeer(): Promise<{ sha1: string; bytes: number }> {
  const baseUrls = new BaseUrls({ baseUrl: first, uploadUrl: `${first}/api`, oauth2Url: first })
  const client = new BoxClient({
    auth: new BoxDeveloperTokenAuth({ token }),
    networkSession: new NetworkSession({ baseUrls }),
  })
  const hash = createHash('sha1')
  let bytes = 0
  const stream = await client.downloads.downloadFile(id)
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length
    hash.update(piece)
  }
  return { sha1: hash.digest('hex'), bytes }
}

const urls = { api: `${first}/2.0`, upload: `${first}/api/2.0`, oauth: `${first}/oauth2` }
const contenders: Readonly<Record<string, () => Promise<object>>> = {
  'boxwright stream': viaStream,
  'boxwright downloadTo': toFile,
  'box-node-sdk 10': viaPeer,
}

if (role === 'server') {
  await serve(Number(first))
} else {
  const restMiB = process.memoryUsage().rss / MIB
  const cpu = process.cpuUsage()
  const start = performance.now()
  const done = await contenders[role]?.()
  const { user, system } = process.cpuUsage(cpu)
  const ms = performance.now() - start
  const peakMiB = process.resourceUsage().maxRSS / 1024
  process.send?.({ ...done, ms, cpuMs: (user + system) / 1000, peakMiB, restMiB })
}

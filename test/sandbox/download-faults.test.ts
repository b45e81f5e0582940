import { get } from 'node:http'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { start } from './harness.js'

/** What a connection brought, and how it ended. */
async function fetchRaw(address: string) {
  return new Promise<{ length: string | undefined; bytes: string; end: string }>(resolve => {
    const request = get(address, { agent: false, insecureHTTPParser: true }, response => {
      let bytes = ''
      let end = 'closed'
      response.on('data', piece => (bytes += String(piece)))
      response.on('end', () => (end = 'complete'))
      response.on('error', error => (end = (error as { code?: string }).code ?? 'error'))
      response.on('close', () => {
        resolve({ length: response.headers['content-length'], bytes, end })
      })
    })
    request.on('error', () => undefined)
  })
}

async function address(content: string) {
  const harness = await start()
  const id = await harness.file('a', content)
  const { headers } = await harness.call('GET', `/files/${id}/content`)
  return { ...harness, location: headers.get('location') ?? '' }
}

describe('downloads', () => {
  it.each([
    ['short', { truncate: 4 }, { length: '10', bytes: '0123', end: 'ECONNRESET' }],
    ['reset in the middle', { truncate: 4, reset: true }, { length: '10', end: 'ECONNRESET' }],
    ['wrongly announced', { contentLength: 4 }, { length: '4', bytes: '0123', end: 'complete' }],
    [
      'announced too long',
      { contentLength: 20, truncate: 9 },
      { length: '20', bytes: '012345678' },
    ],
    ['longer than announced', { excess: 5 }, { length: '10', bytes: '0123456789' }],
    [
      'too long in chunks',
      { excess: 5, contentLength: false as const },
      { length: undefined, bytes: '0123456789xxxxx', end: 'complete' },
    ],
  ])('may be %s', async (_, fault, expected) => {
    const { sandbox, location } = await address('0123456789')
    sandbox.faults.add({ path: /^\/download\//, ...fault })
    expect(await fetchRaw(location)).toMatchObject(expected)
  })

  it('are streamed: a file may be larger than memory would take', async () => {
    const { sandbox, call } = await start()
    const piece = Buffer.alloc(1024 * 1024, 'boxwright')
    const id = sandbox.addFile({ name: 'large', content: Array<Buffer>(64).fill(piece) })
    const { headers } = await call('GET', `/files/${id}/content`)
    const hash = createHash('sha1')
    let size = 0
    const reply = await fetch(headers.get('location') ?? '')
    for await (const chunk of reply.body ?? []) {
      hash.update(chunk as Uint8Array)
      size += (chunk as Uint8Array).length
    }
    const { body } = await call('GET', `/files/${id}?fields=sha1,size`)
    expect(body).toMatchObject({ size, sha1: hash.digest('hex') })
  })
})

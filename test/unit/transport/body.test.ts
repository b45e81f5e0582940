import { createReadStream, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/errors/box-error.js'
import { ContentError } from '../../../src/errors/transport-error.js'
import { isReplayable } from '../../../src/transport/content.js'
import { fileSource } from '../../../src/transport/file-source.js'
import type { RequestBody, Source } from '../../../src/transport/transport.js'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson, type Seen } from '../../support/socket-server.js'

const text = 'grüße ✓'
const folder = mkdtempSync(join(tmpdir(), 'boxwright-body-'))
const path = join(folder, 'é.txt')
writeFileSync(path, text)
const bytes = Buffer.from(text)
async function* iterate(): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 3)
  await Promise.resolve()
  yield bytes.subarray(3)
}

async function send(body: RequestBody, method = 'POST'): Promise<Seen> {
  const server = await serve(response => sendJson(response, 200, {}))
  await pipeline()(request(server.url, { method, body }))
  const [seen] = server.seen
  if (seen === undefined) {
    throw new Error('nothing came')
  }
  return seen
}

const sources: [string, () => Source, boolean, boolean][] = [
  ['text', () => text, true, true],
  ['a Uint8Array', () => new Uint8Array(bytes), true, true],
  ['a Blob', () => new Blob([bytes]), true, true],
  ['a file', () => fileSource(path), true, true],
  ['a source without a size', () => ({ open: iterate }), true, false],
  ['a Readable', () => Readable.from([bytes]), false, false],
  ['the stream of a file', () => createReadStream(path), false, false],
  ['an async iterable', iterate, false, false],
]

describe('bodies', () => {
  it('sends JSON as JSON, counted in bytes', async () => {
    const seen = await send({ json: { name: 'é' } })
    expect(seen.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '13',
    })
    expect(seen.body.toString()).toBe('{"name":"é"}')
    expect((await send({ json: {} }, 'DELETE')).body.toString()).toBe('{}')
  })

  it('names no type for a POST that carries nothing', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    await pipeline()(request(server.url, { method: 'POST' }))
    expect(server.seen[0]?.headers).not.toHaveProperty('content-type')
  })

  it('sends forms, without what is undefined', async () => {
    const seen = await send({ form: { grant_type: 'a b&c', ü: '=', none: undefined } })
    expect(seen.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(seen.body.toString()).toBe('grant_type=a+b%26c&%C3%BC=%3D')
  })

  it.each(sources)('sends %s as content', async (_name, source, replayable, sized) => {
    const content = source()
    expect(isReplayable({ content })).toBe(replayable)
    const seen = await send({ content, contentType: 'text/plain' })
    expect(seen.body.toString()).toBe(text)
    expect(seen.headers['content-type']).toBe('text/plain')
    expect(seen.headers['content-length']).toBe(sized ? String(bytes.length) : undefined)
  })

  it.each(sources)(
    'sends %s in a multipart body, its length exact when known',
    async (_name, source, replayable, sized) => {
      const body: RequestBody = {
        multipart: [
          { name: 'attributes', value: { name: 'é.txt', parent: { id: '0' } } },
          {
            name: 'file',
            content: source(),
            filename: 'gr"ü\r\nße.txt',
            contentType: 'text/plain',
          },
        ],
      }
      expect(isReplayable(body)).toBe(replayable)
      const seen = await send(body)
      expect(seen.headers['content-length']).toBe(sized ? String(seen.body.length) : undefined)
      const headers = { 'content-type': String(seen.headers['content-type']) }
      const reply = new Response(new Uint8Array(seen.body), { headers })

      const form = await reply.formData()
      const attributes = form.get('attributes')
      expect(JSON.parse(typeof attributes === 'string' ? attributes : '')).toEqual({
        name: 'é.txt',
        parent: { id: '0' },
      })
      const file = form.get('file')
      expect(file instanceof Blob && (await file.text())).toBe(text)
      expect(seen.body.toString()).toContain('filename="gr%22ü%0D%0Aße.txt"')
    },
  )

  it('opens a replayable source anew for each attempt', async () => {
    let opened = 0
    const content = { size: bytes.length, open: () => (opened++, iterate()) }
    const server = await serve((response, _request, count) =>
      sendJson(response, count === 1 ? 500 : 200, {}),
    )
    await pipeline()(request(server.url, { method: 'PUT', body: { content } }))
    expect(server.seen.map(seen => seen.body.toString())).toEqual([text, text])
    expect(opened).toBe(2)
  })

  it.each([
    [bytes.length + 5, /ended after 11 of 16 bytes/],
    [bytes.length - 2, /goes on beyond the 9 bytes/],
  ])('refuses content that is not the %i bytes it declares', async (size, sentence) => {
    const server = await serve(response => sendJson(response, 200, {}))
    const body = { content: { size, open: iterate } }
    const error = await failure(pipeline()(request(server.url, { method: 'PUT', body })))
    expect(error).toBeInstanceOf(ContentError)
    expect(String(error)).toMatch(sentence)
    expect(server.seen).toHaveLength(0)
  })

  it('reports a source that fails, with its error as the cause', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    const broken = new Error('disk on fire')
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes
      throw await Promise.resolve(broken)
    }
    const error = await failure(
      pipeline()(request(server.url, { method: 'PUT', body: { content: { open } } })),
    )
    expect(error).toBeInstanceOf(ContentError)
    expect((error as Error).cause).toBe(broken)
  })

  it('refuses a file that is not there', () => {
    expect(() => fileSource(join(folder, 'none'))).toThrow(UsageError)
    expect(() => fileSource(folder)).toThrow(/there is no such file/)
  })
})

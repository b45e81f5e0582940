import { afterEach, describe, expect, it, vi } from 'vitest'
import { authorize } from '../../../src/auth/authorize.js'
import { developerToken } from '../../../src/auth/developer-token.js'
import type { Middleware } from '../../../src/transport/transport.js'
import type { TraceHooks } from '../../../src/transport/trace.js'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson } from '../../support/socket-server.js'

const secretToken = 'T0kenThatMustNotShow'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('createPipeline', () => {
  it("shows the application's middleware authorised requests and raw statuses, once per attempt", async () => {
    const server = await serve((response, _request, count) =>
      sendJson(response, [503, 503, 404][count - 1] ?? 200, {}, { 'retry-after': '0' }),
    )
    const seen: unknown[] = []
    const watch: Middleware = async (sent, next) => {
      const reply = await next({ ...sent, headers: { ...sent.headers, 'x-mine': 'yes' } })
      seen.push([sent.attempt, sent.headers['authorization'], reply.status])
      return reply
    }
    const source = developerToken(secretToken)
    const send = pipeline({ authorize: authorize({ source, origins: [server.url] }), use: [watch] })
    expect(await failure(send(request(server.url)))).toMatchObject({ status: 404 })
    const bearer = `Bearer ${secretToken}`
    expect(seen).toEqual([
      [1, bearer, 503],
      [2, bearer, 503],
      [3, bearer, 404],
    ])
    expect(server.seen.every(one => one.headers['x-mine'] === 'yes')).toBe(true)
  })

  it('lets what middleware throws reach the caller, before and after the reply', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    const mine = new Error('mine')
    const before: Middleware = () => Promise.reject(mine)
    const after: Middleware = async (sent, next) => {
      await next(sent)
      throw mine
    }
    for (const layer of [before, after]) {
      expect(await failure(pipeline({ use: [layer] })(request(server.url)))).toBe(mine)
    }
    expect(server.seen).toHaveLength(1)
  })

  it('tells the hooks of every sending, reply and wait, without secrets', async () => {
    const server = await serve((response, _request, count) => {
      sendJson(
        response,
        count === 1 ? 429 : 200,
        { access_token: secretToken, ok: [{ password: 'hunter22' }] },
        { 'retry-after': '0' },
      )
    })
    const events: [string, unknown][] = []
    const trace: TraceHooks = {
      onRequest: event => events.push(['request', { ...pick(event), attempt: event.attempt }]),
      onResponse: event => events.push(['response', pick(event)]),
      onRetry: event => events.push(['retry', event]),
    }
    const send = pipeline({ trace })
    const headers = {
      authorization: `Bearer ${secretToken}`,
      boxapi: `shared_link=https://x.box.com/s/${secretToken}`,
    }
    const url = `${server.url}/x?access_token=${secretToken}&fields=name`
    await send(
      request(url, {
        method: 'POST',
        headers,
        body: { json: { list: [{ client_secret: secretToken }] } },
      }),
    )
    await send(
      request(url, {
        method: 'POST',
        body: { form: { code: secretToken, assertion: secretToken, grant_type: 'x' } },
      }),
    )
    expect(events.map(([name]) => name)).toEqual([
      'request',
      'response',
      'retry',
      'request',
      'response',
      'request',
      'response',
    ])
    const text = JSON.stringify(events)
    expect(text).not.toContain(secretToken)
    expect(text).not.toContain('hunter22')
    expect(text).toContain('fields=name')
    expect(text).toContain('"grant_type":"x"')
  })

  it('reports a hook that throws as a warning, and goes on', async () => {
    const server = await serve(response => sendJson(response, 200, { ok: true }))
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const trace: TraceHooks = {
      onRequest: () => {
        throw new Error('clumsy')
      },
    }
    expect((await pipeline({ trace })(request(server.url))).body).toEqual({ ok: true })
    expect(String(warn.mock.calls[0]?.[0])).toContain('clumsy')
  })

  it('writes readable lines without secrets', async () => {
    const server = await serve((response, incoming, count) => {
      if (incoming.url === '/reset') {
        incoming.socket.resetAndDestroy()
      } else {
        sendJson(
          response,
          count === 1 ? 503 : 404,
          { code: 'not_found' },
          { 'retry-after': '0', 'box-request-id': 'r9' },
        )
      }
    })
    const lines: string[] = []
    const write = (level: string) => (line: string) => lines.push(`${level} ${line}`)
    const log = { info: write('info'), warn: write('warn'), error: write('error') }
    const headers = { authorization: `Bearer ${secretToken}` }
    await failure(pipeline({ log })(request(`${server.url}/x`, { headers })))
    await failure(pipeline({ log, retry: false })(request(`${server.url}/reset`)))
    expect(lines[0]).toMatch(
      /^info box #\d+ -> GET http:\S+\/x headers=\{"authorization":"\[redacted\]"\}$/,
    )
    expect(lines[1]).toMatch(
      /^warn box #\d+ <- 503 in \d+ ms, request r9, GET \S+\/x headers=.* body=\{"code":"not_found"\}$/,
    )
    expect(lines[2]).toMatch(/^info box waits 0 ms after 503, attempt 1 of GET/)
    expect(lines[3]).toContain('(attempt 2)')
    expect(lines.at(-1)).toMatch(
      /^error box #\d+ <- ConnectionError: The connection .* broke before a reply came/,
    )
    expect(lines.join('\n')).not.toContain(secretToken)
  })

  it('writes to the console when told true', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined)
    await pipeline({ log: true })(request(server.url))
    expect(info).toHaveBeenCalledTimes(2)
  })
})

function pick(event: { headers: unknown; body: unknown; url?: string }): object {
  return { headers: event.headers, body: event.body, url: event.url }
}

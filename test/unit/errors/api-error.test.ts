import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as errors from '../../../src/errors/index.js'

const { ApiError, ConflictError, isBoxError, TooManyRequestsError } = errors
const request = { method: 'GET', url: 'https://api.box.com/2.0/folders/1' }
const reply = (status: number, body: unknown, headers = {}): errors.FailedReply => ({
  status,
  body,
  headers,
})

describe('ApiError', () => {
  it.each([
    [202, 'NotReadyError'],
    [400, 'BadRequestError'],
    [401, 'UnauthorizedError'],
    [403, 'ForbiddenError'],
    [404, 'NotFoundError'],
    [405, 'ApiError'],
    [409, 'ConflictError'],
    [412, 'PreconditionFailedError'],
    [429, 'TooManyRequestsError'],
    [500, 'ServerError'],
    [503, 'ServerError'],
  ])('makes for a %i a %s', (status, name) => {
    const error = ApiError.fromResponse(reply(status, undefined), request)
    expect(error.name).toBe(name)
    expect(error.constructor).toBe(errors[name as 'ApiError'])
    expect(error).toBeInstanceOf(ApiError)
    expect(isBoxError(error)).toBe(true)
  })

  it("reads Box's own form", () => {
    const body = {
      type: 'error',
      status: 400,
      code: 'bad_request',
      message: 'Bad Request',
      request_id: 'abc123',
      help_url: 'https://developer.box.com/x',
      context_info: {
        errors: [{ reason: 'invalid_parameter', name: 'fields', message: 'unknown field' }],
      },
    }
    const error = ApiError.fromResponse(reply(400, body, { 'box-request-id': 'other' }), request)
    expect(error).toMatchObject({
      status: 400,
      code: 'bad_request',
      requestId: 'abc123',
      helpUrl: 'https://developer.box.com/x',
      contextInfo: body.context_info,
      request,
      body,
    })
    expect(error.message).toBe(
      'Bad Request; fields: unknown field (400 bad_request, GET https://api.box.com/2.0/folders/1, request abc123)',
    )
    expect(error.code === 'bad_request').toBe(true)
  })

  it("reads OAuth's form, pages of HTML, and nothing", () => {
    const oauth = ApiError.fromResponse(
      reply(400, { error: 'invalid_grant', error_description: 'Refresh token has expired' }),
      request,
    )
    expect(oauth).toMatchObject({
      code: 'invalid_grant',
      message: expect.stringMatching(/^Refresh token has expired \(400 invalid_grant/) as string,
    })
    const html = ApiError.fromResponse(
      reply(503, '<html>no</html>', { 'box-request-id': 'h1' }),
      request,
    )
    expect(html).toMatchObject({
      code: undefined,
      requestId: 'h1',
      message: expect.stringMatching(/^Service Unavailable \(503,/) as string,
    })
    expect(ApiError.fromResponse(reply(599, undefined), request).message).toMatch(
      /^Status 599 \(599/,
    )
    expect(ApiError.fromResponse(reply(418, 'short words'), request, 'A note').message).toMatch(
      /^short words .*\. A note$/,
    )
  })

  it('survives bodies of every shape', () => {
    for (const body of [
      null,
      7,
      true,
      [],
      [1],
      { code: 5, message: {} },
      { context_info: { errors: [null, 3, {}] } },
    ]) {
      const error = ApiError.fromResponse(reply(404, body), request)
      expect(error.code).toBeUndefined()
      expect(error.message).toMatch(/^Not Found \(404/)
    }
  })

  it('tells how long to wait', () => {
    expect(ApiError.fromResponse(reply(429, {}, { 'retry-after': '3' }), request)).toMatchObject({
      retryAfter: 3_000,
    })
    const unsaid = ApiError.fromResponse(reply(429, {}), request)
    expect(unsaid instanceof TooManyRequestsError && unsaid.retryAfter).toBeUndefined()
  })

  it('holds the item that stands in the way', () => {
    const error = ApiError.fromResponse(reply(409, { code: 'item_name_in_use' }), request)
    expect(Object.keys(error)).not.toContain('existing')
    if (!(error instanceof ConflictError)) {
      throw new Error('a 409 makes a ConflictError')
    }
    error.existing = { id: '7', type: 'file' }
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      existing: { id: '7', type: 'file' },
      name: 'ConflictError',
    })
  })
})

describe('secrets', () => {
  const secret = 'S3cr3tV4lu3'
  const link = `https://acme.box.com/s/${secret}`
  const shown = (error: Error): string =>
    [
      inspect(error, { depth: 20 }),
      JSON.stringify(error),
      error.message,
      error.stack,
      inspect(error.cause, { depth: 20 }),
    ].join('\n')

  it('are not in an ApiError, wherever the reply had them', () => {
    const body = {
      message: `no access to ${link} with Bearer ${secret}`,
      code: 'forbidden',
      context_info: {
        conflicts: [{ id: '1', type: 'file', shared_link: { url: link, password: secret } }],
        token: secret,
      },
    }
    const headers = {
      location: `https://dl.boxcloud.com/d/1/${secret}/download`,
      'set-cookie': `z=${secret}`,
    }
    const asked = {
      method: 'GET',
      url: `https://api.box.com/2.0/shared_items?access_token=${secret}&shared_link=${encodeURIComponent(link)}`,
    }
    const error = ApiError.fromResponse(reply(403, body, headers), asked)
    expect(shown(error)).not.toContain(secret)
    expect(error.contextInfo).toMatchObject({ conflicts: [{ id: '1', type: 'file' }] })
  })

  it('are not in a TransportError, nor in its causes', () => {
    const inner = Object.assign(new Error(`socket said Bearer ${secret}`), {
      code: 'ECONNRESET',
      request: { headers: { authorization: `Bearer ${secret}` } },
    })
    const cause = Object.assign(new Error('outer', { cause: inner }), {
      config: { headers: { Authorization: secret } },
    })
    const error = new errors.ConnectionError({
      message: `broke at ${link}`,
      request: { method: 'GET', url: link },
      cause,
    })
    expect(shown(error)).not.toContain(secret)
    expect(error.cause).toMatchObject({ message: 'outer', cause: { code: 'ECONNRESET' } })
    const plain = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    expect(new errors.TransportError({ message: 'x', request, cause: plain }).cause).toBe(plain)
  })

  it('are not in an AuthError', () => {
    const error = errors.AuthError.refused(`client_secret=${secret} is wrong`, {
      code: 'invalid_client',
      status: 401,
      requestId: 'r',
    })
    expect(shown(error)).not.toContain(secret)
    expect(error).toMatchObject({ code: 'invalid_client', status: 401, requestId: 'r' })
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'AuthError',
      code: 'invalid_client',
    })
    expect(errors.AuthError.noCredentials('set BOX_TOKEN').message).toBe(
      'There is no token: set BOX_TOKEN.',
    )
    const cause = new Error('refused')
    expect(errors.AuthError.storeUnreachable('redis', cause)).toMatchObject({
      cause,
      message: expect.stringContaining('redis') as string,
    })
  })
})

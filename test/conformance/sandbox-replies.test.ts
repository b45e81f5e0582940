import { describe, expect, it } from 'vitest'
import { oauth } from '../../src/sandbox/oauth/endpoints.js'
import { resources } from '../../src/sandbox/resources/index.js'
import { archives } from '../../src/sandbox/resources/zip-content.js'
import { uploadSessions } from '../../src/sandbox/resources/upload-sessions.js'
import { uploads } from '../../src/sandbox/resources/uploads.js'
import { start } from '../sandbox/harness.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { ReplyRecorder } from '../support/openapi-recorder.js'
import { createReplyValidator } from '../support/openapi-validator.js'
import { tour } from './sandbox-tour.js'

const documents = loadOpenapi()

describe.skipIf(!documents)('every reply of the sandbox', () => {
  const validator = createReplyValidator(documents ?? [])
  const recorder = new ReplyRecorder()
  const served = new Set(
    [oauth, uploads, uploadSessions, archives, ...resources]
      .flatMap(app => app.routes)
      .map(
        ({ method, path }) => validator.operation(method, path.replaceAll(/:\w+/g, '1')) ?? path,
      ),
  )

  it('has the shape that Box describes, on a tour of all operations', async () => {
    await tour(
      await start({
        onReply: recorder.onReply,
        uploadSessions: { minimumSize: 0, partSize: 4, pendingCommits: 1 },
      }),
    )
    expect(recorder.problems(validator)).toEqual([])
  })

  it('is seen on that tour: each operation that is served was called', () => {
    expect(recorder.operations(validator)).toEqual([...served].sort())
  })

  it('is a 501 that names the operation, for each described one that is not served', async () => {
    const { call } = await start()
    const operations = (documents ?? []).flatMap(({ paths }) =>
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map(method => ({ method: method.toUpperCase(), path })),
      ),
    )
    const unserved = operations.filter(
      ({ method, path }) =>
        !/#|^\/oauth2|^\/authorize/.test(path) && !served.has(`${method} ${path}`),
    )
    expect(unserved.length).toBeGreaterThan(100)
    for (const { method, path } of unserved) {
      const filled = path.replaceAll(/\{[^}]*\}/g, '1')
      const { status, body } = await call(method, filled)
      expect(`${String(status)} ${body.message}`).toBe(
        `501 The sandbox does not emulate ${method} /2.0${filled}.`,
      )
    }
  })
})

describe.skipIf(!documents)('the validator', () => {
  const validator = createReplyValidator(documents ?? [])
  const user = { type: 'user', id: '1', name: 'A', login: 'a@b.example' }
  const check = (body: unknown, more: { path?: string; status?: number } = {}): string[] =>
    validator.problems({
      method: 'GET',
      path: more.path ?? '/2.0/users/1',
      status: more.status ?? 200,
      headers: {},
      body: JSON.stringify(body),
    })

  it('passes what is described', () => {
    expect(
      check({ ...user, notification_email: null, created_at: '2026-01-01T00:00:00Z' }),
    ).toEqual([])
  })

  it('finds wrong types, formats, enums, missing keys, forbidden nulls and unknown operations', () => {
    expect(check({ ...user, name: 1 })).toHaveLength(1)
    expect(check({ ...user, created_at: 'yesterday' })).toHaveLength(1)
    expect(check({ ...user, status: 'asleep' })).toHaveLength(1)
    expect(check({ type: 'user' })).toHaveLength(1)
    expect(check({ ...user, name: null })).toHaveLength(1)
    expect(check(user, { path: '/2.0/nothing' })[0]).toMatch(/no such operation/)
    expect(check(user, { status: 204 })[0]).toMatch(/not described/)
    expect(check({ entries: [{ type: 'folder' }] }, { path: '/2.0/folders/0/items' })).not.toEqual(
      [],
    )
  })
})

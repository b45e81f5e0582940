import { describe, expect, it } from 'vitest'
import { start, type CallOptions, type Harness } from './harness.js'
import { assertion, claimsOf, codeFor, makeKeys, post, type Form } from './oauth-harness.js'

const TYPE = 'urn:ietf:params:oauth:token-type:'

const exchange = ({ sandbox }: Harness, scope: string, form: Form = {}) => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: sandbox.developerToken,
  subject_token_type: `${TYPE}access_token`,
  scope,
  ...form,
})

const resource = ({ sandbox }: Harness, type: 'files' | 'folders', id: string) => ({
  resource: `${sandbox.baseUrls.api}/${type}/${id}`,
})

async function narrowed(harness: Harness, scope: string, form: Form = {}): Promise<string> {
  const { status, body } = await post(harness, exchange(harness, scope, form))
  expect(status).toBe(200)
  return body.access_token
}

type Attempt = readonly [method: string, path: string, status: number, body?: unknown]

async function attempt(harness: Harness, token: string, attempts: readonly Attempt[]) {
  for (const [method, path, status, body] of attempts) {
    const options: CallOptions = { token, ...(body !== undefined && { body }) }
    const reply = await harness.call(method, path, options)
    expect([method, path, body, reply.status]).toEqual([method, path, body, status])
  }
}

describe('a narrowed token', () => {
  it('tells what it is for', async () => {
    const harness = await start()
    const id = await harness.folder('a')
    const { body } = await post(
      harness,
      exchange(harness, 'item_preview item_upload', resource(harness, 'folders', id)),
    )
    expect(body).toMatchObject({
      token_type: 'bearer',
      issued_token_type: `${TYPE}access_token`,
      restricted_to: [
        { scope: 'item_preview', object: { type: 'folder', id } },
        { scope: 'item_upload', object: { type: 'folder', id } },
      ],
    })
    expect(body).not.toHaveProperty('refresh_token')
  })

  it('sees its item and what lies below, nothing else', async () => {
    const harness = await start()
    const [inside, outside] = [await harness.folder('in'), await harness.folder('out')]
    const below = await harness.file('b.txt', 'b', await harness.folder('deep', inside))
    const other = await harness.file('o.txt', 'o', outside)
    const token = await narrowed(harness, 'item_read', resource(harness, 'folders', inside))
    await attempt(harness, token, [
      ['GET', '/users/me', 200],
      ['GET', `/folders/${inside}/items`, 200],
      ['GET', `/files/${below}`, 200],
      ['GET', `/files/${other}`, 404],
      ['GET', `/folders/${outside}`, 404],
      ['GET', '/folders/0', 404],
      ['GET', '/folders/trash/items', 403],
      ['GET', '/users', 403],
    ])
    const found = await harness.call('GET', '/search?query=txt', { token })
    expect(found.body.entries.map(({ id }) => id)).toEqual([below])
    const as = { token, headers: { 'as-user': harness.sandbox.users.serviceAccount } }
    expect((await harness.call('GET', '/users/me', as)).status).toBe(403)
  })

  it('does what its scopes say', async () => {
    const harness = await start()
    const folder = await harness.folder('f')
    const file = await harness.file('a.txt', 'a', folder)
    const at = `/files/${file}`
    const rows: [string, Attempt[]][] = [
      [
        'item_read',
        [
          ['GET', at, 200],
          ['GET', `${at}/content`, 403],
          ['DELETE', at, 403],
        ],
      ],
      [
        'item_download',
        [
          ['GET', at, 200],
          ['GET', `${at}/content`, 302],
        ],
      ],
      [
        'base_explorer',
        [
          ['GET', at, 200],
          ['PUT', at, 403, { name: 'b' }],
        ],
      ],
      [
        'item_rename',
        [
          ['PUT', at, 200, { name: 'b.txt' }],
          ['PUT', at, 403, { name: 'c', tags: [] }],
        ],
      ],
      [
        'item_share',
        [
          ['PUT', at, 200, { shared_link: {} }],
          ['PUT', at, 403, { name: 'c' }],
        ],
      ],
      [
        'item_upload',
        [
          ['POST', '/folders', 201, { name: 'x', parent: { id: folder } }],
          ['GET', at, 403],
        ],
      ],
      ['annotation_edit', [['GET', at, 403]]],
      [
        'item_readwrite',
        [
          ['PUT', at, 200, { description: 'd' }],
          ['POST', '/users', 403, {}],
        ],
      ],
      [
        'item_delete',
        [
          ['PUT', at, 403, { description: 'e' }],
          ['DELETE', at, 204],
        ],
      ],
    ]
    for (const [scope, attempts] of rows) {
      const token = await narrowed(harness, scope, resource(harness, 'folders', folder))
      await attempt(harness, token, attempts)
    }
    const { body, headers } = await harness.call('GET', at, {
      token: await narrowed(harness, 'item_delete'),
    })
    expect(body).toMatchObject({ status: 403, code: 'insufficient_scope' })
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope"')
  })

  it('uploads into its folder alone', async () => {
    const harness = await start()
    const [inside, outside] = [await harness.folder('in'), await harness.folder('out')]
    const token = await narrowed(harness, 'base_upload', resource(harness, 'folders', inside))
    expect((await harness.upload('a', 'a', inside, { token })).status).toBe(201)
    expect((await harness.upload('a', 'a', outside, { token })).status).toBe(404)
    const reader = await narrowed(harness, 'item_preview')
    expect((await harness.upload('b', 'b', inside, { token: reader })).status).toBe(403)
  })

  it('reaches what a shared link opens, for as long as it does', async () => {
    const harness = await start()
    const { sandbox, call } = harness
    const id = await harness.file('a.txt')
    const shared = { body: { shared_link: { access: 'open' } } }
    const { body } = await call('PUT', `/files/${id}?fields=shared_link`, shared)
    const box_shared_link = body.shared_link.url
    const subject_token = sandbox.issueToken(sandbox.users.external)
    expect((await call('GET', `/files/${id}`, { token: subject_token })).status).toBe(404)
    const token = await narrowed(harness, 'item_read', { subject_token, box_shared_link })
    expect((await call('GET', `/files/${id}`, { token })).status).toBe(200)
    const both = exchange(harness, 'item_read', {
      box_shared_link,
      ...resource(harness, 'files', id),
    })
    expect((await post(harness, both)).body.error).toBe('invalid_request')
    await call('PUT', `/files/${id}`, { body: { shared_link: null } })
    expect((await call('GET', `/files/${id}`, { token })).status).toBe(404)
  })

  it('can be narrowed further, never widened', async () => {
    const harness = await start()
    const outer = await harness.folder('outer')
    const inner = await harness.folder('inner', outer)
    const subject_token = await narrowed(harness, 'item_read item_upload', {
      ...resource(harness, 'folders', outer),
    })
    const again = (scope: string, form: Form = {}) =>
      post(harness, exchange(harness, scope, { subject_token, ...form }))
    const wider = await again('item_delete')
    expect([wider.status, wider.body.error]).toEqual([401, 'invalid_scope'])
    const elsewhere = await again('item_read', resource(harness, 'folders', '0'))
    expect(elsewhere.body.error).toBe('invalid_resource')
    const same = await again('item_read')
    await attempt(harness, same.body.access_token, [
      ['GET', `/folders/${inner}`, 200],
      ['GET', '/folders/0', 404],
    ])
    const deeper = await again('item_read', resource(harness, 'folders', inner))
    await attempt(harness, deeper.body.access_token, [
      ['GET', `/folders/${inner}`, 200],
      ['GET', `/folders/${outer}`, 404],
    ])
  })

  it('does not outlive its subject', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const harness = await start({ now: () => now, tokenLifetime: 100 })
    const { sandbox, call } = harness
    const { accessToken, refreshToken } = sandbox.signIn(sandbox.users.admin)
    now += 40_000
    const form = exchange(harness, 'item_read', { subject_token: accessToken })
    const { body } = await post(harness, form)
    expect(body.expires_in).toBe(60)
    const token = body.access_token
    const other = await narrowed(harness, 'item_read', { subject_token: accessToken })
    await post(harness, { token: other }, 'revoke')
    expect((await call('GET', '/folders/0', { token: other })).status).toBe(401)
    expect((await call('GET', '/folders/0', { token })).status).toBe(200)
    await post(harness, { token: refreshToken }, 'revoke')
    expect((await call('GET', '/folders/0', { token })).status).toBe(401)
  })

  it('can name who uses it', async () => {
    const keys = makeKeys()
    const harness = await start({ publicKeys: [{ id: 'one', pem: keys.pem }] })
    const claims = { ...claimsOf(harness, Date.now()), box_sub_type: 'external', sub: 'guest-7' }
    const form = (actor_token: string) =>
      exchange(harness, 'item_preview', { actor_token, actor_token_type: `${TYPE}id_token` })
    const unsigned = assertion({ ...claims, jti: 'the-unsigned-one' }, { alg: 'none' }, null)
    expect((await post(harness, form(unsigned))).status).toBe(200)
    const signed = assertion(
      { ...claims, jti: 'the-signed-one-1' },
      { alg: 'RS256' },
      keys.privateKey,
    )
    expect((await post(harness, form(signed))).status).toBe(200)
    const replayed = await post(harness, form(unsigned))
    expect(replayed.body.error_description).toContain("'jti'")
    const user = { ...claims, jti: 'not-an-external-one', box_sub_type: 'user' }
    const inside = await post(harness, form(assertion(user, { alg: 'none' }, null)))
    expect(inside.body.error_description).toContain("'box_sub_type'")
  })

  it('is refused for what does not exist', async () => {
    const harness = await start()
    for (const [form, status, error] of [
      [exchange(harness, 'item_fly'), 400, 'invalid_scope'],
      [exchange(harness, ''), 400, 'invalid_request'],
      [exchange(harness, 'item_read', { subject_token: 'x' }), 401, 'invalid_token'],
      [exchange(harness, 'item_read', { subject_token_type: 'x' }), 400, 'invalid_request'],
      [exchange(harness, 'item_read', { resource: 'x' }), 400, 'invalid_resource'],
      [exchange(harness, 'item_read', resource(harness, 'files', '1')), 400, 'invalid_resource'],
      [exchange(harness, 'item_read', { box_shared_link: 'x' }), 400, 'invalid_resource'],
    ] as const) {
      const reply = await post(harness, form)
      expect([reply.status, reply.body.error]).toEqual([status, error])
    }
  })

  it('comes from a token of any grant', async () => {
    const harness = await start()
    const code = await codeFor(harness, { scope: 'root_readonly' })
    const { body } = await post(harness, { grant_type: 'authorization_code', code })
    const subject_token = body.access_token
    const preview = await post(harness, exchange(harness, 'item_preview', { subject_token }))
    expect(preview.status).toBe(200)
    const wider = await post(harness, exchange(harness, 'item_delete', { subject_token }))
    expect(wider.status).toBe(401)
  })
})

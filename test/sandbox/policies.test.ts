import { describe, expect, it } from 'vitest'
import { start, type Answer } from './harness.js'

const DAY_MS = 24 * 3600 * 1000

async function retained(disposition: string) {
  let time = Date.parse('2026-03-01T00:00:00Z')
  const harness = await start({ now: () => time })
  const { call, folder, file } = harness
  const id = await folder('kept')
  const fileId = await file('a.txt', 'x', id)
  const policy = await call('POST', '/retention_policies', {
    body: {
      policy_name: 'Keep',
      policy_type: 'finite',
      retention_length: 30,
      disposition_action: disposition,
    },
  })
  await call('POST', '/retention_policy_assignments', {
    body: { policy_id: policy.body.id, assign_to: { type: 'folder', id } },
  })
  const pass = (days: number) => {
    time += days * DAY_MS
  }
  return { ...harness, id, fileId, policy: policy.body.id, pass }
}

describe('a file under retention', () => {
  it('can be deleted, and for good when its time is over', async () => {
    const { call, fileId, pass } = await retained('remove_retention')
    const { body } = await call('GET', `/files/${fileId}?fields=disposition_at`)
    expect(body).toMatchObject({ disposition_at: '2026-03-31T00:00:00Z' })
    expect((await call('DELETE', `/files/${fileId}`)).status).toBe(204)
    const refused = await call('DELETE', `/files/${fileId}/trash`)
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden_by_policy'])
    pass(31)
    expect((await call('DELETE', `/files/${fileId}/trash`)).status).toBe(204)
  })

  it('is deleted by itself under a policy that says so, unless a legal hold keeps it', async () => {
    const { call, fileId, pass } = await retained('permanently_delete')
    const hold = await call('POST', '/legal_hold_policies', {
      body: { policy_name: 'Case', is_ongoing: true },
    })
    await call('POST', '/legal_hold_policy_assignments', {
      body: { policy_id: hold.body.id, assign_to: { type: 'file', id: fileId } },
    })
    pass(29)
    expect((await call('GET', `/files/${fileId}`)).status).toBe(200)
    pass(2)
    expect((await call('GET', `/files/${fileId}`)).status).toBe(200)
    expect((await call('DELETE', `/legal_hold_policies/${hold.body.id}`)).status).toBe(202)
    expect((await call('GET', `/files/${fileId}`)).status).toBe(404)
  })

  it('can be kept longer, and is free when the policy is retired', async () => {
    const { call, fileId, policy } = await retained('permanently_delete')
    const put = (at: string) =>
      call('PUT', `/files/${fileId}?fields=disposition_at`, { body: { disposition_at: at } })
    expect((await put('2026-03-15T00:00:00Z')).status).toBe(403)
    const later = '2026-04-15T00:00:00Z'
    expect((await put(later)).body).toMatchObject({ disposition_at: later })
    await call('PUT', `/retention_policies/${policy}`, { body: { status: 'retired' } })
    await call('DELETE', `/files/${fileId}`)
    expect((await call('DELETE', `/files/${fileId}/trash`)).status).toBe(204)
  })
})

describe('the earlier contents of a file', () => {
  it('are listed by the policies and holds that keep them', async () => {
    const { sandbox, call, id, fileId } = await retained('remove_retention')
    const first = (await call('GET', `/files/${fileId}`)).body.file_version.id
    const hold = await call('POST', '/legal_hold_policies', {
      body: { policy_name: 'Case', is_ongoing: true },
    })
    const holding = async (assign_to: object): Promise<string> => {
      const body = { policy_id: hold.body.id, assign_to }
      const made = await call('POST', '/legal_hold_policy_assignments', { body })
      return `/legal_hold_policy_assignments/${made.body.id}/file_versions_on_hold`
    }
    const lists = [await holding({ type: 'folder', id })]
    expect((await call('GET', lists[0] ?? '')).body.entries).toEqual([])

    const uploadVersion = async (text: string): Promise<Answer['body']> => {
      const body = new FormData()
      body.set('attributes', JSON.stringify({ name: 'a.txt' }))
      body.set('file', new Blob([text]), 'a.txt')
      const reply = await fetch(`${sandbox.baseUrls.upload}/files/${fileId}/content`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.developerToken}` },
        body,
      })
      return ((await reply.json()) as Answer['body']).entries[0]
    }
    const second = (await uploadVersion('y')).file_version.id
    await uploadVersion('z')
    lists.push(await holding({ type: 'file_version', id: first }))
    const versions = await Promise.all(lists.map(path => call('GET', path)))
    expect(versions.map(({ body }) => body.entries.map(entry => entry.id))).toEqual([
      [first, second],
      [first],
    ])

    const { entries } = (await call('GET', '/retention_policies')).body
    const { body } = await call('GET', `/retention_policies/${entries[0].id}/assignments`)
    const path = `/retention_policy_assignments/${body.entries[0].id}/file_versions_under_retention`
    expect((await call('GET', path)).body.entries).toMatchObject([
      { type: 'file', id: fileId, file_version: { type: 'file_version', id: first } },
      { id: fileId, file_version: { id: second } },
    ])
  })
})

describe('policies', () => {
  it('are for admins only', async () => {
    const { sandbox, call } = await start()
    const token = sandbox.issueToken(sandbox.users.external)
    for (const path of ['/retention_policies', '/legal_hold_policies']) {
      expect((await call('GET', path, { token })).status).toBe(403)
      expect((await call('POST', path, { token, body: {} })).status).toBe(403)
    }
  })

  it('cannot be loosened once they are not modifiable', async () => {
    const { call, policy } = await retained('remove_retention')
    const path = `/retention_policies/${policy}`
    await call('PUT', path, { body: { retention_type: 'non_modifiable' } })
    expect((await call('PUT', path, { body: { retention_length: 10 } })).status).toBe(403)
    expect((await call('PUT', path, { body: { retention_length: 40 } })).status).toBe(200)
    expect((await call('DELETE', path)).status).toBe(403)
    const [{ id }] = (await call('GET', `${path}/assignments`)).body.entries
    expect((await call('DELETE', `/retention_policy_assignments/${id}`)).status).toBe(403)
  })

  it('want a length, a span or neither, as their type says', async () => {
    const { call } = await start()
    const retention = { policy_name: 'P', disposition_action: 'remove_retention' }
    const refused = [
      ['/retention_policies', { ...retention, policy_type: 'finite' }],
      ['/retention_policies', { ...retention, policy_type: 'indefinite', retention_length: 3 }],
      ['/legal_hold_policies', { policy_name: 'P' }],
      [
        '/legal_hold_policies',
        { policy_name: 'P', is_ongoing: true, filter_started_at: '2020-01-01T00:00:00Z' },
      ],
    ] as const
    for (const [path, body] of refused) {
      expect((await call('POST', path, { body })).status).toBe(400)
    }
  })

  it('are not assigned to metadata templates here, and say so', async () => {
    const { call, policy } = await retained('remove_retention')
    const answer = await call('POST', '/retention_policy_assignments', {
      body: { policy_id: policy, assign_to: { type: 'metadata_template', id: '1' } },
    })
    expect([answer.status, answer.body.message]).toEqual([
      501,
      expect.stringContaining('a metadata template'),
    ])
  })
})

describe('a file request', () => {
  it('on the root folder of the admin is nobody else’s', async () => {
    const { sandbox, call } = await start()
    const path = `/file_requests/${sandbox.fileRequest}`
    expect((await call('GET', path)).status).toBe(200)
    const token = sandbox.issueToken(sandbox.users.external)
    expect((await call('GET', path, { token })).status).toBe(404)
    expect((await call('DELETE', path, { token })).status).toBe(404)
  })
})

import { describe, expect, test } from 'vitest'
import { recorder } from './session.js'

const status = (isAccepted: boolean) => ({
  type: 'terms_of_service_user_status',
  id: '8',
  is_accepted: isAccepted,
})

const calls = ({ sent }: ReturnType<typeof recorder>) =>
  sent.map(({ method, path, body }) => [
    `${method} ${path}`,
    ...(body && 'json' in body ? [body.json] : []),
  ])

describe('answering terms of service', () => {
  test('writes the first answer of a user', async () => {
    const client = recorder({ entries: [] }, status(true))
    const answer = await client.termsOfServices.ref('6').accept({ id: '3' })
    expect(answer.isAccepted).toBe(true)
    expect(client.sent[0]?.query).toEqual({ tos_id: '6', user_id: '3' })
    expect(calls(client)).toEqual([
      ['GET /terms_of_service_user_statuses'],
      [
        'POST /terms_of_service_user_statuses',
        {
          is_accepted: true,
          user: { type: 'user', id: '3' },
          tos: { type: 'terms_of_service', id: '6' },
        },
      ],
    ])
  })

  test('changes the answer from before, by default that of the current user', async () => {
    const client = recorder({ entries: [status(true)] }, status(false))
    const answer = await client.termsOfServices.ref('6').reject()
    expect(answer.isAccepted).toBe(false)
    expect(client.sent[0]?.query).toEqual({ tos_id: '6' })
    expect(calls(client)[1]).toEqual([
      'PUT /terms_of_service_user_statuses/8',
      { is_accepted: false },
    ])
  })

  test('is what setUserStatus() is told, for either answer', async () => {
    const client = recorder({ entries: [status(false)] }, status(true))
    await client.termsOfServices.ref('6').setUserStatus(true, { id: '3' })
    expect(client.sent[0]?.query).toEqual({ tos_id: '6', user_id: '3' })
    expect(calls(client)[1]).toEqual([
      'PUT /terms_of_service_user_statuses/8',
      { is_accepted: true },
    ])
  })

  test.each([0, 1])('swallows no error of call %i', async failing => {
    const client = recorder({ entries: [] })
    const { send } = client.session
    let made = 0
    const failure = new Error('refused')
    Object.assign(client.session, {
      send: (invocation: Parameters<typeof send>[0]) =>
        made++ === failing ? Promise.reject(failure) : send.call(client.session, invocation),
    })
    await expect(client.termsOfServices.ref('6').accept()).rejects.toBe(failure)
    expect(made).toBe(failing + 1)
  })
})

describe('assigning a storage policy', () => {
  const assignment = (type: string, id: string, policy: string) => ({
    type: 'storage_policy_assignment',
    id: `${type}_${id}`,
    storage_policy: { type: 'storage_policy', id: policy },
    assigned_to: { type, id },
  })
  const posted = {
    assigned_to: { type: 'user', id: '3' },
    storage_policy: { type: 'storage_policy', id: '11' },
  }

  test.each([
    ['who inherits the policy of the enterprise', [assignment('enterprise', '5', '11')]],
    ['who has none', []],
  ])('makes an assignment for a user %s', async (_, entries) => {
    const client = recorder({ entries }, assignment('user', '3', '11'))
    const made = await client.storagePolicies.ref('11').assign(client.users.ref('3'))
    expect(made.id).toBe('user_3')
    expect(calls(client)).toEqual([
      ['GET /storage_policy_assignments'],
      ['POST /storage_policy_assignments', posted],
    ])
  })

  test('changes the assignment of a user who has their own', async () => {
    const own = assignment('user', '3', '12')
    const client = recorder({ entries: [own] }, assignment('user', '3', '11'))
    const changed = await client.storagePolicies.ref('11').assign(client.users.ref('3'))
    expect(changed.storagePolicy.id).toBe('11')
    expect(calls(client)[1]).toEqual([
      'PUT /storage_policy_assignments/user_3',
      { storage_policy: { type: 'storage_policy', id: '11' } },
    ])
  })

  test('changes nothing where it is assigned already, for enterprises too', async () => {
    const client = recorder({ entries: [assignment('enterprise', '5', '11')] })
    const kept = await client.storagePolicies.ref('11').assign(client.enterprises.ref('5'))
    expect(kept.id).toBe('enterprise_5')
    expect(calls(client)).toEqual([['GET /storage_policy_assignments']])
    expect(client.sent[0]?.query).toEqual({
      resolved_for_type: 'enterprise',
      resolved_for_id: '5',
    })
  })
})

test('a hold on a content is made of its full type name', async () => {
  const client = recorder({
    entries: [
      {
        type: 'file_version_legal_hold',
        id: '9',
        file_version: { type: 'file_version', id: '5' },
        legal_hold_policy_assignments: [{ type: 'legal_hold_policy_assignment', id: '8' }],
      },
    ],
  })
  const [hold] = await client.legalHoldPolicies.ref('7').fileVersionLegalHolds().toArray()
  expect(hold?.constructor.name).toBe('FileVersionLegalHold')
  expect(hold?.legalHoldPolicyAssignments?.[0]?.constructor.name).toBe('LegalHoldPolicyAssignment')
  expect(client.drift).toEqual([])
})

test('archives and answers to terms, which Box does not read by id, say so', async () => {
  const client = recorder({})
  await expect(client.archives.get('6')).rejects.toThrow(/Archive/)
  await expect(client.termsOfServiceUserStatuses.get('8')).rejects.toThrow(/UserStatus/)
  expect(client.sent).toEqual([])
})

describe('copying a web link', () => {
  const original = {
    type: 'web_link',
    id: '7',
    name: 'Site',
    url: 'https://example.com',
    description: 'Ours',
  }

  test('makes it anew in the folder, by its own name or another', async () => {
    const client = recorder(original, { ...original, id: '8' })
    const copy = await client.webLinks.ref('7').copy({ parent: client.folders.ref('9') })
    await copy.copy({ parent: { id: '9' }, name: 'Other' })
    expect(copy.id).toBe('8')
    expect(client.sent[0]?.query).toEqual({ fields: 'name,url,description' })
    const { name, url, description } = original
    expect(calls(client)).toEqual([
      ['GET /web_links/7'],
      ['POST /web_links', { name, url, description, parent: { type: 'folder', id: '9' } }],
      ['GET /web_links/8'],
      ['POST /web_links', { name: 'Other', url, description, parent: { id: '9' } }],
    ])
  })
})

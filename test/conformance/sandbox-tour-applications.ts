import type { Harness } from '../sandbox/harness.js'

const headers = { 'box-version': '2025.0' }

async function hubs({ sandbox, call, file }: Harness): Promise<void> {
  const dated = (method: string, path: string, body?: object) =>
    call(method, path, { headers, ...(body && { body }) })
  await call('GET', '/hubs')
  await dated('POST', '/hubs', {})
  const { id } = (await dated('POST', '/hubs', { title: 'T', description: 'D' })).body
  await dated('GET', '/hubs?limit=1&scope=editable&sort=name&direction=DESC')
  await dated('GET', '/enterprise_hubs?query=t')
  await dated('GET', `/hubs/${id}`)
  await dated('GET', '/hubs/1')
  await dated('PUT', `/hubs/${id}`, { is_ai_enabled: false, copy_hub_access: 'none' })
  const item = { type: 'file', id: await file('in a hub.txt') }
  await dated('POST', `/hubs/${id}/manage_items`, {
    operations: [
      { action: 'add', item },
      { action: 'add', item },
      { action: 'remove', item: { type: 'folder', id: '1' } },
    ],
  })
  await dated('GET', `/hub_items?hub_id=${id}`)
  await dated('POST', `/hubs/${id}/copy`, { title: 'C', include_items: true })
  const invite = {
    hub: { type: 'hubs', id },
    accessible_by: { type: 'user', id: sandbox.users.serviceAccount },
    role: 'viewer',
  }
  const made = await dated('POST', '/hub_collaborations', invite)
  await dated('POST', '/hub_collaborations', invite)
  const path = `/hub_collaborations/${made.body.id}`
  await dated('GET', path)
  await dated('PUT', path, { role: 'editor' })
  await dated('GET', `/hub_collaborations?hub_id=${id}`)
  await dated('DELETE', path)
  await dated('DELETE', `/hubs/${id}`)
}

async function signing({ call, file, folder }: Harness): Promise<void> {
  const body = {
    source_files: [{ type: 'file', id: await file('lease.pdf') }],
    parent_folder: { type: 'folder', id: await folder('signed') },
    signers: [{ email: 'ann@example.com', role: 'signer' }],
    days_valid: 3,
    prefill_tags: [{ document_tag_id: 'pets', checkbox_value: false }],
  }
  const { id } = (await call('POST', '/sign_requests', { body })).body
  await call('POST', '/sign_requests', { body: { ...body, signers: [] } })
  await call('GET', '/sign_requests')
  await call('GET', '/sign_requests?shared_requests=true&senders=a@b.example')
  await call('GET', `/sign_requests/${id}`)
  await call('GET', '/sign_requests/1')
  await call('POST', `/sign_requests/${id}/resend`)
  await call('POST', `/sign_requests/${id}/cancel`, { body: { reason: 'A slip' } })
  await call('POST', `/sign_requests/${id}/cancel`)
}

/** Calls what has to do with Box's applications. */
export async function tourApplications(harness: Harness): Promise<void> {
  await hubs(harness)
  await signing(harness)
}

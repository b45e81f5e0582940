import type { Harness } from '../sandbox/harness.js'

/** Makes something, reads it, lists its kind, changes it; gives its path. */
async function around(
  call: Harness['call'],
  path: string,
  made: object,
  changed?: object,
): Promise<{ path: string; id: string }> {
  const { id } = (await call('POST', path, { body: made })).body
  await call('POST', path, { body: made })
  await call('POST', path, { body: {} })
  await call('GET', `${path}/${id}`)
  await call('GET', `${path}/1`)
  if (changed) {
    await call('PUT', `${path}/${id}`, { body: changed })
  }
  return { path: `${path}/${id}`, id }
}

async function groups({ sandbox, call, folder }: Harness): Promise<void> {
  const group = await around(call, '/groups', { name: 'G' }, { description: 'D' })
  const all =
    'provenance,external_sync_identifier,description,invitability_level,' +
    'member_viewability_level,permissions'
  await call('GET', `${group.path}?fields=${all}`)
  await call('GET', '/groups?filter_term=g')
  const user = { id: sandbox.users.serviceAccount }
  const member = { user, group: { id: group.id }, role: 'admin' }
  const membership = await around(call, '/group_memberships', member, { role: 'member' })
  await call('GET', `${group.path}/memberships`)
  await call('GET', `/users/${user.id}/memberships`)
  const sent = {
    item: { type: 'folder', id: await folder('of the group') },
    accessible_by: { type: 'group', id: group.id },
    role: 'viewer',
  }
  await call('POST', '/collaborations', { body: sent })
  await call('GET', `${group.path}/collaborations`)
  await call('POST', '/groups/terminate_sessions', { body: { group_ids: [group.id] } })
  await call('POST', '/groups/terminate_sessions', { body: { group_ids: [] } })
  await call('DELETE', membership.path)
  await call('DELETE', group.path)
}

async function work({ sandbox, call, file, folder }: Harness): Promise<void> {
  const item = { type: 'file', id: await file('task.txt') }
  const task = await around(
    call,
    '/tasks',
    { item, due_at: '2090-01-01T00:00:00Z' },
    { message: 'M' },
  )
  const given = { task: { type: 'task', id: task.id }, assign_to: { id: sandbox.users.admin } }
  const answer = { resolution_state: 'approved' }
  const assignment = await around(call, '/task_assignments', given, answer)
  await call('PUT', assignment.path, { body: { resolution_state: 'completed' } })
  await call('GET', `${task.path}/assignments`)
  await call('GET', `/files/${item.id}/tasks`)
  await call('DELETE', assignment.path)
  await call('DELETE', task.path)
  const form = `/file_requests/${sandbox.fileRequest}`
  const copy = await call('POST', `${form}/copy`, {
    body: { folder: { id: await folder('forms') }, expires_at: '2090-01-01T00:00:00Z' },
  })
  await call('GET', form)
  await call('GET', `/file_requests/${copy.body.id}`)
  await call('PUT', `/file_requests/${copy.body.id}`, { body: { title: 'T' } })
  await call('DELETE', `/file_requests/${copy.body.id}`)
}

async function terms({ sandbox, call }: Harness): Promise<void> {
  const text = { status: 'enabled', text: 'T' }
  const tos = await around(call, '/terms_of_services', text, text)
  await call('GET', '/terms_of_services?tos_type=managed')
  const statuses = '/terms_of_service_user_statuses'
  const user = { type: 'user', id: sandbox.users.admin }
  const body = { tos: { type: 'terms_of_service', id: tos.id }, user, is_accepted: true }
  await call('GET', `${statuses}?tos_id=${tos.id}`)
  const made = await call('POST', statuses, { body })
  await call('POST', statuses, { body })
  await call('GET', `${statuses}?tos_id=${tos.id}&user_id=${user.id}`)
  await call('PUT', `${statuses}/${made.body.id}`, { body: { is_accepted: false } })
}

async function policies({ call, file, folder }: Harness): Promise<void> {
  const folderId = await folder('kept')
  const fileId = await file('kept.txt', 'x', folderId)
  const keep = {
    policy_name: 'Keep',
    policy_type: 'finite',
    retention_length: 30,
    disposition_action: 'remove_retention',
  }
  const retention = await around(call, '/retention_policies', keep, { description: 'D' })
  await call('GET', '/retention_policies?policy_name=k')
  await call('POST', '/retention_policies', {
    body: { ...keep, policy_name: 'Ever', policy_type: 'indefinite', retention_length: undefined },
  })
  const place = { policy_id: retention.id, assign_to: { type: 'folder', id: folderId } }
  const assignment = await around(call, '/retention_policy_assignments', place)
  await call('POST', '/retention_policy_assignments', {
    body: { policy_id: retention.id, assign_to: { type: 'enterprise' } },
  })
  await call('GET', `${retention.path}/assignments`)
  await call('GET', `${assignment.path}/files_under_retention`)
  await call('GET', `${assignment.path}/file_versions_under_retention`)
  await call('GET', `/files/${fileId}?fields=disposition_at`)
  await call('DELETE', `/files/${fileId}`)
  await call('DELETE', `/files/${fileId}/trash`)
  await call('DELETE', assignment.path)
  await call('DELETE', retention.path)

  const hold = { policy_name: 'Case', is_ongoing: true }
  const policy = await around(call, '/legal_hold_policies', hold, { description: 'D' })
  await call('POST', '/legal_hold_policies', {
    body: {
      policy_name: 'Span',
      filter_started_at: '2020-01-01T00:00:00Z',
      filter_ended_at: '2030-01-01T00:00:00Z',
    },
  })
  await call('GET', '/legal_hold_policies')
  const target = { policy_id: policy.id, assign_to: { type: 'folder', id: folderId } }
  const held = await around(call, '/legal_hold_policy_assignments', target)
  await call('GET', `/legal_hold_policy_assignments?policy_id=${policy.id}&assign_to_type=folder`)
  await call('GET', `${held.path}/files_on_hold`)
  await call('GET', `${held.path}/file_versions_on_hold`)
  await call('DELETE', `/files/${fileId}/trash`)
  await call('DELETE', held.path)
  await call('DELETE', policy.path)
}

/** Calls what has to do with groups, tasks and policies. */
export async function tourGovernance(harness: Harness): Promise<void> {
  await groups(harness)
  await work(harness)
  await terms(harness)
  await policies(harness)
}

import { createHash } from 'node:crypto'
import type { Harness } from '../sandbox/harness.js'
import { tourApplications } from './sandbox-tour-applications.js'
import { tourMetadata } from './sandbox-tour-metadata.js'
import { tourGovernance } from './sandbox-tour-governance.js'

async function items({ call, upload, folder, file }: Harness): Promise<void> {
  const id = await folder('a')
  const other = await folder('b')
  const fileId = await file('a.txt', 'one', id)
  const link = await call('POST', '/web_links', {
    body: { url: 'https://x.example/y', parent: { id } },
  })
  const linkPath = `/web_links/${link.body.id}`
  const everything =
    'tags,permissions,lock,collections,version_number,comment_count,extension,has_collaborations,' +
    'is_externally_owned,allowed_invitee_roles,sync_state,uploader_display_name,is_package,' +
    'allowed_shared_link_access_levels,is_accessible_via_shared_link,shared_link_permission_options'
  await call('GET', '/folders/0')
  await call('GET', `/folders/${id}?fields=${everything}`)
  await call('GET', `/folders/${id}/items`)
  await call('GET', `/folders/${id}/items?usemarker=true&limit=1`)
  await call('PUT', `/folders/${id}`, { body: { name: 'c', sync_state: 'synced' } })
  await call('PUT', `/folders/${id}`, { body: { folder_upload_email: { access: 'open' } } })
  await call('POST', `/folders/${id}/copy`, { body: { parent: { id: other } } })
  await call('POST', '/folders', { body: { name: 'b', parent: { id: '0' } } })
  await call('GET', `/files/${fileId}?fields=${everything}`)
  await call('PUT', `/files/${fileId}`, { body: { lock: { type: 'lock' }, tags: ['t'] } })
  await call('GET', `/files/${fileId}?fields=lock`)
  await call('POST', `/files/${fileId}/copy`, { body: { parent: { id: other } } })
  await call('GET', `/files/${fileId}/content`)
  await upload('a.txt', 'again', id)
  await call('OPTIONS', '/files/content', { body: { name: 'new.txt', parent: { id }, size: 4 } })
  await call('OPTIONS', '/files/content', { body: { name: 'a.txt', parent: { id }, size: 4 } })
  await call('OPTIONS', `/files/${fileId}/content`, { body: { size: 4 } })
  await call('GET', linkPath)
  await call('PUT', linkPath, { body: { name: 'renamed', shared_link: {} } })
  await links(call, fileId)
  for (const path of [linkPath, `/files/${fileId}`]) {
    await call('DELETE', path)
    await call('GET', `${path}/trash`)
    await call('GET', '/folders/trash/items')
    await call('POST', path, { body: {} })
    await call('DELETE', path)
    await call('DELETE', `${path}/trash`)
  }
  await call('DELETE', `/folders/${id}?recursive=true`)
  await call('GET', `/folders/${id}/trash`)
  await call('GET', '/folders/trash/items?usemarker=true')
  await call('POST', `/folders/${id}`)
  await call('DELETE', `/folders/${id}?recursive=true`)
  await call('DELETE', `/folders/${id}/trash`)
}

async function links(call: Harness['call'], fileId: string): Promise<void> {
  const shared = await call('PUT', `/files/${fileId}?fields=shared_link`, {
    body: { shared_link: { password: 'secret-1', permissions: { can_edit: true } } },
  })
  const boxapi = `shared_link=${shared.body.shared_link.url}&shared_link_password=secret-1`
  await call('GET', '/shared_items', { headers: { boxapi } })
  await call('GET', '/shared_items', { headers: { boxapi: 'shared_link=https://x.example/s/1' } })
  await call('PUT', `/files/${fileId}`, { body: { shared_link: null } })
}

async function versions({ sandbox, call, file }: Harness): Promise<void> {
  const id = await file('v.txt', 'one')
  const first = (await call('GET', `/files/${id}`)).body.file_version.id
  const form = new FormData()
  form.set('attributes', '{}')
  form.set('file', new Blob(['two']), 'v.txt')
  const headers = { authorization: `Bearer ${sandbox.developerToken}` }
  await fetch(`${sandbox.baseUrls.upload}/files/${id}/content`, {
    method: 'POST',
    headers,
    body: form,
  })
  await call('GET', `/files/${id}/versions`)
  const path = `/files/${id}/versions/${first}`
  await call('GET', `${path}?fields=version_number`)
  await call('DELETE', path)
  await call('PUT', path, { body: { trashed_at: null } })
  await call('POST', `/files/${id}/versions/current`, { body: { type: 'file_version', id: first } })
}

async function inParts({ sandbox, call, file }: Harness): Promise<void> {
  const digest = (text: string): string => `sha=${createHash('sha1').update(text).digest('base64')}`
  const create = (path: string, more: object): ReturnType<Harness['call']> =>
    call('POST', path, { body: { file_size: 6, ...more } })
  const part = async (path: string, text: string, start: number): Promise<void> => {
    await fetch(`${sandbox.baseUrls.upload}${path}`, {
      method: 'PUT',
      body: text,
      headers: {
        authorization: `Bearer ${sandbox.developerToken}`,
        digest: digest(text),
        'content-range': `bytes ${String(start)}-${String(start + text.length - 1)}/6`,
      },
    })
  }
  const id = await file('parted.bin', 'one')
  await create('/files/upload_sessions', { folder_id: '0', file_name: 'parted.bin' })
  await create('/files/upload_sessions', {})
  const dropped = await create('/files/upload_sessions', { folder_id: '0', file_name: 'p' })
  await call('DELETE', `/files/upload_sessions/${dropped.body.id}`)
  const session = await create(`/files/${id}/upload_sessions`, {})
  const path = `/files/upload_sessions/${session.body.id}`
  await part(path, 'abcd', 0)
  await part(path, 'abcd', 0)
  await part(path, 'ef', 4)
  await part(path, 'ef', 3)
  await call('GET', path)
  const parts = (await call('GET', `${path}/parts`)).body.entries
  const commit = { headers: { digest: digest('abcdef') }, body: { parts } }
  await call('POST', `${path}/commit`, { body: { parts: [] } })
  await call('POST', `${path}/commit`, commit)
  await call('POST', `${path}/commit`, commit)
  await call('GET', path)
}

async function people({ sandbox, call, folder, file }: Harness): Promise<void> {
  await call('GET', '/users')
  await call('GET', '/users?usemarker=true&limit=1')
  await call('GET', '/users/me?fields=enterprise,role,tracking_codes,my_tags,hostname')
  const body = { name: 'App', is_platform_access_only: true, external_app_user_id: 'x' }
  const path = `/users/${(await call('POST', '/users', { body })).body.id}`
  await call('GET', path)
  await call('PUT', path, {
    body: { job_title: 'Clerk', notification_email: { email: 'a@b.example' } },
  })
  const alias = await call('POST', `${path}/email_aliases`, { body: { email: 'c@d.example' } })
  await call('GET', `${path}/email_aliases`)
  await call('DELETE', `${path}/email_aliases/${alias.body.id}`)

  await avatar(sandbox, path)
  const item = { type: 'folder', id: await folder('shared') }
  const fileId = await file('in.txt', 'x', item.id)
  const invite = async (who: object): Promise<string> => {
    const accessible = { type: 'user', ...who }
    const sent = { item, accessible_by: accessible, role: 'editor' }
    return (await call('POST', '/collaborations', { body: sent })).body.id
  }
  const pending = await invite({ id: sandbox.users.external })
  await invite({ login: 'nobody@yet.example' })
  const token = sandbox.issueToken(sandbox.users.external)
  await call('GET', '/collaborations?status=pending', { token })
  await call('PUT', `/collaborations/${pending}`, { token, body: { status: 'accepted' } })
  await call('GET', `/collaborations/${pending}`, { token })
  await call('GET', `/folders/${item.id}/collaborations`)
  await call('GET', `/files/${fileId}/collaborations`)
  await call('PUT', `/collaborations/${pending}`, { body: { role: 'owner' } })
  const inherited = await call('GET', `/folders/${item.id}/collaborations`)
  await call('DELETE', `/collaborations/${inherited.body.entries[0].id}`, { token })
  await call('DELETE', path)
  const giver = `/users/${sandbox.users.serviceAccount}`
  const transfer = { owned_by: { id: sandbox.users.admin } }
  await call('PUT', `${giver}/folders/0?notify=false`, { body: transfer })
  await call('PUT', `${giver}/folders/0`, { body: transfer })
  const sessions = { user_ids: [sandbox.users.serviceAccount], user_logins: [] }
  await call('POST', '/users/terminate_sessions', { body: sessions })
}

async function avatar(sandbox: Harness['sandbox'], path: string): Promise<void> {
  const send = (init: RequestInit): Promise<Response> =>
    fetch(`${sandbox.baseUrls.api}${path}/avatar`, {
      headers: { authorization: `Bearer ${sandbox.developerToken}` },
      ...init,
    })
  const form = new FormData()
  form.set('pic', new Blob(['picture']), 'me.png')
  await send({})
  await send({ method: 'POST', body: form })
  await send({ method: 'POST', body: form })
  await send({ method: 'POST', body: new FormData() })
  await send({})
  await send({ method: 'DELETE' })
}

async function media({ sandbox, call, folder, file }: Harness): Promise<void> {
  const id = await folder('media')
  const fileId = await file('media.txt', 'text', id)
  for (const path of [`/files/${fileId}/watermark`, `/folders/${id}/watermark`]) {
    await call('GET', path)
    await call('PUT', path, { body: { watermark: { imprint: 'default' } } })
    await call('PUT', path, { body: { watermark: { imprint: 'default' } } })
    await call('GET', path)
    await call('DELETE', path)
  }
  const lock = await call('POST', '/folder_locks', { body: { folder: { type: 'folder', id } } })
  await call('GET', `/folder_locks?folder_id=${id}`)
  await call('DELETE', `/folders/${id}?recursive=true`)
  await call('DELETE', `/folder_locks/${lock.body.id}`)
  await call('GET', `/files/${fileId}?fields=representations,watermark_info,expiring_embed_link`)
  for (const path of [`/files/${fileId}`, `/files/${await file('x.zip')}`]) {
    await call('GET', `${path}/thumbnail.png`)
    await call('GET', `${path}/thumbnail.png`)
    await call('GET', `${path}/thumbnail.jpg`)
  }
  const items = [
    { type: 'file', id: fileId },
    { type: 'folder', id: await folder('media.txt') },
  ]
  await call('POST', '/zip_downloads', { body: { items: [] } })
  const zip = await call('POST', '/zip_downloads', { body: { items } })
  const status = zip.body.status_url.replace(sandbox.baseUrls.api, '')
  await call('GET', status)
  await (await fetch(zip.body.download_url)).arrayBuffer()
  await fetch(zip.body.download_url)
  await call('GET', status)
}

async function rest({ sandbox, call, file }: Harness): Promise<void> {
  const id = await file('needle.txt', 'text')
  const item = { type: 'file', id }
  const comment = await call('POST', '/comments', { body: { message: 'm', item } })
  const path = `/comments/${comment.body.id}`
  await call('POST', '/comments', {
    body: { tagged_message: '@[1:A] b', item: { type: 'comment', id: comment.body.id } },
  })
  await call('GET', `/files/${id}/comments?fields=tagged_message,message`)
  await call('GET', path)
  await call('PUT', path, { body: { message: 'n' } })
  await call('DELETE', path)
  const { entries } = (await call('GET', '/collections')).body
  const favorites = `/collections/${entries[0].id}`
  await call('GET', favorites)
  await call('PUT', `/files/${id}?fields=collections`, {
    body: { collections: [{ id: entries[0].id }] },
  })
  await call('GET', `${favorites}/items`)
  await call('GET', '/recent_items')
  await call('GET', '/search?query=needle')
  await call('GET', '/search?query=needle&include_recent_shared_links=true')
  await call('GET', '/search')
  await call('GET', '/users/me', { token: 'wrong' })
  await call('GET', '/groups')
  await oauth(sandbox, id)
}

async function events({ sandbox, call }: Harness): Promise<void> {
  const ada = sandbox.issueToken(sandbox.users.external)
  for (const type of ['all', 'changes', 'sync', 'admin_logs', 'admin_logs_streaming']) {
    await call('GET', `/events?stream_type=${type}&limit=500`)
  }
  await call('GET', '/events?stream_position=now&limit=0')
  await call('GET', '/events?stream_position=1')
  await call('GET', '/events?stream_position=x')
  await call('GET', '/events?stream_type=admin_logs', { token: ada })
  await call('GET', '/events?stream_type=admin_logs&created_after=2026-01-01T00:00:00Z')
  await call('OPTIONS', '/events')
}

async function oauth(sandbox: Harness['sandbox'], fileId: string): Promise<void> {
  const client = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret }
  const post = (path: string, form: Record<string, string>): Promise<Response> =>
    fetch(`${sandbox.baseUrls.oauth}/${path}`, { method: 'POST', body: new URLSearchParams(form) })
  const grant = { ...client, grant_type: 'client_credentials', box_subject_type: 'enterprise' }
  await post('token', { ...grant, box_subject_id: sandbox.enterpriseId })
  await post('token', { ...grant, box_subject_id: 'wrong' })
  const { accessToken, refreshToken } = sandbox.signIn(sandbox.users.admin)
  const renewal = { ...client, grant_type: 'refresh_token', refresh_token: refreshToken }
  await post('token', renewal)
  await post('token', renewal)
  await post('token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: accessToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    scope: 'item_preview item_upload',
    resource: `${sandbox.baseUrls.api}/files/${fileId}`,
  })
  await post('revoke', { ...client, token: 'any' })
}

async function webhooks({ call, folder }: Harness): Promise<void> {
  const target = { type: 'folder', id: await folder('watched') }
  const body = { target, address: 'https://example.test/', triggers: ['FILE.UPLOADED'] }
  const path = `/webhooks/${(await call('POST', '/webhooks', { body })).body.id}`
  await call('POST', '/webhooks', { body })
  await call('POST', '/webhooks', { body: { ...body, address: 'none' } })
  await call('POST', '/webhooks', { body: { ...body, target: { type: 'file', id: '1' } } })
  await call('GET', '/webhooks?limit=1')
  await call('GET', path)
  await call('PUT', path, { body: { triggers: ['FILE.MOVED'] } })
  await call('DELETE', path)
  await call('GET', path)
}

/** Calls every operation that the sandbox serves, some of them so that they are refused. */
export async function tour(harness: Harness): Promise<void> {
  await items(harness)
  await versions(harness)
  await inParts(harness)
  await people(harness)
  await media(harness)
  await rest(harness)
  await webhooks(harness)
  await tourGovernance(harness)
  await tourApplications(harness)
  await tourMetadata(harness)
  await events(harness)
}

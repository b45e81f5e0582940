import type { Harness } from '../sandbox/harness.js'

const LABELS = 'enterprise/securityClassification-6VMVochwUWo'
const KEY = 'Box__Security__Classification__Key'

/** Calls what has to do with metadata. */
export async function tourMetadata({ call, file, folder }: Harness): Promise<void> {
  const folderId = await folder('described')
  const fileId = await file('described.txt', 'x', folderId)
  const state = { type: 'enum', key: 'state', displayName: 'State', options: [{ key: 'open' }] }
  const total = { type: 'float', key: 'total', displayName: 'Total' }
  const invoice = {
    scope: 'enterprise',
    templateKey: 'invoice',
    displayName: 'I',
    fields: [state, total],
  }
  const made = await call('POST', '/metadata_templates/schema', { body: invoice })
  await call('POST', '/metadata_templates/schema', { body: invoice })
  await call('POST', '/metadata_templates/schema', { body: {} })
  await call('GET', `/metadata_templates/${made.body.id}`)
  await call('GET', '/metadata_templates/enterprise')
  await call('GET', '/metadata_templates/global')
  const schema = '/metadata_templates/enterprise/invoice/schema'
  await call('GET', schema)
  const add = [{ op: 'addEnumOption', fieldKey: 'state', data: { key: 'paid' } }]
  await call('PUT', schema, { body: add })
  await call('PUT', schema, { body: add })
  for (const item of [`/files/${fileId}`, `/folders/${folderId}`]) {
    const path = `${item}/metadata/enterprise/invoice`
    const instance = await call('POST', path, { body: { state: 'open', total: 5 } })
    await call('POST', path, { body: { state: 'open' } })
    await call(
      'GET',
      `/metadata_templates?metadata_instance_id=${String((instance.body as never)['$id'])}`,
    )
    await call('PUT', path, { body: [{ op: 'replace', path: '/state', value: 'paid' }] })
    await call('PUT', path, { body: [{ op: 'test', path: '/state', value: 'open' }] })
    await call('GET', path)
    await call('GET', `${item}/metadata`)
    await call('GET', `${item}?fields=metadata.enterprise.invoice,classification`)
  }
  const query = { from: 'enterprise.invoice', ancestor_folder_id: '0', query: "state = 'paid'" }
  await call('POST', '/metadata_queries/execute_read', { body: query })
  await call('POST', '/metadata_queries/execute_read', { body: { ...query, query: 'state =' } })
  const wanted = { scope: 'enterprise', templateKey: 'invoice', filters: { state: ['paid'] } }
  await call('GET', `/search?mdfilters=${encodeURIComponent(JSON.stringify([wanted]))}`)
  const cascade = { folder_id: folderId, scope: 'enterprise', templateKey: 'invoice' }
  const policy = await call('POST', '/metadata_cascade_policies', { body: cascade })
  await call('POST', '/metadata_cascade_policies', { body: cascade })
  await call('GET', `/metadata_cascade_policies?folder_id=${folderId}`)
  const path = `/metadata_cascade_policies/${policy.body.id}`
  await call('GET', path)
  await call('POST', `${path}/apply`, { body: { conflict_resolution: 'overwrite' } })
  await call('DELETE', path)
  await labels({ call }, fileId, folderId)
  await call('DELETE', `/files/${fileId}/metadata/enterprise/invoice`)
  await call('DELETE', `/folders/${folderId}/metadata/enterprise/invoice`)
  await call('DELETE', schema)
}

async function labels({ call }: Pick<Harness, 'call'>, file: string, folder: string) {
  const option = (key: string) => ({
    key,
    staticConfig: { classification: { classificationDefinition: 'D', colorID: 3 } },
  })
  const field = { type: 'enum', key: KEY, displayName: 'Classification', hidden: false }
  const template = {
    scope: 'enterprise',
    templateKey: 'securityClassification-6VMVochwUWo',
    displayName: 'Classification',
    fields: [{ ...field, options: [option('Public')] }],
  }
  await call('POST', '/metadata_templates/schema', { body: template })
  const schema = `/metadata_templates/${LABELS}/schema`
  await call('GET', schema)
  await call('PUT', schema, {
    body: [{ op: 'addEnumOption', fieldKey: KEY, data: option('Secret') }],
  })
  for (const item of [`/files/${file}`, `/folders/${folder}`]) {
    const path = `${item}/metadata/${LABELS}`
    await call('POST', path, { body: { [KEY]: 'Public' } })
    await call('PUT', path, { body: [{ op: 'replace', path: `/${KEY}`, value: 'Secret' }] })
    await call('GET', path)
    await call('GET', `${item}?fields=classification`)
    await call('DELETE', path)
  }
  const cards = `/files/${file}/metadata/global/boxSkillsCards`
  const card = {
    type: 'skill_card',
    skill_card_type: 'keyword',
    skill: { type: 'service', id: 's' },
    invocation: { type: 'skill_invocation', id: 'i' },
    entries: [{ text: 'a' }],
  }
  await call('POST', cards, { body: { cards: [card] } })
  await call('PUT', cards, { body: [{ op: 'replace', path: '/cards/0', value: card }] })
  await call('GET', cards)
  await call('DELETE', cards)
}

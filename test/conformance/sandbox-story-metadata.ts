import { expect } from 'vitest'
import {
  BadRequestError,
  ConflictError,
  metadataPatch,
  NotFoundError,
  templatePatch,
  type SkillCardInput,
} from '../../src/index.js'
import type { Story } from './sandbox-story.js'

interface Invoice {
  readonly customerName: string
  readonly total_due: number
  readonly state?: 'open' | 'paid'
}

const invoice = { scope: 'enterprise', template: 'invoice' } as const

/** Fills templates in, gives them to what is below, and finds by them. */
export async function metadata(story: Story): Promise<void> {
  await templates(story)
  await instances(story, 'files')
  await instances(story, 'folders')
  await cascades(story)
  await queries(story)
  await classifications(story)
  await skills(story)
  const template = await story.client.metadataTemplates.getByName({
    scope: 'enterprise',
    templateKey: 'invoice',
  })
  await story.step('MetadataTemplate.delete', () => template.delete())
  await expect(template.get()).rejects.toThrow(NotFoundError)
}

async function templates({ client, step }: Story): Promise<void> {
  const made = await step('MetadataTemplateRepository.create', () =>
    client.metadataTemplates.create({
      displayName: 'Invoice',
      templateKey: 'invoice',
      fields: [
        { type: 'string', key: 'customerName', displayName: 'Customer' },
        { type: 'float', key: 'total_due', displayName: 'Total' },
        { type: 'enum', key: 'state', displayName: 'State', options: [{ key: 'open' }] },
      ],
    }),
  )
  const changed = await step('MetadataTemplate.update', () =>
    made.update({
      patch: templatePatch()
        .addEnumOption('state', { key: 'paid' })
        .editTemplate({ copyInstanceOnItemCopy: true }),
    }),
  )
  expect(changed.fields[2]?.options?.map(({ key }) => key)).toEqual(['open', 'paid'])
  await step('MetadataTemplate.get', () => client.metadataTemplates.get(made.id))
  await step('MetadataTemplateRepository.getByName', () =>
    client.metadataTemplates.getByName({ scope: 'enterprise', templateKey: 'invoice' }),
  )
  const own = await step('MetadataTemplateRepository.list', () =>
    client.metadataTemplates.list().toArray(),
  )
  expect(own.map(({ id }) => id)).toContain(made.id)
  const common = await step('MetadataTemplateRepository.listGlobal', () =>
    client.metadataTemplates.listGlobal().toArray(),
  )
  expect(common.map(({ templateKey }) => templateKey)).toContain('properties')
}

async function instances({ client, step }: Story, kind: 'files' | 'folders'): Promise<void> {
  const name = kind === 'files' ? 'File' : 'Folder'
  const item =
    kind === 'files'
      ? await client.root.upload({ name: 'bill.txt', content: 'pay' })
      : await client.root.createFolder({ name: 'Described bills' })
  const values = { customerName: 'Ann', total_due: 5 }
  const made = await step(`${name}.createMetadata`, () =>
    item.createMetadata<Invoice>({ ...invoice, values }),
  )
  expect([made.values, made.parent, made.version]).toEqual([values, `${item.type}_${item.id}`, 0])
  await expect(item.createMetadata({ ...invoice, values: {} })).rejects.toThrow(ConflictError)
  await expect(item.setMetadata({ ...invoice, values: { state: 'lost' } })).rejects.toThrow(
    BadRequestError,
  )
  const set = await item.setMetadata<Invoice>({ ...invoice, values: { ...values, state: 'open' } })
  expect(set.values).toEqual({ ...values, state: 'open' })
  const paid = metadataPatch<Invoice>().replace('state', 'paid', 'open')
  await step(`${name}.updateMetadata`, () => item.updateMetadata({ ...invoice, patch: paid }))
  await expect(item.updateMetadata({ ...invoice, patch: paid })).rejects.toThrow(BadRequestError)
  const read = await step(`${name}.getMetadata`, () => item.getMetadata<Invoice>(invoice))
  expect([read.values.state, read.version]).toEqual(['paid', 2])
  const all = await step(`${name}.metadataInstances`, () => item.metadataInstances().toArray())
  expect(all.map(({ template }) => template)).toEqual(['invoice'])
  const [template] = await step('MetadataTemplateRepository.ofInstance', () =>
    client.metadataTemplates.ofInstance({ metadataInstanceId: read.id ?? '' }).toArray(),
  )
  expect(template?.templateKey).toBe('invoice')
  const asked = await item.get({ fields: ['metadata.enterprise.invoice'] })
  expect(asked.metadata['enterprise']?.['invoice']?.['total_due']).toBe(5)
  const copy = await item.copy({ parent: client.root, name: `copy of ${item.name}` })
  expect((await copy.getMetadata(invoice)).values).toEqual(read.values)
  await step(`${name}.deleteMetadata`, () => item.deleteMetadata(invoice))
  await expect(item.getMetadata(invoice)).rejects.toThrow(NotFoundError)
  const odd = { camelCase: 'a', snake_case: 'b', 'a/b~c': 'd', ünï: 'e' }
  const free = { scope: 'global', template: 'properties' } as const
  await item.createMetadata({ ...free, values: odd })
  const patched = await item.updateMetadata({
    ...free,
    patch: metadataPatch().replace('a/b~c', 'x', 'd').move('ünï', '~1'),
  })
  expect(patched.values).toEqual({ camelCase: 'a', snake_case: 'b', 'a/b~c': 'x', '~1': 'e' })
}

async function cascades({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Described from above' })
  const inner = await folder.createFolder({ name: 'inner' })
  const old = await inner.upload({ name: 'old.txt', content: 'x' })
  const template = { scope: 'enterprise', templateKey: 'invoice' } as const
  await expect(folder.cascadeMetadata(template)).rejects.toThrow(BadRequestError)
  await folder.createMetadata({ ...invoice, values: { customerName: 'Ann', total_due: 1 } })
  const policy = await step('Folder.cascadeMetadata', () => folder.cascadeMetadata(template))
  await expect(
    step('MetadataCascadePolicyRepository.create', () =>
      client.metadataCascadePolicies.create({ ...template, folderId: folder }),
    ),
  ).rejects.toThrow(ConflictError)
  const fresh = await inner.upload({ name: 'new.txt', content: 'x' })
  for (const file of [old, fresh]) {
    expect((await file.getMetadata<Invoice>(invoice)).values.customerName).toBe('Ann')
  }
  await old.setMetadata({ ...invoice, values: { customerName: 'Bob' } })
  await step('MetadataCascadePolicy.forceApply', () =>
    policy.forceApply({ conflictResolution: 'none' }),
  )
  expect((await old.getMetadata<Invoice>(invoice)).values.customerName).toBe('Bob')
  await policy.forceApply({ conflictResolution: 'overwrite' })
  expect((await old.getMetadata<Invoice>(invoice)).values.customerName).toBe('Ann')
  const listed = await step('Folder.metadataCascadePolicies', () =>
    folder.metadataCascadePolicies().toArray(),
  )
  expect(listed.map(({ id }) => id)).toEqual([policy.id])
  await step('MetadataCascadePolicyRepository.list', () =>
    client.metadataCascadePolicies.list({ folderId: folder }).toArray(),
  )
  const read = await step('MetadataCascadePolicy.get', () => policy.get())
  expect([read.templateKey, read.parent.id]).toEqual(['invoice', folder.id])
  await step('MetadataCascadePolicy.delete', () => policy.delete())
  const second = await step('MetadataCascadePolicyRepository.create', () =>
    client.metadataCascadePolicies.create({ ...template, folderId: folder }),
  )
  await second.delete()
}

async function queries({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Described by value' })
  for (const [index, customerName] of ['Ann', 'Bob', 'Cid'].entries()) {
    const file = await folder.upload({ name: `${customerName}.txt`, content: 'x' })
    await file.createMetadata({ ...invoice, values: { customerName, total_due: index } })
  }
  const template = await client.metadataTemplates.getByName({
    scope: 'enterprise',
    templateKey: 'invoice',
  })
  const scope = template.scope
  const found = await step('Search.metadataQuery', () =>
    client.search
      .metadataQuery({
        from: `${scope}.invoice`,
        query: 'total_due >= :least AND NOT customerName = :name',
        queryParams: { least: 0, name: 'Bob' },
        ancestorFolderId: folder,
        orderBy: [{ fieldKey: 'total_due', direction: 'desc' }],
        fields: ['name', `metadata.${scope}.invoice.total_due`],
        limit: 1,
      })
      .toArray(),
  )
  expect(found.map(({ name }) => name)).toEqual(['Cid.txt', 'Ann.txt'])
  expect(found[0]?.metadata[scope]?.['invoice']).toMatchObject({ total_due: 2 })
  const searched = await client.search
    .query({
      ancestorFolderIds: [folder],
      mdfilters: [
        { scope: 'enterprise', templateKey: 'invoice', filters: { total_due: { gt: 2 } } },
      ],
    })
    .toArray()
  expect(searched.map(({ name }) => name)).toEqual(['Cid.txt'])
}

async function classifications({ client, step }: Story): Promise<void> {
  await step('Classifications.initialize', () =>
    client.classifications.initialize({ classifications: [{ name: 'Public', definition: 'All' }] }),
  )
  await step('Classifications.add', () =>
    client.classifications.add({ classifications: [{ name: 'Secret', colorId: 6 }] }),
  )
  for (const item of [
    await client.root.upload({ name: 'label.txt', content: 'x' }),
    await client.root.createFolder({ name: 'Labelled' }),
  ]) {
    const name = item.type === 'file' ? 'File' : 'Folder'
    await step(`${name}.addClassification`, () => item.addClassification({ name: 'Public' }))
    await step(`${name}.updateClassification`, () => item.updateClassification({ name: 'Secret' }))
    expect((await item.setClassification({ name: 'Public' })).name).toBe('Public')
    await step('Classifications.update', () =>
      client.classifications.update({ classifications: [{ current: 'Public', name: 'Open' }] }),
    )
    const read = await step(`${name}.getClassification`, () => item.getClassification())
    expect(read.name).toBe('Open')
    expect((await item.get({ fields: ['classification'] })).classification?.name).toBe('Open')
    await step(`${name}.removeClassification`, () => item.removeClassification())
    await expect(item.getClassification()).rejects.toThrow(NotFoundError)
    await client.classifications.update({ classifications: [{ current: 'Open', name: 'Public' }] })
  }
  const labels = await step('Classifications.get', () => client.classifications.get())
  expect(labels.fields[0]?.options?.map(({ key }) => key)).toEqual(['Public', 'Secret'])
  expect(labels.fields[0]?.options?.[1]?.staticConfig?.classification?.colorId).toBe(6)
}

async function skills({ client, step }: Story): Promise<void> {
  const file = await client.root.upload({ name: 'skill.txt', content: 'x' })
  const card: SkillCardInput = {
    type: 'skill_card',
    skillCardType: 'keyword',
    skill: { type: 'service', id: 's' },
    invocation: { type: 'skill_invocation', id: 'i' },
    entries: [{ text: 'a' }],
  }
  await step('File.createSkillCards', () => file.createSkillCards({ cards: [card] }))
  await step('File.updateSkillCards', () =>
    file.updateSkillCards({ cards: [{ index: 0, card: { ...card, entries: [{ text: 'b' }] } }] }),
  )
  const { cards } = await step('File.getSkillCards', () => file.getSkillCards())
  expect(cards?.[0]?.entries?.[0]?.text).toBe('b')
  await step('File.deleteSkillCards', () => file.deleteSkillCards())
}

import { metadataPatch, templatePatch, type SkillCardInput } from '../../../src/index.js'
import { taxonomy } from '../../unit/resources/rows/metadata-taxonomies.js'
import { loaded } from '../../unit/resources/rows/metadata-templates.js'
import type { Calls } from './call.js'

const namespace = 'enterprise_1'
const invoice = { scope: 'enterprise', template: 'blueprintTemplate' } as const
const made = {
  type: 'skill_card',
  skill: { type: 'service', id: 's' },
  invocation: { type: 'skill_invocation', id: 'i' },
} as const
const status: SkillCardInput = {
  ...made,
  skillCardType: 'status',
  status: { code: 'processing', message: 'Wait' },
}
const bare: SkillCardInput = { ...made, skillCardType: 'keyword', entries: [] }
const fields = [
  {
    type: 'taxonomy',
    key: 'place',
    displayName: 'Place',
    description: 'Where it is',
    hidden: false,
    taxonomyKey: 'geo',
    taxonomyId: '6f1a4c3e-2b7d-4a6e-9d55-1c0e9f3b7a21',
    namespace,
    optionsRules: { multiSelect: true, selectableLevels: [1, 2] },
  },
] as const

const instances: Calls = {
  'File.metadataInstances': [c => c.files.ref('7').metadataInstances()],
  'File.getMetadata': [c => c.files.ref('7').getMetadata(invoice)],
  'File.createMetadata': [c => c.files.ref('7').createMetadata({ ...invoice, values: {} })],
  'File.updateMetadata': [
    c => c.files.ref('7').updateMetadata({ ...invoice, patch: metadataPatch() }),
  ],
  'Folder.metadataInstances': [c => c.folders.ref('7').metadataInstances()],
  'Folder.createMetadata': [c => c.folders.ref('7').createMetadata({ ...invoice, values: {} })],
  'Folder.updateMetadata': [
    c => c.folders.ref('7').updateMetadata({ ...invoice, patch: metadataPatch() }),
  ],
  'File.createSkillCards': [
    c => c.files.ref('7').createSkillCards({ cards: [status] }),
    c => c.files.ref('7').createSkillCards({ cards: [bare] }),
  ],
  'File.updateSkillCards': [
    c => c.files.ref('7').updateSkillCards({ cards: [{ index: 0, card: status }] }),
    c => c.files.ref('7').updateSkillCards({ cards: [] }),
  ],
  'SkillInvocation.update': [
    c =>
      c.skillInvocations.ref('33').update({
        status: 'processing',
        metadata: { cards: [status] },
        file: { id: '7' },
      }),
    c =>
      c.skillInvocations
        .ref('33')
        .update({ status: 'processing', metadata: { cards: [] }, file: { id: '7' } }),
  ],
  'Folder.metadataCascadePolicies': [c => c.folders.ref('7').metadataCascadePolicies()],
  'MetadataCascadePolicyRepository.list': [c => c.metadataCascadePolicies.list({ folderId: '7' })],
}

const templates: Calls = {
  'MetadataTemplate.update': [c => loaded(c).update({ patch: templatePatch() })],
  'MetadataTemplate.taxonomyOptions': [
    c => loaded(c).taxonomyOptions({ fieldKey: 'myField', limit: 5 }),
    c => loaded(c).taxonomyOptions({ fieldKey: 'myField' }),
  ],
  'MetadataTemplateRepository.list': [c => c.metadataTemplates.list()],
  'MetadataTemplateRepository.listGlobal': [c => c.metadataTemplates.listGlobal({ limit: 5 })],
  'MetadataTemplateRepository.ofInstance': [
    c =>
      c.metadataTemplates.ofInstance({
        metadataInstanceId: '01234500-12f1-1234-aa12-b1d234cb567e',
        limit: 5,
      }),
  ],
  'MetadataTemplateRepository.create': [
    c => c.metadataTemplates.create({ displayName: 'D', fields }),
    c => c.metadataTemplates.create({ displayName: 'D' }),
  ],
}

const classifications: Calls = {
  'Classifications.initialize': [c => c.classifications.initialize({ classifications: [] })],
  'Classifications.add': [c => c.classifications.add({ classifications: [] })],
  'Classifications.update': [c => c.classifications.update({ classifications: [] })],
}

const taxonomies: Calls = {
  'MetadataTaxonomies.list': [c => c.metadataTaxonomies.list({ namespace })],
  'MetadataTaxonomies.create': [
    c => c.metadataTaxonomies.create({ namespace, displayName: 'Geography' }),
  ],
  'MetadataTaxonomy.createLevels': [
    c => taxonomy(c).createLevels({ levels: [{ displayName: 'Continent' }] }),
  ],
  'MetadataTaxonomy.updateLevel': [
    c => taxonomy(c).updateLevel({ level: 1, displayName: 'Continent' }),
  ],
  'MetadataTaxonomy.appendLevel': [c => taxonomy(c).appendLevel({ displayName: 'City' })],
  'MetadataTaxonomy.nodes': [c => taxonomy(c).nodes({ limit: 5 }), c => taxonomy(c).nodes()],
  'MetadataTaxonomy.createNode': [c => taxonomy(c).createNode({ displayName: 'F', level: 1 })],
  'MetadataTaxonomy.updateNode': [c => taxonomy(c).updateNode({ nodeId: 'n' })],
}

/** Metadata, its templates and taxonomies, classifications, skill cards. */
export const metadataCalls: Calls = {
  ...instances,
  ...templates,
  ...classifications,
  ...taxonomies,
}

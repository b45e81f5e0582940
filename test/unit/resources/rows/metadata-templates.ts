import { templatePatch } from '../../../../src/resources/index.js'
import type { Repositories } from '../session.js'
import { json, type Rows } from './row.js'

const patch = (value: unknown) => ({ json: value, contentType: 'application/json-patch+json' })
const LABELS = 'enterprise/securityClassification-6VMVochwUWo'
const KEY = 'Box__Security__Classification__Key'

/** A template as if it had been read. */
export const loaded = (client: Repositories) =>
  Object.assign(client.metadataTemplates.ref('5'), { scope: 'enterprise', templateKey: 'myKey' })
const field = { type: 'enum', key: 'myField', displayName: 'F', options: [{ key: 'one' }] } as const
const allChanges = templatePatch()
  .editTemplate({ displayName: 'D', copyInstanceOnItemCopy: true })
  .addField(field)
  .editField('myField', { displayName: 'G' })
  .removeField('old_field')
  .reorderFields(['b', 'a'])
  .addEnumOption('myField', { key: 'two' })
  .editEnumOption('myField', 'two', { key: 'three' })
  .removeEnumOption('myField', 'one')
  .reorderEnumOptions('myField', ['b', 'a'])
  .addMultiSelectOption('m', { key: 'two' })
  .editMultiSelectOption('m', 'two', { key: 'three' })
  .removeMultiSelectOption('m', 'one')
  .reorderMultiSelectOptions('m', ['b', 'a'])

const templateRows: Rows = {
  'MetadataTemplate.get': [
    { call: client => client.metadataTemplates.get('5'), sends: 'GET /metadata_templates/5' },
  ],
  'MetadataTemplate.update': [
    {
      call: client => loaded(client).update({ patch: allChanges }),
      sends: 'PUT /metadata_templates/enterprise/myKey/schema',
      body: patch([
        { op: 'editTemplate', data: { displayName: 'D', copyInstanceOnItemCopy: true } },
        { op: 'addField', data: field },
        { op: 'editField', fieldKey: 'myField', data: { displayName: 'G' } },
        { op: 'removeField', fieldKey: 'old_field' },
        { op: 'reorderFields', fieldKeys: ['b', 'a'] },
        { op: 'addEnumOption', fieldKey: 'myField', data: { key: 'two' } },
        {
          op: 'editEnumOption',
          fieldKey: 'myField',
          enumOptionKey: 'two',
          data: { key: 'three' },
        },
        { op: 'removeEnumOption', fieldKey: 'myField', enumOptionKey: 'one' },
        { op: 'reorderEnumOptions', fieldKey: 'myField', enumOptionKeys: ['b', 'a'] },
        { op: 'addMultiSelectOption', fieldKey: 'm', data: { key: 'two' } },
        {
          op: 'editMultiSelectOption',
          fieldKey: 'm',
          multiSelectOptionKey: 'two',
          data: { key: 'three' },
        },
        { op: 'removeMultiSelectOption', fieldKey: 'm', multiSelectOptionKey: 'one' },
        { op: 'reorderMultiSelectOptions', fieldKey: 'm', multiSelectOptionKeys: ['b', 'a'] },
      ]),
    },
  ],
  'MetadataTemplate.delete': [
    {
      call: client => loaded(client).delete(),
      sends: 'DELETE /metadata_templates/enterprise/myKey/schema',
    },
  ],
  'MetadataTemplate.taxonomyOptions': [
    {
      call: client =>
        loaded(client).taxonomyOptions({
          fieldKey: 'myField',
          level: [1, 2],
          parent: ['p'],
          ancestor: ['a', 'b'],
          query: 'q',
          includeTotalResultCount: true,
          onlySelectableOptions: false,
        }),
      sends: 'GET /metadata_templates/enterprise/myKey/fields/myField/options',
      query: {
        level: ['1', '2'],
        parent: ['p'],
        ancestor: ['a', 'b'],
        query: 'q',
        'include-total-result-count': 'true',
        'only-selectable-options': 'false',
      },
    },
  ],
  'MetadataTemplateRepository.list': [
    {
      call: client => client.metadataTemplates.list({ limit: 5 }),
      sends: 'GET /metadata_templates/enterprise',
      query: { limit: '5' },
    },
  ],
  'MetadataTemplateRepository.listGlobal': [
    {
      call: client => client.metadataTemplates.listGlobal(),
      sends: 'GET /metadata_templates/global',
    },
  ],
  'MetadataTemplateRepository.ofInstance': [
    {
      call: client =>
        client.metadataTemplates.ofInstance({
          metadataInstanceId: '01234500-12f1-1234-aa12-b1d234cb567e',
        }),
      sends: 'GET /metadata_templates',
      query: { metadata_instance_id: '01234500-12f1-1234-aa12-b1d234cb567e' },
    },
  ],
  'MetadataTemplateRepository.getByName': [
    {
      call: client =>
        client.metadataTemplates.getByName({ scope: 'enterprise', templateKey: 'myKey' }),
      sends: 'GET /metadata_templates/enterprise/myKey/schema',
    },
  ],
  'MetadataTemplateRepository.create': [
    {
      call: client =>
        client.metadataTemplates.create({
          displayName: 'D',
          templateKey: 'myKey',
          hidden: true,
          copyInstanceOnItemCopy: true,
          fields: [field],
        }),
      sends: 'POST /metadata_templates/schema',
      body: json({
        scope: 'enterprise',
        displayName: 'D',
        templateKey: 'myKey',
        hidden: true,
        copyInstanceOnItemCopy: true,
        fields: [field],
      }),
    },
  ],
}

const label = { name: 'Sensitive', definition: 'Keep', colorId: 4 }
const sentLabel = {
  key: 'Sensitive',
  staticConfig: { classification: { classificationDefinition: 'Keep', colorID: 4 } },
}

const classificationRows: Rows = {
  'Classifications.get': [
    {
      call: client => client.classifications.get(),
      sends: `GET /metadata_templates/${LABELS}/schema`,
    },
  ],
  'Classifications.initialize': [
    {
      call: client => client.classifications.initialize({ classifications: [label] }),
      sends: 'POST /metadata_templates/schema',
      body: json({
        scope: 'enterprise',
        templateKey: 'securityClassification-6VMVochwUWo',
        displayName: 'Classification',
        hidden: false,
        copyInstanceOnItemCopy: true,
        fields: [
          {
            type: 'enum',
            key: KEY,
            displayName: 'Classification',
            hidden: false,
            options: [sentLabel],
          },
        ],
      }),
    },
  ],
  'Classifications.add': [
    {
      call: client => client.classifications.add({ classifications: [label, { name: 'Plain' }] }),
      sends: `PUT /metadata_templates/${LABELS}/schema`,
      body: json([
        { op: 'addEnumOption', fieldKey: KEY, data: sentLabel },
        { op: 'addEnumOption', fieldKey: KEY, data: { key: 'Plain' } },
      ]),
    },
  ],
  'Classifications.update': [
    {
      call: client =>
        client.classifications.update({ classifications: [{ current: 'Old', ...label }] }),
      sends: `PUT /metadata_templates/${LABELS}/schema`,
      body: patch([{ op: 'editEnumOption', fieldKey: KEY, enumOptionKey: 'Old', data: sentLabel }]),
    },
  ],
}

const cascadeRows: Rows = {
  'MetadataCascadePolicy.get': [
    {
      call: client => client.metadataCascadePolicies.get('9'),
      sends: 'GET /metadata_cascade_policies/9',
    },
  ],
  'MetadataCascadePolicy.forceApply': [
    {
      call: client =>
        client.metadataCascadePolicies.ref('9').forceApply({ conflictResolution: 'overwrite' }),
      sends: 'POST /metadata_cascade_policies/9/apply',
      body: json({ conflict_resolution: 'overwrite' }),
    },
  ],
  'MetadataCascadePolicy.delete': [
    {
      call: client => client.metadataCascadePolicies.ref('9').delete(),
      sends: 'DELETE /metadata_cascade_policies/9',
    },
  ],
  'MetadataCascadePolicyRepository.list': [
    {
      call: client =>
        client.metadataCascadePolicies.list({
          folderId: client.folders.ref('7'),
          ownerEnterpriseId: '1',
          offset: 0,
        }),
      sends: 'GET /metadata_cascade_policies',
      query: { folder_id: '7', owner_enterprise_id: '1', offset: '0' },
    },
  ],
  'MetadataCascadePolicyRepository.create': [
    {
      call: client =>
        client.metadataCascadePolicies.create({
          folderId: client.folders.ref('7'),
          scope: 'enterprise',
          templateKey: 'myKey',
        }),
      sends: 'POST /metadata_cascade_policies',
      body: json({ folder_id: '7', scope: 'enterprise', templateKey: 'myKey' }),
    },
  ],
  'Folder.metadataCascadePolicies': [
    {
      call: client => client.folders.ref('7').metadataCascadePolicies({ ownerEnterpriseId: '1' }),
      sends: 'GET /metadata_cascade_policies',
      query: { folder_id: '7', owner_enterprise_id: '1' },
    },
  ],
  'Folder.cascadeMetadata': [
    {
      call: client =>
        client.folders.ref('7').cascadeMetadata({ scope: 'enterprise', templateKey: 'myKey' }),
      sends: 'POST /metadata_cascade_policies',
      body: json({ folder_id: '7', scope: 'enterprise', templateKey: 'myKey' }),
    },
  ],
}

/** Templates, classifications and cascades. */
export const metadataTemplateRows: Rows = {
  ...templateRows,
  ...classificationRows,
  ...cascadeRows,
}

import { metadataPatch, type SkillCardInput } from '../../../../src/resources/index.js'
import type { Repositories } from '../session.js'
import { json, WHEN, WHEN_TEXT, type Rows } from './row.js'

const PATCH = 'application/json-patch+json'
const patch = (value: unknown) => ({ json: value, contentType: PATCH })
const LABELS = 'enterprise/securityClassification-6VMVochwUWo'
const KEY = 'Box__Security__Classification__Key'

/** An instance's address whose keys must not change their spelling. */
const invoice = { scope: 'enterprise', template: 'blueprintTemplate' } as const

const values = { customerName: 'x', snake_case: 'y', 'a/b~c': 3, due: WHEN, options: ['A b'] }
const sentValues = { ...values, due: WHEN_TEXT }

function itemRows(owner: 'File' | 'Folder', property: 'files' | 'folders', path: string): Rows {
  const at = (client: Repositories) => client[property].ref('7')
  const instance = `${path}/7/metadata/enterprise/blueprintTemplate`
  const rows: Rows = {
    metadataInstances: [
      {
        call: client => at(client).metadataInstances({ view: 'hydrated' }),
        sends: `GET ${path}/7/metadata`,
        query: { view: 'hydrated' },
      },
    ],
    createMetadata: [
      {
        call: client => at(client).createMetadata({ ...invoice, values }),
        sends: `POST ${instance}`,
        body: json(sentValues),
      },
    ],
    updateMetadata: [
      {
        call: client =>
          at(client).updateMetadata({
            ...invoice,
            patch: metadataPatch().test('state', 'open').replace('a/b~c', 4.5).move('b', 'c'),
          }),
        sends: `PUT ${instance}`,
        body: patch([
          { op: 'test', path: '/state', value: 'open' },
          { op: 'replace', path: '/a~1b~0c', value: 4.5 },
          { op: 'move', from: '/b', path: '/c' },
        ]),
      },
    ],
    deleteMetadata: [
      { call: client => at(client).deleteMetadata(invoice), sends: `DELETE ${instance}` },
    ],
    getClassification: [
      { call: client => at(client).getClassification(), sends: `GET ${path}/7/metadata/${LABELS}` },
    ],
    addClassification: [
      {
        call: client => at(client).addClassification({ name: 'Sensitive' }),
        sends: `POST ${path}/7/metadata/${LABELS}`,
        body: json({ [KEY]: 'Sensitive' }),
      },
    ],
    updateClassification: [
      {
        call: client => at(client).updateClassification({ name: 'Sensitive' }),
        sends: `PUT ${path}/7/metadata/${LABELS}`,
        body: patch([{ op: 'replace', path: `/${KEY}`, value: 'Sensitive' }]),
      },
    ],
    removeClassification: [
      {
        call: client => at(client).removeClassification(),
        sends: `DELETE ${path}/7/metadata/${LABELS}`,
      },
    ],
  }
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [`${owner}.${name}`, list]))
}

const made = {
  type: 'skill_card',
  skill: { type: 'service', id: 's' },
  invocation: { type: 'skill_invocation', id: 'i' },
} as const
const card: SkillCardInput = {
  ...made,
  skillCardType: 'timeline',
  createdAt: WHEN,
  skillCardTitle: { code: 'faces', message: 'Faces' },
  duration: 60,
  entries: [{ text: 'Ann', appears: [{ start: 1, end: 2 }], imageUrl: 'https://example.com/a' }],
}
const sentCard = {
  ...made,
  skill_card_type: 'timeline',
  created_at: WHEN_TEXT,
  skill_card_title: { code: 'faces', message: 'Faces' },
  duration: 60,
  entries: [{ text: 'Ann', appears: [{ start: 1, end: 2 }], image_url: 'https://example.com/a' }],
}
const cards = '/files/7/metadata/global/boxSkillsCards'

const skillRows: Rows = {
  'File.getSkillCards': [
    { call: client => client.files.ref('7').getSkillCards(), sends: `GET ${cards}` },
  ],
  'File.createSkillCards': [
    {
      call: client => client.files.ref('7').createSkillCards({ cards: [card] }),
      sends: `POST ${cards}`,
      body: json({ cards: [sentCard] }),
    },
  ],
  'File.updateSkillCards': [
    {
      call: client => client.files.ref('7').updateSkillCards({ cards: [{ index: 1, card }] }),
      sends: `PUT ${cards}`,
      body: patch([{ op: 'replace', path: '/cards/1', value: sentCard }]),
    },
  ],
  'File.deleteSkillCards': [
    { call: client => client.files.ref('7').deleteSkillCards(), sends: `DELETE ${cards}` },
  ],
  'SkillInvocation.update': [
    {
      call: client =>
        client.skillInvocations.ref('33').update({
          status: 'success',
          metadata: { cards: [card] },
          file: { id: '7' },
          fileVersion: { id: '8' },
          usage: { unit: 'seconds', value: 60 },
        }),
      sends: 'PUT /skill_invocations/33',
      body: json({
        status: 'success',
        metadata: { cards: [sentCard] },
        file: { type: 'file', id: '7' },
        file_version: { type: 'file_version', id: '8' },
        usage: { unit: 'seconds', value: 60 },
      }),
    },
  ],
}

/** Metadata on files and folders, skills and queries. */
export const metadataRows: Rows = {
  ...itemRows('File', 'files', '/files'),
  ...itemRows('Folder', 'folders', '/folders'),
  'File.getMetadata': [
    {
      call: client => client.files.ref('7').getMetadata({ ...invoice, view: 'hydrated' }),
      sends: 'GET /files/7/metadata/enterprise/blueprintTemplate',
      query: { view: 'hydrated' },
    },
  ],
  'Folder.getMetadata': [
    {
      call: client => client.folders.ref('7').getMetadata(invoice),
      sends: 'GET /folders/7/metadata/enterprise/blueprintTemplate',
    },
  ],
  ...skillRows,
  'Search.metadataQuery': [
    {
      call: client =>
        client.search.metadataQuery({
          from: 'enterprise_27335.myTemplate',
          query: 'myAmount >= :myLeast AND due < :due_at',
          queryParams: { myLeast: 100, due_at: WHEN },
          ancestorFolderId: client.folders.ref('7'),
          orderBy: [{ fieldKey: 'myAmount', direction: 'desc' }],
          fields: ['ownedBy.login', 'metadata.enterprise_27335.myTemplate.myAmount'],
          limit: 50,
        }),
      sends: 'POST /metadata_queries/execute_read',
      body: json({
        from: 'enterprise_27335.myTemplate',
        query: 'myAmount >= :myLeast AND due < :due_at',
        query_params: { myLeast: 100, due_at: WHEN_TEXT },
        ancestor_folder_id: '7',
        order_by: [{ field_key: 'myAmount', direction: 'desc' }],
        fields: ['owned_by.login', 'metadata.enterprise_27335.myTemplate.myAmount'],
        limit: 50,
      }),
    },
  ],
}

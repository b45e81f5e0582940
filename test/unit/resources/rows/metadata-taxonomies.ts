import { bind, sessionOf } from '../../../../src/core/index.js'
import { MetadataTaxonomy } from '../../../../src/resources/index.js'
import type { Repositories } from '../session.js'
import { json, type Rows } from './row.js'

/** A taxonomy as if it had been read. */
export const taxonomy = ({ metadataTaxonomies }: Repositories) =>
  Object.assign(bind(new MetadataTaxonomy(), sessionOf(metadataTaxonomies, 'get')), {
    namespace: 'enterprise_1',
    key: 'geo',
  })
const geo = '/metadata_taxonomies/enterprise_1/geo'

/** Taxonomies. */
export const taxonomyRows: Rows = {
  'MetadataTaxonomies.list': [
    {
      call: client => client.metadataTaxonomies.list({ namespace: 'enterprise_1', limit: 5 }),
      sends: 'GET /metadata_taxonomies/enterprise_1',
      query: { limit: '5' },
    },
  ],
  'MetadataTaxonomies.get': [
    {
      call: client => client.metadataTaxonomies.get({ namespace: 'enterprise_1', key: 'geo' }),
      sends: `GET ${geo}`,
    },
  ],
  'MetadataTaxonomies.create': [
    {
      call: client =>
        client.metadataTaxonomies.create({
          namespace: 'enterprise_1',
          key: 'geo',
          displayName: 'Geography',
        }),
      sends: 'POST /metadata_taxonomies',
      body: json({ namespace: 'enterprise_1', key: 'geo', displayName: 'Geography' }),
    },
  ],
  'MetadataTaxonomy.update': [
    {
      call: client => taxonomy(client).update({ displayName: 'H' }),
      sends: `PATCH ${geo}`,
      body: json({ displayName: 'H' }),
    },
  ],
  'MetadataTaxonomy.delete': [
    { call: client => taxonomy(client).delete(), sends: `DELETE ${geo}` },
  ],
  'MetadataTaxonomy.createLevels': [
    {
      call: client =>
        taxonomy(client).createLevels({
          levels: [{ displayName: 'Continent', description: 'D', level: 1 }],
        }),
      sends: `POST ${geo}/levels`,
      body: json([{ displayName: 'Continent', description: 'D', level: 1 }]),
    },
  ],
  'MetadataTaxonomy.updateLevel': [
    {
      call: client =>
        taxonomy(client).updateLevel({ level: 1, displayName: 'C', description: 'D' }),
      sends: `PATCH ${geo}/levels/1`,
      body: json({ displayName: 'C', description: 'D' }),
    },
  ],
  'MetadataTaxonomy.appendLevel': [
    {
      call: client => taxonomy(client).appendLevel({ displayName: 'City', description: 'D' }),
      sends: `POST ${geo}/levels:append`,
      body: json({ displayName: 'City', description: 'D' }),
    },
  ],
  'MetadataTaxonomy.trimLevel': [
    { call: client => taxonomy(client).trimLevel(), sends: `POST ${geo}/levels:trim` },
  ],
  'MetadataTaxonomy.nodes': [
    {
      call: client =>
        taxonomy(client).nodes({
          level: [1],
          parent: ['p'],
          ancestor: ['a'],
          query: 'q',
          includeTotalResultCount: true,
        }),
      sends: `GET ${geo}/nodes`,
      query: {
        level: ['1'],
        parent: ['p'],
        ancestor: ['a'],
        query: 'q',
        'include-total-result-count': 'true',
      },
    },
  ],
  'MetadataTaxonomy.createNode': [
    {
      call: client => taxonomy(client).createNode({ displayName: 'F', level: 2, parentId: 'p' }),
      sends: `POST ${geo}/nodes`,
      body: json({ displayName: 'F', level: 2, parentId: 'p' }),
    },
  ],
  'MetadataTaxonomy.node': [
    { call: client => taxonomy(client).node({ nodeId: 'n' }), sends: `GET ${geo}/nodes/n` },
  ],
  'MetadataTaxonomy.updateNode': [
    {
      call: client => taxonomy(client).updateNode({ nodeId: 'n', displayName: 'F' }),
      sends: `PATCH ${geo}/nodes/n`,
      body: json({ displayName: 'F' }),
    },
  ],
  'MetadataTaxonomy.deleteNode': [
    {
      call: client => taxonomy(client).deleteNode({ nodeId: 'n' }),
      sends: `DELETE ${geo}/nodes/n`,
    },
  ],
}

import { json, type Rows } from './row.js'

const hub = { type: 'hubs', id: '7' }
const query = { hub_id: '7', limit: '5' }

/** Hubs, what is in them, and who has access. */
export const hubRows: Rows = {
  'Hub.get': [{ call: client => client.hubs.get('7'), sends: 'GET /hubs/7' }],
  'Hub.update': [
    {
      call: client =>
        client.hubs.ref('7').update({
          title: 'T',
          description: 'D',
          isAiEnabled: false,
          isCollaborationRestrictedToEnterprise: false,
          canNonOwnersInvite: false,
          canSharedLinkBeCreated: true,
          canPublicSharedLinkBeCreated: false,
          copyHubAccess: 'company',
        }),
      sends: 'PUT /hubs/7',
      body: json({
        title: 'T',
        description: 'D',
        is_ai_enabled: false,
        is_collaboration_restricted_to_enterprise: false,
        can_non_owners_invite: false,
        can_shared_link_be_created: true,
        can_public_shared_link_be_created: false,
        copy_hub_access: 'company',
      }),
    },
  ],
  'Hub.delete': [{ call: client => client.hubs.ref('7').delete(), sends: 'DELETE /hubs/7' }],
  'Hub.copy': [
    {
      call: client =>
        client.hubs.ref('7').copy({ title: 'T', description: 'D', includeItems: true }),
      sends: 'POST /hubs/7/copy',
      body: json({ title: 'T', description: 'D', include_items: true }),
    },
    {
      call: client => client.hubs.ref('7').copy(),
      sends: 'POST /hubs/7/copy',
      // Box wants a body, be it empty.
      body: json({}),
    },
  ],
  'Hub.items': [
    {
      call: client => client.hubs.ref('7').items({ parentId: 'b-1', limit: 5 }),
      sends: 'GET /hub_items',
      query: { ...query, parent_id: 'b-1' },
    },
    {
      call: client => client.hubs.ref('7').items({ parentId: { id: 'b-1' } }),
      sends: 'GET /hub_items',
      query: { hub_id: '7', parent_id: 'b-1' },
    },
  ],
  'Hub.manageItems': [
    {
      call: client =>
        client.hubs.ref('7').manageItems({
          operations: [
            { action: 'add', item: client.files.ref('1'), parentId: 'b-1' },
            { action: 'remove', item: { type: 'web_link', id: '2' } },
          ],
        }),
      sends: 'POST /hubs/7/manage_items',
      body: json({
        operations: [
          { action: 'add', item: { type: 'file', id: '1' }, parent_id: 'b-1' },
          { action: 'remove', item: { type: 'web_link', id: '2' } },
        ],
      }),
    },
  ],
  'Hub.collaborations': [
    {
      call: client => client.hubs.ref('7').collaborations({ limit: 5 }),
      sends: 'GET /hub_collaborations',
      query,
    },
  ],
  'Hub.addCollaborator': [
    {
      call: client =>
        client.hubs
          .ref('7')
          .addCollaborator({ accessibleBy: client.groups.ref('8'), role: 'viewer' }),
      sends: 'POST /hub_collaborations',
      body: json({ accessible_by: { type: 'group', id: '8' }, role: 'viewer', hub }),
    },
  ],
  'Hub.documentPages': [
    {
      call: client => client.hubs.ref('7').documentPages({ limit: 5 }),
      sends: 'GET /hub_document_pages',
      query,
    },
  ],
  'Hub.documentBlocks': [
    {
      call: client => client.hubs.ref('7').documentBlocks({ pageId: { id: 'p-1' }, limit: 5 }),
      sends: 'GET /hub_document_blocks',
      query: { ...query, page_id: 'p-1' },
    },
  ],
  'HubRepository.list': [
    {
      call: client =>
        client.hubs.list({
          query: 'Q',
          scope: 'editable',
          sort: 'name',
          direction: 'ASC',
          limit: 5,
        }),
      sends: 'GET /hubs',
      query: { query: 'Q', scope: 'editable', sort: 'name', direction: 'ASC', limit: '5' },
    },
  ],
  'HubRepository.enterprise': [
    {
      call: client =>
        client.hubs.enterprise({ query: 'Q', sort: 'view_count', direction: 'DESC', limit: 5 }),
      sends: 'GET /enterprise_hubs',
      query: { query: 'Q', sort: 'view_count', direction: 'DESC', limit: '5' },
    },
  ],
  'HubRepository.create': [
    {
      call: client => client.hubs.create({ title: 'T', description: 'D' }),
      sends: 'POST /hubs',
      body: json({ title: 'T', description: 'D' }),
    },
  ],
  'HubCollaboration.get': [
    {
      call: client => client.hubCollaborations.get('9'),
      sends: 'GET /hub_collaborations/9',
    },
  ],
  'HubCollaboration.update': [
    {
      call: client => client.hubCollaborations.ref('9').update({ role: 'co-owner' }),
      sends: 'PUT /hub_collaborations/9',
      body: json({ role: 'co-owner' }),
    },
  ],
  'HubCollaboration.delete': [
    {
      call: client => client.hubCollaborations.ref('9').delete(),
      sends: 'DELETE /hub_collaborations/9',
    },
  ],
  'HubCollaborationRepository.create': [
    {
      call: client =>
        client.hubCollaborations.create({
          hub: { id: '7' },
          accessibleBy: { type: 'user', login: 'a@b.example' },
          role: 'editor',
        }),
      sends: 'POST /hub_collaborations',
      body: json({
        hub,
        accessible_by: { type: 'user', login: 'a@b.example' },
        role: 'editor',
      }),
    },
  ],
}

import { WHEN, WHEN_TEXT, type Rows } from './row.js'

/** Box reads the template's key in camelCase; the keys below `filters` are the template's own. */
const filter = {
  scope: 'enterprise',
  templateKey: 'productInfo',
  filters: { unitPrice: { gt: 1, lt: 9.5 }, in_stock: 'yes', tagList: ['aB', 'c_d'] },
} as const

export const groupRows: Rows = {
  'BoxCollection.get': [
    { call: client => client.collections.get('7'), sends: 'GET /collections/7' },
  ],
  'BoxCollection.items': [
    {
      call: client => client.collections.ref('7').items({ limit: 2 }),
      sends: 'GET /collections/7/items',
      query: { offset: '0', limit: '2' },
    },
  ],
  'CollectionRepository.list': [
    {
      call: client => client.collections.list(),
      sends: 'GET /collections',
      query: { offset: '0' },
    },
  ],
  'RecentItems.list': [{ call: client => client.recentItems.list(), sends: 'GET /recent_items' }],
  'SharedItems.get': [
    {
      call: client => client.sharedItems.get({ fields: ['name'] }),
      sends: 'GET /shared_items',
      query: { fields: 'name' },
    },
  ],
  'SharedItems.folder': [
    { call: client => client.sharedItems.folder(), sends: 'GET /shared_items' },
  ],
  'SharedItems.webLink': [
    { call: client => client.sharedItems.webLink(), sends: 'GET /shared_items' },
  ],
  'SharedItems.appItem': [
    { call: client => client.sharedItems.appItem(), sends: 'GET /shared_items' },
  ],
  'Search.query': [
    {
      call: client =>
        client.search.query({
          query: '"sales report" AND 2026',
          scope: 'enterprise_content',
          fileExtensions: ['pdf', 'png'],
          createdAtRange: [WHEN, null],
          updatedAtRange: [undefined, '2026-04-01T00:00:00Z'],
          sizeRange: [1, 1_000_000],
          ownerUserIds: ['1', client.users.ref('2')],
          recentUpdaterUserIds: ['3'],
          ancestorFolderIds: [client.folders.ref('4'), '5'],
          contentTypes: ['name', 'tags'],
          type: 'file',
          trashContent: 'trashed_only',
          mdfilters: [filter],
          sort: 'modified_at',
          direction: 'ASC',
          deletedUserIds: ['6'],
          deletedAtRange: [WHEN],
          limit: 50,
          offset: 100,
          fields: ['createdAt'],
        }),
      sends: 'GET /search',
      query: {
        query: '"sales report" AND 2026',
        scope: 'enterprise_content',
        file_extensions: 'pdf,png',
        created_at_range: `${WHEN_TEXT},`,
        updated_at_range: ',2026-04-01T00:00:00Z',
        size_range: '1,1000000',
        owner_user_ids: '1,2',
        recent_updater_user_ids: '3',
        ancestor_folder_ids: '4,5',
        content_types: 'name,tags',
        type: 'file',
        trash_content: 'trashed_only',
        mdfilters: JSON.stringify([filter]),
        sort: 'modified_at',
        direction: 'ASC',
        deleted_user_ids: '6',
        deleted_at_range: `${WHEN_TEXT},`,
        limit: '50',
        offset: '100',
        fields: 'created_at',
      },
    },
  ],
  'Search.withSharedLinks': [
    {
      call: client => client.search.withSharedLinks({ query: 'plan' }),
      sends: 'GET /search',
      query: { query: 'plan', include_recent_shared_links: 'true', offset: '0' },
    },
  ],
}

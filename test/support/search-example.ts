const when = new Date('2030-01-02T03:04:05Z')

/** A search with every condition that there is. */
export const search = {
  query: 'sales',
  scope: 'user_content',
  fileExtensions: ['pdf', 'png'],
  createdAtRange: [when],
  updatedAtRange: [null, when],
  sizeRange: [0, 5000],
  ownerUserIds: ['123422'],
  recentUpdaterUserIds: ['123422'],
  ancestorFolderIds: ['4535234'],
  contentTypes: ['name', 'description'],
  type: 'file',
  trashContent: 'non_trashed_only',
  mdfilters: [{ scope: 'enterprise', templateKey: 'contract', filters: { myKey: 'v' } }],
  sort: 'relevance',
  direction: 'ASC',
  limit: 10,
} as const

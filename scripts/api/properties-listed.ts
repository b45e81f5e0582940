/** A rule is `Reader Schema.property`; a star in it stands for anything. Each has its reason. */
export type Listed = Readonly<Record<string, string>>

/** Properties of replies that are no fields. */
export const NOT_FIELDS: Listed = {
  'Page *.limit': 'A collection goes by it itself; `page.wire` has it.',
  'Page *.offset': 'A collection goes by it itself; `page.wire` has it.',
  'Page *.prev_marker': 'Box pages forwards only: it is empty, and `page.wire` has it.',
  'Page *.order': 'It repeats the query; `page.wire` has it.',
  'Page Events.chunk_size': 'The length of the entries; `events.list()` has it as a field.',
  'Page SearchResults*.type': 'Each of the two endpoints has one of the two.',
  'Page 2025.0HubDocument*.type': 'Always the same; the entries have a type of their own.',
  'Page 2025.0DocGenTagsProcessingMessage.message':
    'Comes in place of tags while they are made; the page is empty, and `page.wire` has it.',
  'Date Trash*Restored.*_at': 'A time in all other replies of items; here it is always null.',
  'a class Trash*.*': 'An object in all other replies of items; here it is always null.',
  'Date 2025.0DocGenJob--Full.created_at': 'A time, which only its example shows.',
  'no endpoint AccessToken.*': 'Ways to sign in read it; a token is no resource.',
}

/** Fields that no described reply has. */
export const NOT_PUBLISHED: Listed = {
  'File collections': 'The guides of favourites tell of it.',
  'Folder collections': 'The guides of favourites tell of it.',
  'WebLink collections': 'The guides of favourites tell of it.',
  'Representation metadata': 'The guide of representations tells of it.',
  'RepresentationStatus code': 'The guide of representations tells of it.',
  'ItemClassification $id': 'Every instance of metadata has one.',
  'MetadataTaxonomy type': 'Every resource has one.',
  'DocgenTemplate type': 'Every resource has one.',
}

/** Where a reply may be one of several pages and each endpoint gets one of them. */
export const PAGES: Readonly<Record<string, string>> = {
  'Search.query': 'SearchResults',
  'Search.withSharedLinks': 'SearchResultsWithSharedLinks',
}

/** Names that stand for any of several wire types. */
export const unions = Object.freeze({
  item: ['file', 'folder', 'web_link'],
  grantee: ['user', 'group'],
  webhook_target: ['file', 'folder'],
  metadata_query_result: ['file', 'folder'],
})

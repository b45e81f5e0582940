import type { Unreachable } from './reachable.js'

/** What the description names and the library does not send, each with its reason. */
export const unreachable: readonly Unreachable[] = [
  {
    operation: 'POST /oauth2/token',
    names: ['body refresh_token'],
    reason: 'Refreshing is POST /oauth2/token#refresh, an operation of its own, which sends it.',
  },
  {
    operation: 'GET /folders/{folder_id}',
    names: ['query sort', 'query direction', 'query offset', 'query limit'],
    reason:
      'They page `item_collection`, a copy of what folder.items() lists, which takes all four.',
  },
  {
    operation: 'POST /files/upload_sessions/{upload_session_id}/commit',
    names: ['header if-none-match'],
    reason:
      'It makes reading conditional, and a commit reads nothing; `ifMatch` guards the version.',
  },
  {
    operation: 'POST /retention_policies',
    names: [
      'body custom_notification_recipients.name',
      'body custom_notification_recipients.login',
    ],
    reason: 'The schema is that of users in replies; the id says whom to tell.',
  },
  {
    operation: 'POST /sign_requests',
    names: [
      'body source_files.etag',
      'body parent_folder.etag',
      'body parent_folder.sequence_id',
      'body parent_folder.name',
    ],
    reason: 'The schemas are those of files and folders in replies; the id says which is meant.',
  },
]

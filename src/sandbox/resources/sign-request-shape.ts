import { timestamp, timestampOrNull, type Shape } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { FileRecord, FolderRecord } from '../store/records.js'
import type { SignRequestRecord } from '../store/sign-records.js'
import { writeItem } from './item-shapes.js'

/** How far a sign request is; nobody ever signs in a sandbox. */
export function statusOf(request: SignRequestRecord, now: number): string {
  if (request.cancelledAt !== undefined) {
    return 'cancelled'
  }
  if (request.expiresAt !== undefined && request.expiresAt <= now) {
    return 'expired'
  }
  return request.settings['is_document_preparation_needed'] === true ? 'created' : 'sent'
}

const filesOf = (scope: Scope, ids: readonly string[]): FileRecord[] =>
  ids.flatMap(id => {
    const item = scope.store.items.get(id)
    return item?.type === 'file' ? item : []
  })

const SETTINGS: Readonly<Record<string, unknown>> = {
  is_document_preparation_needed: false,
  redirect_url: null,
  declined_redirect_url: null,
  are_text_signatures_enabled: true,
  signature_color: null,
  email_subject: null,
  email_message: null,
  are_reminders_enabled: false,
  name: '',
  prefill_tags: [],
  days_valid: null,
  external_id: null,
  external_system_name: null,
  request_flow: 'standard',
}

/** The names of the settings that a sign request keeps. */
export const SIGN_SETTINGS = Object.keys(SETTINGS)

/** The fields of a sign request. */
export const signRequestShape: Shape<SignRequestRecord> = {
  mini: ['type', 'id'],
  standard: [
    'type',
    'id',
    ...SIGN_SETTINGS,
    'status',
    'signers',
    'source_files',
    'sign_files',
    'parent_folder',
    'prepare_url',
    'auto_expire_at',
    'template_id',
    'collaborator_level',
    'short_id',
    'created_at',
    'finished_at',
    'error_code',
    'sender_email',
    'sender_id',
  ],
  fields: {
    type: () => 'sign-request',
    id: each => each.id,
    ...Object.fromEntries(
      SIGN_SETTINGS.map(name => [
        name,
        (each: SignRequestRecord) => each.settings[name] ?? SETTINGS[name],
      ]),
    ),
    status: (each, { store }) => statusOf(each, store.now()),
    signers: each => each.signers,
    source_files: (each, scope) =>
      filesOf(scope, each.sourceFileIds).map(({ id, etag }) => ({
        type: 'file',
        id,
        etag: String(etag),
      })),
    sign_files: (each, scope) => ({
      files: filesOf(scope, each.signFileIds).map(file => writeItem(file, { scope, tier: 'mini' })),
      is_ready_for_download: true,
    }),
    parent_folder: (each, scope) =>
      writeItem(scope.store.items.get(each.parentFolderId) as FolderRecord, {
        scope,
        tier: 'mini',
      }),
    prepare_url: (each, { store, machine }) =>
      statusOf(each, store.now()) === 'created'
        ? `${machine.origins.api}/sign/prepare/${each.id}`
        : null,
    auto_expire_at: each => timestampOrNull(each.expiresAt),
    template_id: () => null,
    collaborator_level: () => null,
    short_id: each => each.id.slice(0, 8),
    created_at: each => timestamp(each.createdAt),
    finished_at: each => timestampOrNull(each.cancelledAt),
    error_code: () => null,
    sender_email: (each, { store }) => store.users.get(each.senderId)?.login ?? null,
    sender_id: each => Number(each.senderId),
  },
}

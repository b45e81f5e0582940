import type { Restriction } from '../store/tokens.js'

/** What a call does, as far as scopes tell calls apart. */
export type Action =
  | 'read'
  | 'download'
  | 'upload'
  | 'rename'
  | 'share'
  | 'delete'
  /** Changes an item in any other way. */
  | 'write'
  /** Is about no single item. */
  | 'browse'
  | 'collaborate'
  | 'webhook'
  /** Is about the people of the enterprise. */
  | 'manage'

const CHANGES = ['read', 'download', 'upload', 'rename', 'share', 'delete', 'write'] as const

const ALLOWED: Readonly<Record<string, readonly Action[]>> = {
  root_readonly: ['read', 'download', 'browse'],
  root_readwrite: [...CHANGES, 'browse', 'collaborate'],
  item_read: ['read'],
  item_readwrite: CHANGES,
  item_preview: ['read'],
  item_download: ['read', 'download'],
  item_upload: ['upload'],
  item_rename: ['rename'],
  item_share: ['share'],
  item_delete: ['delete'],
  item_execute_integration: [],
  base_explorer: ['read'],
  base_picker: ['read'],
  base_preview: ['read'],
  base_sidebar: ['read'],
  base_upload: ['upload'],
  annotation_edit: [],
  annotation_view_all: [],
  annotation_view_self: [],
  admin_readwrite: ['manage'],
  manage_managed_users: ['manage'],
  manage_app_users: ['manage'],
  manage_groups: ['manage'],
  manage_webhook: ['webhook'],
  manage_enterprise_properties: [],
  manage_data_retention: [],
  manage_legal_hold: [],
  manage_triggers: [],
  enterprise_content: [],
  ai: [],
  sign_requests: [],
  gcm: [],
}

/** Reads a list of scopes, separated by spaces; undefined when it has one that Box does not know. */
export function parseScopes(text: string): ReadonlySet<string> | undefined {
  const scopes = text.split(' ').filter(scope => scope !== '')
  return scopes.every(scope => Object.hasOwn(ALLOWED, scope)) ? new Set(scopes) : undefined
}

function actionsOf(scopes: ReadonlySet<string>): ReadonlySet<Action> {
  return new Set([...scopes].flatMap(scope => ALLOWED[scope] ?? []))
}

/** Says whether a narrowed token may do something. */
export function allows({ scopes, item }: Restriction, action: Action): boolean {
  const wide = action === 'browse' || action === 'collaborate' || action === 'manage'
  return actionsOf(scopes).has(action) && !(wide && item)
}

/** Says whether a token with some scopes can be exchanged for one with others. */
export function covers(held: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  const actions = actionsOf(held)
  return [...wanted].every(
    scope =>
      held.has(scope) ||
      (/^(item|base)_/.test(scope) && (ALLOWED[scope] ?? []).every(each => actions.has(each))),
  )
}

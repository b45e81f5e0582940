import { invalid, denied, notFound } from '../http/refusal.js'
import type { Call, Scope } from '../http/scope.js'
import { isFor } from '../store/groups.js'
import { HUB_ROLES, type HubRecord, type HubRole } from '../store/hub-records.js'
import { timestamp, type Shape } from '../http/fields.js'
import { userReference } from './references.js'

const SETTINGS = {
  is_ai_enabled: true,
  is_collaboration_restricted_to_enterprise: false,
  can_non_owners_invite: true,
  can_shared_link_be_created: true,
  can_public_shared_link_be_created: false,
  copy_hub_access: 'all',
}

/** The settings that a new hub has. */
export const newSettings = (): Map<string, unknown> => new Map(Object.entries(SETTINGS))

/** The fields of a hub. */
export const hubShape: Shape<HubRecord> = {
  mini: ['type', 'id'],
  standard: [
    'type',
    'id',
    'title',
    'description',
    'created_at',
    'updated_at',
    'created_by',
    'updated_by',
    'view_count',
    ...Object.keys(SETTINGS),
  ],
  fields: {
    type: () => 'hubs',
    id: hub => hub.id,
    title: hub => hub.title,
    description: hub => hub.description.slice(0, 200),
    created_at: hub => timestamp(hub.createdAt),
    updated_at: hub => timestamp(hub.updatedAt),
    created_by: (hub, scope) => userReference(scope, hub.createdBy) ?? undefined,
    updated_by: (hub, scope) => userReference(scope, hub.updatedBy) ?? undefined,
    view_count: () => 0,
    ...Object.fromEntries(
      Object.keys(SETTINGS).map(name => [name, (hub: HubRecord) => hub.settings.get(name)]),
    ),
  },
}

/** Throws a 400 unless the request says for which version of the API it is meant. */
export function checkVersion(c: Call, version = '2025.0'): void {
  if (c.req.header('box-version') !== version) {
    throw invalid('box-version', `This operation needs the header 'box-version: ${version}'`)
  }
}

/** Gives the strongest role that the caller has on a hub; undefined when it is not to be seen. */
export function hubRoleOf({ store, user }: Scope, hub: HubRecord): HubRole | undefined {
  if (hub.createdBy === user.id) {
    return 'owner'
  }
  const roles = [...store.hubCollaborations.values()]
    .filter(each => each.hubId === hub.id && each.status === 'accepted')
    .filter(each => isFor(store, each, user.id))
    .map(each => each.role)
  return [...HUB_ROLES].reverse().find(role => roles.some(each => each === role))
}

/** Finds a hub that the caller sees. Throws a 404 otherwise, and a 403 below the role it takes. */
export function findHub(scope: Scope, id: string, least: HubRole = 'viewer'): HubRecord {
  const hub = scope.store.hubs.get(id)
  const role = hub && hubRoleOf(scope, hub)
  if (!hub || !role) {
    throw notFound('hub')
  }
  if (HUB_ROLES.indexOf(role) < HUB_ROLES.indexOf(least)) {
    throw denied()
  }
  return hub
}

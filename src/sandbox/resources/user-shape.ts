import type { Shape } from '../http/fields.js'
import { timestamp } from '../http/fields.js'
import type { Machine } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import { sizeOf } from '../store/tree.js'

const GIGABYTE = 1024 ** 3

function profile(name: string, otherwise?: unknown) {
  return (user: UserRecord): unknown => user.profile.get(name) ?? otherwise
}

/** Gives the function that tells where the sizes of a user's picture are. */
export function avatarUrl({ origins }: Machine, { id }: UserRecord): (size: string) => string {
  return size => `${origins.api}/api/avatar/${size}/${id}`
}

/** The fields of a user. */
export const userShape: Shape<UserRecord> = {
  mini: ['type', 'id', 'name', 'login'],
  standard: [
    'type',
    'id',
    'name',
    'login',
    'created_at',
    'modified_at',
    'language',
    'timezone',
    'space_amount',
    'space_used',
    'max_upload_size',
    'status',
    'job_title',
    'phone',
    'address',
    'avatar_url',
    'notification_email',
  ],
  fields: {
    type: () => 'user',
    id: user => user.id,
    name: user => user.name,
    login: user => user.login,
    created_at: user => timestamp(user.createdAt),
    modified_at: user => timestamp(user.modifiedAt),
    language: profile('language', 'en'),
    timezone: profile('timezone', 'America/Los_Angeles'),
    space_amount: profile('space_amount', 10 * GIGABYTE),
    space_used: (user, { store }) => {
      const root = store.roots.get(user.id)
      return root ? sizeOf(store, root) : 0
    },
    max_upload_size: () => 5 * GIGABYTE,
    status: profile('status', 'active'),
    job_title: profile('job_title', ''),
    phone: profile('phone', ''),
    address: profile('address', ''),
    avatar_url: (user, { machine }) => avatarUrl(machine, user)('large'),
    notification_email: user => user.profile.get('notification_email') ?? null,
    role: profile('role', 'user'),
    tracking_codes: profile('tracking_codes', []),
    can_see_managed_users: profile('can_see_managed_users', true),
    is_sync_enabled: profile('is_sync_enabled', true),
    is_external_collab_restricted: profile('is_external_collab_restricted', false),
    is_exempt_from_device_limits: profile('is_exempt_from_device_limits', false),
    is_exempt_from_login_verification: profile('is_exempt_from_login_verification', false),
    enterprise: (user, { store }) =>
      user.managed ? { type: 'enterprise', ...store.enterprise } : null,
    my_tags: () => [],
    hostname: (_, { machine }) => `${machine.origins.api}/`,
    is_platform_access_only: profile('is_platform_access_only', false),
    external_app_user_id: profile('external_app_user_id'),
  },
}

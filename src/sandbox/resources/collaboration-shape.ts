import { roleOn } from '../http/access.js'
import { timestamp, timestampOrNull, type Shape } from '../http/fields.js'
import { notFound } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { CollaborationRecord, ItemRecord } from '../store/records.js'
import { groupReference } from './group-shape.js'
import { writeItem } from './item-shapes.js'
import { userReference } from './references.js'

/** Gives the item that a collaboration is about. */
export function itemOf(scope: Scope, collaboration: CollaborationRecord): ItemRecord {
  const item = scope.store.items.get(collaboration.itemId)
  if (!item) {
    throw notFound('collaboration')
  }
  return item
}

/** The fields of a collaboration. */
export const collaborationShape: Shape<CollaborationRecord> = {
  mini: ['type', 'id'],
  standard: [
    'type',
    'id',
    'item',
    'accessible_by',
    'invite_email',
    'role',
    'expires_at',
    'is_access_only',
    'status',
    'acknowledged_at',
    'created_by',
    'created_at',
    'modified_at',
  ],
  fields: {
    type: () => 'collaboration',
    id: collaboration => collaboration.id,
    item: (collaboration, scope, nested) => {
      const item = itemOf(scope, collaboration)
      // Somebody who has not accepted yet is not told what the item is.
      if (roleOn(scope, item) === undefined) {
        return null
      }
      return writeItem(item, { scope, tier: nested ?? 'mini' })
    },
    accessible_by: ({ userId, groupId }, scope, nested) => {
      if (groupId !== undefined) {
        return groupReference(scope, groupId, nested)
      }
      const user = userReference(scope, userId, nested)
      return user ? { ...user, is_active: true } : undefined
    },
    invite_email: ({ inviteEmail }) => inviteEmail ?? null,
    role: collaboration => collaboration.role,
    expires_at: collaboration => timestampOrNull(collaboration.expiresAt),
    is_access_only: collaboration => collaboration.accessOnly,
    can_view_path: collaboration => collaboration.canViewPath,
    status: collaboration => collaboration.status,
    acknowledged_at: ({ acknowledgedAt }) =>
      acknowledgedAt === undefined ? undefined : timestamp(acknowledgedAt),
    created_by: ({ createdBy }, scope, nested) => userReference(scope, createdBy, nested),
    created_at: collaboration => timestamp(collaboration.createdAt),
    modified_at: collaboration => timestamp(collaboration.modifiedAt),
  },
}

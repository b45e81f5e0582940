import type { SandboxEventType } from '../store/events.js'

/** What an event is called in the stream of a user and in the log of an enterprise. */
export interface EventNames {
  /** Left out: users are not told. */
  readonly user?: string
  /** Left out: the log does not have it. */
  readonly admin?: string
  /** It may change the tree of files. */
  readonly isChange?: boolean
}

/** The names of Box for what happens in the sandbox. */
export const EVENT_NAMES: Readonly<Record<SandboxEventType, EventNames>> = {
  ITEM_CREATE: { user: 'ITEM_CREATE', admin: 'UPLOAD', isChange: true },
  ITEM_UPLOAD: { user: 'ITEM_UPLOAD', admin: 'UPLOAD', isChange: true },
  ITEM_DOWNLOAD: { user: 'ITEM_DOWNLOAD', admin: 'DOWNLOAD' },
  ITEM_RENAME: { user: 'ITEM_RENAME', admin: 'RENAME', isChange: true },
  ITEM_MOVE: { user: 'ITEM_MOVE', admin: 'MOVE', isChange: true },
  ITEM_COPY: { user: 'ITEM_COPY', admin: 'COPY', isChange: true },
  ITEM_MODIFY: { user: 'ITEM_MODIFY', admin: 'ITEM_MODIFY', isChange: true },
  ITEM_TRASH: { user: 'ITEM_TRASH', admin: 'DELETE', isChange: true },
  ITEM_UNDELETE_VIA_TRASH: { user: 'ITEM_UNDELETE_VIA_TRASH', admin: 'UNDELETE', isChange: true },
  ITEM_PURGE: {},
  ITEM_SHARED_CREATE: { user: 'ITEM_SHARED_CREATE', admin: 'SHARE' },
  ITEM_SHARED: { user: 'ITEM_SHARED', admin: 'ITEM_SHARED_UPDATE' },
  ITEM_SHARED_UNSHARE: { user: 'ITEM_SHARED_UNSHARE', admin: 'UNSHARE' },
  ITEM_VERSION_PROMOTE: {
    user: 'ITEM_MAKE_CURRENT_VERSION',
    admin: 'FILE_VERSION_RESTORE',
    isChange: true,
  },
  ITEM_VERSION_TRASH: {},
  ITEM_VERSION_UNDELETE: { admin: 'FILE_VERSION_RESTORE' },
  LOCK_CREATE: { user: 'LOCK_CREATE', admin: 'LOCK' },
  LOCK_DESTROY: { user: 'LOCK_DESTROY', admin: 'UNLOCK' },
  COLLAB_ADD_COLLABORATOR: {
    user: 'COLLAB_ADD_COLLABORATOR',
    admin: 'COLLABORATION_INVITE',
    isChange: true,
  },
  COLLAB_INVITE_COLLABORATOR: {
    user: 'COLLAB_INVITE_COLLABORATOR',
    admin: 'COLLABORATION_INVITE',
  },
  COLLAB_ACCEPT: {
    user: 'COLLAB_ADD_COLLABORATOR',
    admin: 'COLLABORATION_ACCEPT',
    isChange: true,
  },
  COLLAB_REJECT: { user: 'COLLAB_REMOVE_COLLABORATOR', admin: 'COLLABORATION_REMOVE' },
  COLLAB_ROLE_CHANGE: {
    user: 'COLLAB_ROLE_CHANGE',
    admin: 'COLLABORATION_ROLE_CHANGE',
    isChange: true,
  },
  COLLAB_REMOVE_COLLABORATOR: {
    user: 'COLLAB_REMOVE_COLLABORATOR',
    admin: 'COLLABORATION_REMOVE',
    isChange: true,
  },
  COMMENT_CREATE: { user: 'COMMENT_CREATE', admin: 'COMMENT_CREATE' },
  COMMENT_EDIT: { user: 'COMMENT_EDIT', admin: 'COMMENT_EDIT' },
  COMMENT_DELETE: { user: 'COMMENT_DELETE', admin: 'COMMENT_DELETE' },
  USER_CREATE: { admin: 'NEW_USER' },
  USER_EDIT: { admin: 'EDIT_USER' },
  USER_DELETE: { admin: 'DELETE_USER' },
  GROUP_CREATION: { admin: 'GROUP_CREATION' },
  GROUP_EDITED: { admin: 'GROUP_EDITED' },
  GROUP_DELETION: { admin: 'GROUP_DELETION' },
  GROUP_ADD_USER: { admin: 'GROUP_ADD_USER' },
  GROUP_REMOVE_USER: { admin: 'GROUP_REMOVE_USER' },
  TASK_CREATE: { user: 'TASK_CREATE', admin: 'TASK_CREATE' },
  TASK_UPDATE: { admin: 'TASK_UPDATE' },
  TASK_ASSIGNMENT_CREATE: { user: 'TASK_ASSIGNMENT_CREATE', admin: 'TASK_ASSIGNMENT_CREATE' },
  TASK_ASSIGNMENT_UPDATE: { admin: 'TASK_ASSIGNMENT_UPDATE' },
  TASK_ASSIGNMENT_DELETE: { admin: 'TASK_ASSIGNMENT_DELETE' },
  FILE_REQUEST_CREATE: { admin: 'FILE_REQUEST_CREATE' },
  FILE_REQUEST_UPDATE: { admin: 'FILE_REQUEST_UPDATE' },
  FILE_REQUEST_DELETE: { admin: 'FILE_REQUEST_DELETE' },
  TERMS_OF_SERVICE_ACCEPT: { admin: 'TERMS_OF_SERVICE_ACCEPT' },
  TERMS_OF_SERVICE_REJECT: { admin: 'TERMS_OF_SERVICE_REJECT' },
  RETENTION_POLICY_ASSIGNMENT_ADD: { admin: 'RETENTION_POLICY_ASSIGNMENT_ADD' },
  LEGAL_HOLD_POLICY_CREATE: { admin: 'LEGAL_HOLD_POLICY_CREATE' },
  LEGAL_HOLD_POLICY_UPDATE: { admin: 'LEGAL_HOLD_POLICY_UPDATE' },
  LEGAL_HOLD_POLICY_DELETE: { admin: 'LEGAL_HOLD_POLICY_DELETE' },
  LEGAL_HOLD_ASSIGNMENT_CREATE: { admin: 'LEGAL_HOLD_ASSIGNMENT_CREATE' },
  LEGAL_HOLD_ASSIGNMENT_DELETE: { admin: 'LEGAL_HOLD_ASSIGNMENT_DELETE' },
}

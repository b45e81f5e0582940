/** What can happen in the sandbox, by the names of Box's event stream. */
export type SandboxEventType =
  | 'ITEM_CREATE'
  | 'ITEM_UPLOAD'
  | 'ITEM_DOWNLOAD'
  | 'ITEM_RENAME'
  | 'ITEM_MOVE'
  | 'ITEM_COPY'
  | 'ITEM_MODIFY'
  | 'ITEM_TRASH'
  | 'ITEM_UNDELETE_VIA_TRASH'
  | 'ITEM_PURGE'
  | 'ITEM_SHARED_CREATE'
  | 'ITEM_SHARED'
  | 'ITEM_SHARED_UNSHARE'
  | 'ITEM_VERSION_PROMOTE'
  | 'ITEM_VERSION_TRASH'
  | 'ITEM_VERSION_UNDELETE'
  | 'LOCK_CREATE'
  | 'LOCK_DESTROY'
  | 'COLLAB_ADD_COLLABORATOR'
  | 'COLLAB_INVITE_COLLABORATOR'
  | 'COLLAB_ACCEPT'
  | 'COLLAB_REJECT'
  | 'COLLAB_ROLE_CHANGE'
  | 'COLLAB_REMOVE_COLLABORATOR'
  | 'COMMENT_CREATE'
  | 'COMMENT_EDIT'
  | 'COMMENT_DELETE'
  | 'USER_CREATE'
  | 'USER_EDIT'
  | 'USER_DELETE'
  | 'GROUP_CREATION'
  | 'GROUP_EDITED'
  | 'GROUP_DELETION'
  | 'GROUP_ADD_USER'
  | 'GROUP_REMOVE_USER'
  | 'TASK_CREATE'
  | 'TASK_UPDATE'
  | 'TASK_ASSIGNMENT_CREATE'
  | 'TASK_ASSIGNMENT_UPDATE'
  | 'TASK_ASSIGNMENT_DELETE'
  | 'FILE_REQUEST_CREATE'
  | 'FILE_REQUEST_UPDATE'
  | 'FILE_REQUEST_DELETE'
  | 'TERMS_OF_SERVICE_ACCEPT'
  | 'TERMS_OF_SERVICE_REJECT'
  | 'RETENTION_POLICY_ASSIGNMENT_ADD'
  | 'LEGAL_HOLD_POLICY_CREATE'
  | 'LEGAL_HOLD_POLICY_UPDATE'
  | 'LEGAL_HOLD_POLICY_DELETE'
  | 'LEGAL_HOLD_ASSIGNMENT_CREATE'
  | 'LEGAL_HOLD_ASSIGNMENT_DELETE'

/** What an event is about, as it was when the event happened. */
export interface EventSource {
  readonly type: string
  readonly id: string
  readonly name?: string
  readonly parentId?: string | undefined
  readonly ownerId?: string
}

/** One change, in the order of happening. */
export interface EventRecord {
  readonly id: string
  readonly type: SandboxEventType
  /** Milliseconds since 1970. */
  readonly at: number
  /** Id of the user who did it. */
  readonly by: string
  readonly source: EventSource
}

/** Is told of an event when it happens. */
export type EventListener = (event: EventRecord) => void

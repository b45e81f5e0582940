/** Something to be done with a file. Times are milliseconds since 1970. */
export interface TaskRecord {
  readonly id: string
  readonly fileId: string
  action: 'review' | 'complete'
  message: string
  dueAt: number | null
  completionRule: 'all_assignees' | 'any_assignee'
  readonly createdBy: string
  readonly createdAt: number
}

/** A task in the hands of one user. */
export interface AssignmentRecord {
  readonly id: string
  readonly taskId: string
  readonly assignedTo: string
  readonly assignedBy: string
  readonly assignedAt: number
  message: string
  state: 'completed' | 'incomplete' | 'approved' | 'rejected'
  completedAt: number | undefined
}

/** A form that collects files for a folder. */
export interface FileRequestRecord {
  readonly id: string
  readonly folderId: string
  title: string
  description: string | null
  status: 'active' | 'inactive'
  isEmailRequired: boolean
  isDescriptionRequired: boolean
  expiresAt: number | undefined
  etag: number
  readonly createdBy: string
  readonly createdAt: number
  updatedBy: string
  updatedAt: number
}

/** Terms that users accept or reject. */
export interface TermsRecord {
  readonly id: string
  readonly tosType: 'managed' | 'external'
  status: 'enabled' | 'disabled'
  text: string
  readonly createdAt: number
  modifiedAt: number
}

/** The answer of one user. */
export interface TermsStatusRecord {
  readonly id: string
  readonly termsId: string
  readonly userId: string
  isAccepted: boolean
  readonly createdAt: number
  modifiedAt: number
}

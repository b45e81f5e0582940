/** Users who are given access together. Times are milliseconds since 1970. */
export interface GroupRecord {
  readonly id: string
  name: string
  readonly createdAt: number
  modifiedAt: number
  /** Attributes kept as they were sent, by their wire name. */
  readonly profile: Map<string, unknown>
}

/** A user's place in a group. */
export interface MembershipRecord {
  readonly id: string
  readonly groupId: string
  readonly userId: string
  role: 'member' | 'admin'
  /** What an admin may do; null for nothing. */
  permissions: unknown
  readonly createdAt: number
  modifiedAt: number
}

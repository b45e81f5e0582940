/** A sign request. Times are milliseconds since 1970. */
export interface SignRequestRecord {
  readonly id: string
  readonly senderId: string
  readonly createdAt: number
  readonly sourceFileIds: readonly string[]
  /** The copies that are signed. */
  readonly signFileIds: readonly string[]
  readonly parentFolderId: string
  readonly signers: readonly Readonly<Record<string, unknown>>[]
  /** Settings kept as they were sent, by their wire name. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly expiresAt: number | undefined
  cancelledAt: number | undefined
}

import { Endpoint, Endpoints, Field, type Post } from './dsl.js'
import { refsTo, type Ref } from './ref.js'

/** The users of other enterprises to delete. */
export interface ExternalUserDeletion {
  readonly externalUsers: readonly Ref[]
}

/** What became of the wish to delete one user. */
export class ExternalUserDeletionResult {
  @Field() declare userId: string
  /** An HTTP status: 202 where the deletion has started. */
  @Field() declare status: number
  /** Why it has not. */
  @Field() declare detail?: string
}

/**
 * Users of other enterprises who collaborate on content of this one.
 *
 * Box topic: External users.
 */
export class ExternalUsers extends Endpoints {
  /** Starts taking all their access to content of the enterprise away, and tells of each user. */
  @Endpoint('POST /external_users/submit_delete_job', [() => ExternalUserDeletionResult], {
    needs: { externalUsers: 'refs' },
    boxVersion: '2025.0',
    encode: { externalUsers: refsTo('user') },
    unwrap: (body: { readonly entries?: unknown }) => body.entries,
  })
  declare submitDeleteJob: Post<ExternalUserDeletionResult[], ExternalUserDeletion>
}

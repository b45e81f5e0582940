import { TermsOfServiceReference } from './acceptance-requirements.js'
import { BoxResource, Endpoint, Field, Repository, Resource, type Put } from './dsl.js'
import type { UserStatusUpdate } from './terms-of-service-inputs.js'
import type { User } from './user.js'

/**
 * What a user answered to terms of service; `terms.userStatus()` reads it.
 *
 * Box topic: Terms of service user statuses.
 */
@BoxResource('terms_of_service_user_status', { path: null })
export class TermsOfServiceUserStatus extends Resource<'terms_of_service_user_status'> {
  @Field(() => TermsOfServiceReference) declare tos?: TermsOfServiceReference
  @Field('user') declare user?: User
  @Field() declare isAccepted?: boolean
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Changes the answer. */
  @Endpoint('PUT /terms_of_service_user_statuses/{id}', 'terms_of_service_user_status', {
    needs: { isAccepted: 'boolean' },
  })
  declare update: Put<TermsOfServiceUserStatus, UserStatusUpdate>

  /** Accepts the terms after all. */
  @Endpoint('PUT /terms_of_service_user_statuses/{id}', 'terms_of_service_user_status', {
    input: false,
    body: { is_accepted: true },
  })
  declare accept: Put<TermsOfServiceUserStatus>

  /** Rejects the terms after all. */
  @Endpoint('PUT /terms_of_service_user_statuses/{id}', 'terms_of_service_user_status', {
    input: false,
    body: { is_accepted: false },
  })
  declare reject: Put<TermsOfServiceUserStatus>
}

/** Answers by their id; Box reads them by terms and user: `terms.userStatus()`. */
export class TermsOfServiceUserStatusRepository extends Repository<TermsOfServiceUserStatus> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    terms_of_service_user_status: TermsOfServiceUserStatus
  }
}

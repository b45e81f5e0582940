import { firstEntry } from './content.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type CallOptions,
  type Get,
  type List,
  type Output,
  type Post,
  type Put,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import { refTo, type Ref } from './ref.js'
import type {
  TermsOfServiceCreate,
  TermsOfServiceQuery,
  TermsOfServiceStatus,
  TermsOfServiceType,
  TermsOfServiceUpdate,
  UserStatusCreate,
  UserStatusQuery,
} from './terms-of-service-inputs.js'
import type { TermsOfServiceUserStatus } from './terms-of-service-user-status.js'

/**
 * Terms that users must accept before they can work with the content of an enterprise.
 *
 * Box topics: Terms of service, Terms of service user statuses.
 */
@BoxResource('terms_of_service')
export class TermsOfService extends Resource<'terms_of_service'> {
  @Field() declare status?: TermsOfServiceStatus
  @Field('enterprise') declare enterprise?: Enterprise
  /** `managed` for the enterprise's own users, `external` for others. */
  @Field() declare tosType?: TermsOfServiceType
  @Field() declare text?: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Changes the terms; Box wants both the status and the text. */
  @Endpoint('PUT /terms_of_services/{id}', 'terms_of_service', {
    needs: { status: 'text', text: 'text' },
  })
  declare update: Put<TermsOfService, TermsOfServiceUpdate>

  /** Lists what users answered: that of one user, by default the current one. */
  @Endpoint('GET /terms_of_service_user_statuses', list('terms_of_service_user_status', 'single'), {
    needs: { userId: 'id?' },
    idAs: 'tos_id',
  })
  declare userStatuses: List<TermsOfServiceUserStatus, UserStatusQuery>

  /** Reads what a user answered, by default the current one; `undefined` before any answer. */
  @Endpoint('GET /terms_of_service_user_statuses', 'terms_of_service_user_status', {
    needs: { userId: 'id?' },
    input: true,
    idAs: 'tos_id',
    unwrap: firstEntry,
  })
  declare userStatus: Get<TermsOfServiceUserStatus | undefined, UserStatusQuery>

  /** Writes down the first answer of a user. `accept()` and `reject()` do so when it is the first. */
  @Endpoint('POST /terms_of_service_user_statuses', 'terms_of_service_user_status', {
    needs: { user: 'ref?', isAccepted: 'boolean' },
    self: 'tos',
    encode: { user: refTo('user') },
  })
  declare createUserStatus: Post<TermsOfServiceUserStatus, UserStatusCreate>

  /**
   * Accepts the terms for a user, whether or not they answered before.
   *
   * @param user - a user, or `{ id }`. Default: the current user
   * @throws every error of the two calls; nothing is swallowed
   */
  accept(user?: Ref, options?: CallOptions): Promise<Output<TermsOfServiceUserStatus>> {
    return this.setUserStatus(true, user, options)
  }

  /**
   * Rejects the terms for a user, whether or not they answered before.
   *
   * @param user - a user, or `{ id }`. Default: the current user
   * @throws every error of the two calls; nothing is swallowed
   */
  reject(user?: Ref, options?: CallOptions): Promise<Output<TermsOfServiceUserStatus>> {
    return this.setUserStatus(false, user, options)
  }

  /**
   * Writes down a user's answer. The answer from before is read first, and changed where there is
   * one.
   *
   * @param isAccepted - the answer
   * @param user - a user, or `{ id }`. Default: the current user
   * @throws ConflictError when somebody else wrote the first answer in between
   */
  async setUserStatus(
    isAccepted: boolean,
    user?: Ref,
    options?: CallOptions,
  ): Promise<Output<TermsOfServiceUserStatus>> {
    const status = await this.userStatus({ userId: user }, options)
    return status
      ? status.update({ isAccepted }, options)
      : this.createUserStatus({ isAccepted, user }, options)
  }
}

/** The terms of service of the enterprise. */
export class TermsOfServiceRepository extends Repository<TermsOfService> {
  /** Lists them. */
  @Endpoint('GET /terms_of_services', list('terms_of_service', 'single'))
  declare list: List<TermsOfService, TermsOfServiceQuery>

  /** Writes terms. An enterprise has one of each type. */
  @Endpoint('POST /terms_of_services', 'terms_of_service', {
    needs: { status: 'text', text: 'text' },
  })
  declare create: Post<TermsOfService, TermsOfServiceCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    terms_of_service: TermsOfService
  }
}

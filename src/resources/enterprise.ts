import type { DevicePinner, DevicePinnerQuery } from './device-pinner.js'
import { firstEntry } from './content.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Get,
  type List,
  type Post,
} from './dsl.js'
import type { ConfigurationQuery, EnterpriseConfiguration } from './enterprise-configuration.js'
import type { Invite } from './invite.js'
import type { StoragePolicyAssignment } from './storage-policy-assignment.js'

/** The address of a user to invite. */
export interface UserInvitation {
  /** The login of an existing account outside of the enterprise. */
  readonly login: string
}

/**
 * A company that uses Box. `client.enterprises.current()` is the current user's.
 *
 * Box topics: Invites, Device pinners, Enterprise configurations.
 */
@BoxResource('enterprise', { path: null })
export class Enterprise extends Resource<'enterprise'> {
  @Field() declare name?: string

  /** Invites somebody who has an account to join it. */
  @Endpoint('POST /invites', 'invite', {
    needs: { login: 'text' },
    self: 'enterprise',
    wrap: 'actionable_by',
  })
  declare inviteUser: Post<Invite, UserInvitation>

  /** Lists the devices that are pinned to its users. */
  @Endpoint('GET /enterprises/{id}/device_pinners', list('device_pinner', 'marker'))
  declare devicePinners: List<DevicePinner, DevicePinnerQuery>

  /** Reads how it is set up, for the categories that are named. */
  @Endpoint('GET /enterprise_configurations/{id}', 'enterprise_configuration', {
    needs: { categories: 'list' },
    input: true,
    boxVersion: '2025.0',
  })
  declare configuration: Get<EnterpriseConfiguration, ConfigurationQuery>

  /** Reads where its content is stored; `undefined` where no policy is assigned. */
  @Endpoint('GET /storage_policy_assignments', 'storage_policy_assignment', {
    idAs: 'resolved_for_id',
    query: { resolved_for_type: 'enterprise' },
    unwrap: firstEntry,
  })
  declare storagePolicyAssignment: Get<StoragePolicyAssignment | undefined>
}

/** The enterprises that a client can name. */
export class EnterpriseRepository extends Repository<Enterprise> {
  /** Reads which enterprise the current user belongs to; `null` for a free user. */
  @Endpoint('GET /users/me', 'enterprise', {
    query: { fields: 'enterprise' },
    unwrap: (body: { readonly enterprise?: unknown }) => body.enterprise,
  })
  declare current: Get<Enterprise | null>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    enterprise: Enterprise
  }
}

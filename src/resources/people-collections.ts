import {
  CollaborationAllowlistEntry,
  CollaborationAllowlistEntryRepository,
} from './collaboration-allowlist-entry.js'
import {
  CollaborationAllowlistExemptTarget,
  CollaborationAllowlistExemptTargetRepository,
} from './collaboration-allowlist-exempt-target.js'
import { DevicePinner, DevicePinnerRepository } from './device-pinner.js'
import { Enterprise, EnterpriseRepository } from './enterprise.js'
import { ExternalUsers } from './external-users.js'
import { GroupMembership, GroupMembershipRepository } from './group-membership.js'
import { Group, GroupRepository } from './group.js'
import { Invite, InviteRepository } from './invite.js'
import {
  TermsOfServiceUserStatus,
  TermsOfServiceUserStatusRepository,
} from './terms-of-service-user-status.js'
import { TermsOfService, TermsOfServiceRepository } from './terms-of-service.js'
import { User, UserRepository } from './user.js'

/** Those of users, groups and the enterprise. */
export const peopleCollections = {
  users: { resource: User, repository: UserRepository },
  groups: { resource: Group, repository: GroupRepository },
  groupMemberships: { resource: GroupMembership, repository: GroupMembershipRepository },
  enterprises: { resource: Enterprise, repository: EnterpriseRepository },
  invites: { resource: Invite, repository: InviteRepository },
  devicePinners: { resource: DevicePinner, repository: DevicePinnerRepository },
  termsOfServices: { resource: TermsOfService, repository: TermsOfServiceRepository },
  termsOfServiceUserStatuses: {
    resource: TermsOfServiceUserStatus,
    repository: TermsOfServiceUserStatusRepository,
  },
  collaborationAllowlistEntries: {
    resource: CollaborationAllowlistEntry,
    repository: CollaborationAllowlistEntryRepository,
  },
  collaborationAllowlistExemptTargets: {
    resource: CollaborationAllowlistExemptTarget,
    repository: CollaborationAllowlistExemptTargetRepository,
  },
  externalUsers: { repository: ExternalUsers },
} as const

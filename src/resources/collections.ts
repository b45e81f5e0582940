import { AiAgent, AiAgentRepository } from './ai-agent.js'
import { Ai } from './ai.js'
import { AppItem } from './app-item.js'
import { AutomateWorkflowAction, AutomateWorkflows } from './automate-workflow.js'
import { DocgenBatch, DocgenBatchRepository } from './docgen-batch.js'
import { DocgenJob, DocgenJobRepository } from './docgen-job.js'
import { DocgenTemplate, DocgenTemplateRepository } from './docgen-template.js'
import { HubCollaboration, HubCollaborationRepository } from './hub-collaboration.js'
import { Hub, HubRepository } from './hub.js'
import { Notes } from './notes.js'
import { SignRequest, SignRequestRepository } from './sign-request.js'
import { SignTemplate, SignTemplateRepository } from './sign-template.js'
import {
  SlackIntegrationMapping,
  SlackIntegrationMappingRepository,
} from './slack-integration-mapping.js'
import {
  TeamsIntegrationMapping,
  TeamsIntegrationMappingRepository,
} from './teams-integration-mapping.js'
import { Workflow, WorkflowRepository } from './workflow.js'
import { Archive, ArchiveRepository } from './archive.js'
import {
  CollaborationAllowlistEntry,
  CollaborationAllowlistEntryRepository,
} from './collaboration-allowlist-entry.js'
import {
  CollaborationAllowlistExemptTarget,
  CollaborationAllowlistExemptTargetRepository,
} from './collaboration-allowlist-exempt-target.js'
import { CollaborationRepository, Collaboration } from './collaboration.js'
import { BoxCollection, CollectionRepository } from './collection.js'
import { Comment, CommentRepository } from './comment.js'
import { DevicePinner, DevicePinnerRepository } from './device-pinner.js'
import { EnterpriseConfiguration } from './enterprise-configuration.js'
import { Enterprise, EnterpriseRepository } from './enterprise.js'
import { ExternalUsers } from './external-users.js'
import { FileRequest, FileRequestRepository } from './file-request.js'
import { FileVersionLegalHold, FileVersionLegalHoldRepository } from './file-version-legal-hold.js'
import { FileVersionRetention, FileVersionRetentionRepository } from './file-version-retention.js'
import { Event } from './event.js'
import { Events } from './events.js'
import { FileVersion } from './file-version.js'
import { File, FileRepository } from './file.js'
import { FolderLock, FolderLockRepository } from './folder-lock.js'
import { Folder, FolderRepository } from './folder.js'
import { GroupMembership, GroupMembershipRepository } from './group-membership.js'
import { Group, GroupRepository } from './group.js'
import { Invite, InviteRepository } from './invite.js'
import {
  LegalHoldPolicyAssignment,
  LegalHoldPolicyAssignmentRepository,
} from './legal-hold-policy-assignment.js'
import { LegalHoldPolicy, LegalHoldPolicyRepository } from './legal-hold-policy.js'
import { Classifications } from './classifications.js'
import {
  MetadataCascadePolicy,
  MetadataCascadePolicyRepository,
} from './metadata-cascade-policy.js'
import { MetadataTaxonomies, MetadataTaxonomy } from './metadata-taxonomy.js'
import { MetadataTemplate, MetadataTemplateRepository } from './metadata-template.js'
import { SkillInvocation, SkillInvocationRepository } from './skill-invocation.js'
import { RecentItems } from './recent-items.js'
import {
  RetentionPolicyAssignment,
  RetentionPolicyAssignmentRepository,
} from './retention-policy-assignment.js'
import { RetentionPolicy, RetentionPolicyRepository } from './retention-policy.js'
import { Search } from './search.js'
import { SharedItems } from './shared-items.js'
import {
  ShieldInformationBarrierReport,
  ShieldInformationBarrierReportRepository,
} from './shield-information-barrier-report.js'
import {
  ShieldInformationBarrierSegmentMember,
  ShieldInformationBarrierSegmentMemberRepository,
} from './shield-information-barrier-segment-member.js'
import {
  ShieldInformationBarrierSegmentRestriction,
  ShieldInformationBarrierSegmentRestrictionRepository,
} from './shield-information-barrier-segment-restriction.js'
import {
  ShieldInformationBarrierSegment,
  ShieldInformationBarrierSegmentRepository,
} from './shield-information-barrier-segment.js'
import {
  ShieldInformationBarrier,
  ShieldInformationBarrierRepository,
} from './shield-information-barrier.js'
import { ShieldList, ShieldListRepository } from './shield-list.js'
import {
  StoragePolicyAssignment,
  StoragePolicyAssignmentRepository,
} from './storage-policy-assignment.js'
import { StoragePolicy, StoragePolicyRepository } from './storage-policy.js'
import { TaskAssignment, TaskAssignmentRepository } from './task-assignment.js'
import { Task, TaskRepository } from './task.js'
import {
  TermsOfServiceUserStatus,
  TermsOfServiceUserStatusRepository,
} from './terms-of-service-user-status.js'
import { TermsOfService, TermsOfServiceRepository } from './terms-of-service.js'
import { Trash } from './trash.js'
import { UploadSession, UploadSessionRepository } from './upload-session.js'
import { User, UserRepository } from './user.js'
import { WebLink, WebLinkRepository } from './web-link.js'
import { Webhook, WebhookRepository } from './webhook.js'
import { ZipDownload, ZipDownloads } from './zip-download.js'

/** The properties of a client: the repository behind each, and the class of what it holds. */
export const collections = Object.freeze({
  folders: { resource: Folder, repository: FolderRepository },
  files: { resource: File, repository: FileRepository },
  webLinks: { resource: WebLink, repository: WebLinkRepository },
  users: { resource: User, repository: UserRepository },
  folderLocks: { resource: FolderLock, repository: FolderLockRepository },
  groups: { resource: Group, repository: GroupRepository },
  groupMemberships: { resource: GroupMembership, repository: GroupMembershipRepository },
  enterprises: { resource: Enterprise, repository: EnterpriseRepository },
  invites: { resource: Invite, repository: InviteRepository },
  devicePinners: { resource: DevicePinner, repository: DevicePinnerRepository },
  tasks: { resource: Task, repository: TaskRepository },
  taskAssignments: { resource: TaskAssignment, repository: TaskAssignmentRepository },
  fileRequests: { resource: FileRequest, repository: FileRequestRepository },
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
  storagePolicies: { resource: StoragePolicy, repository: StoragePolicyRepository },
  storagePolicyAssignments: {
    resource: StoragePolicyAssignment,
    repository: StoragePolicyAssignmentRepository,
  },
  retentionPolicies: { resource: RetentionPolicy, repository: RetentionPolicyRepository },
  retentionPolicyAssignments: {
    resource: RetentionPolicyAssignment,
    repository: RetentionPolicyAssignmentRepository,
  },
  fileVersionRetentions: {
    resource: FileVersionRetention,
    repository: FileVersionRetentionRepository,
  },
  legalHoldPolicies: { resource: LegalHoldPolicy, repository: LegalHoldPolicyRepository },
  legalHoldPolicyAssignments: {
    resource: LegalHoldPolicyAssignment,
    repository: LegalHoldPolicyAssignmentRepository,
  },
  fileVersionLegalHolds: {
    resource: FileVersionLegalHold,
    repository: FileVersionLegalHoldRepository,
  },
  shieldInformationBarriers: {
    resource: ShieldInformationBarrier,
    repository: ShieldInformationBarrierRepository,
  },
  shieldInformationBarrierReports: {
    resource: ShieldInformationBarrierReport,
    repository: ShieldInformationBarrierReportRepository,
  },
  shieldInformationBarrierSegments: {
    resource: ShieldInformationBarrierSegment,
    repository: ShieldInformationBarrierSegmentRepository,
  },
  shieldInformationBarrierSegmentMembers: {
    resource: ShieldInformationBarrierSegmentMember,
    repository: ShieldInformationBarrierSegmentMemberRepository,
  },
  shieldInformationBarrierSegmentRestrictions: {
    resource: ShieldInformationBarrierSegmentRestriction,
    repository: ShieldInformationBarrierSegmentRestrictionRepository,
  },
  shieldLists: { resource: ShieldList, repository: ShieldListRepository },
  archives: { resource: Archive, repository: ArchiveRepository },
  externalUsers: { repository: ExternalUsers },
  hubs: { resource: Hub, repository: HubRepository },
  hubCollaborations: { resource: HubCollaboration, repository: HubCollaborationRepository },
  signRequests: { resource: SignRequest, repository: SignRequestRepository },
  signTemplates: { resource: SignTemplate, repository: SignTemplateRepository },
  ai: { repository: Ai },
  aiAgents: { resource: AiAgent, repository: AiAgentRepository },
  docgenTemplates: { resource: DocgenTemplate, repository: DocgenTemplateRepository },
  docgenBatches: { resource: DocgenBatch, repository: DocgenBatchRepository },
  docgenJobs: { resource: DocgenJob, repository: DocgenJobRepository },
  notes: { repository: Notes },
  workflows: { resource: Workflow, repository: WorkflowRepository },
  automateWorkflows: { repository: AutomateWorkflows },
  slackIntegrationMappings: {
    resource: SlackIntegrationMapping,
    repository: SlackIntegrationMappingRepository,
  },
  teamsIntegrationMappings: {
    resource: TeamsIntegrationMapping,
    repository: TeamsIntegrationMappingRepository,
  },
  metadataTemplates: { resource: MetadataTemplate, repository: MetadataTemplateRepository },
  metadataCascadePolicies: {
    resource: MetadataCascadePolicy,
    repository: MetadataCascadePolicyRepository,
  },
  metadataTaxonomies: { repository: MetadataTaxonomies },
  classifications: { repository: Classifications },
  skillInvocations: { resource: SkillInvocation, repository: SkillInvocationRepository },
  comments: { resource: Comment, repository: CommentRepository },
  collaborations: { resource: Collaboration, repository: CollaborationRepository },
  webhooks: { resource: Webhook, repository: WebhookRepository },
  collections: { resource: BoxCollection, repository: CollectionRepository },
  uploadSessions: { resource: UploadSession, repository: UploadSessionRepository },
  trash: { repository: Trash },
  search: { repository: Search },
  recentItems: { repository: RecentItems },
  sharedItems: { repository: SharedItems },
  events: { repository: Events },
  zipDownloads: { repository: ZipDownloads },
})

/** Resource classes that are reached through others only. */
export const others = Object.freeze([
  FileVersion,
  AppItem,
  EnterpriseConfiguration,
  Event,
  AutomateWorkflowAction,
  MetadataTaxonomy,
])

/** Classes that have endpoints although they are no resources. */
export const values = Object.freeze([ZipDownload])

/** Names that stand for any of several wire types. */
export const unions = Object.freeze({
  item: ['file', 'folder', 'web_link'],
  grantee: ['user', 'group'],
  webhook_target: ['file', 'folder'],
  metadata_query_result: ['file', 'folder'],
})

import { peopleCollections } from './people-collections.js'
import { governanceCollections } from './governance-collections.js'
import { applicationCollections } from './application-collections.js'
import { AppItem } from './app-item.js'
import { AutomateWorkflowAction } from './automate-workflow.js'
import { Classifications } from './classifications.js'
import { CollaborationRepository, Collaboration } from './collaboration.js'
import { BoxCollection, CollectionRepository } from './collection.js'
import { Comment, CommentRepository } from './comment.js'
import { EnterpriseConfiguration } from './enterprise-configuration.js'
import { Event } from './event.js'
import { Events } from './events.js'
import { FileRequest, FileRequestRepository } from './file-request.js'
import { FileVersion } from './file-version.js'
import { File, FileRepository } from './file.js'
import { FolderLock, FolderLockRepository } from './folder-lock.js'
import { Folder, FolderRepository } from './folder.js'
import {
  MetadataCascadePolicy,
  MetadataCascadePolicyRepository,
} from './metadata-cascade-policy.js'
import { MetadataTaxonomies, MetadataTaxonomy } from './metadata-taxonomy.js'
import { MetadataTemplate, MetadataTemplateRepository } from './metadata-template.js'
import { RecentItems } from './recent-items.js'
import { Search } from './search.js'
import { SharedItems } from './shared-items.js'
import { TaskAssignment, TaskAssignmentRepository } from './task-assignment.js'
import { Task, TaskRepository } from './task.js'
import { Trash } from './trash.js'
import { UploadSession, UploadSessionRepository } from './upload-session.js'
import { WebLink, WebLinkRepository } from './web-link.js'
import { Webhook, WebhookRepository } from './webhook.js'
import { ZipDownload, ZipDownloads } from './zip-download.js'

/** The properties of a client: the repository behind each, and the class of what it holds. */
export const collections = Object.freeze({
  folders: { resource: Folder, repository: FolderRepository },
  files: { resource: File, repository: FileRepository },
  webLinks: { resource: WebLink, repository: WebLinkRepository },
  folderLocks: { resource: FolderLock, repository: FolderLockRepository },
  tasks: { resource: Task, repository: TaskRepository },
  taskAssignments: { resource: TaskAssignment, repository: TaskAssignmentRepository },
  fileRequests: { resource: FileRequest, repository: FileRequestRepository },
  metadataTemplates: { resource: MetadataTemplate, repository: MetadataTemplateRepository },
  metadataCascadePolicies: {
    resource: MetadataCascadePolicy,
    repository: MetadataCascadePolicyRepository,
  },
  metadataTaxonomies: { repository: MetadataTaxonomies },
  classifications: { repository: Classifications },
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
  ...peopleCollections,
  ...governanceCollections,
  ...applicationCollections,
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

export { unions } from './unions.js'

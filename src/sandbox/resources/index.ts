import type { Hono } from 'hono'
import type { SandboxEnv } from '../http/scope.js'
import { avatars } from './avatars.js'
import { collaborations } from './collaborations.js'
import { collections } from './collections.js'
import { comments } from './comments.js'
import { contentTransfer } from './content-transfer.js'
import { emailAliases } from './email-aliases.js'
import { events } from './events.js'
import { fileVersions } from './file-versions.js'
import { files } from './files.js'
import { folderLocks } from './folder-locks.js'
import { folders } from './folders.js'
import { fileRequests } from './file-requests.js'
import { groupMemberships } from './group-memberships.js'
import { groups } from './groups.js'
import { hubCollaborations } from './hub-collaborations.js'
import { hubItems } from './hub-items.js'
import { hubs } from './hubs.js'
import { signRequests } from './sign-requests.js'
import { legalHoldAssignments } from './legal-hold-assignments.js'
import { legalHolds } from './legal-holds.js'
import { retentionAssignments } from './retention-assignments.js'
import { retention } from './retention.js'
import { taskAssignments } from './task-assignments.js'
import { tasks } from './tasks.js'
import { termsOfService } from './terms-of-service.js'
import { metadataCascadePolicies } from './metadata-cascade-policies.js'
import { metadataInstances } from './metadata-instances.js'
import { metadataQueries } from './metadata-queries.js'
import { metadataTemplates } from './metadata-templates.js'
import { recentItems } from './recent-items.js'
import { searching } from './search.js'
import { sessions } from './sessions.js'
import { sharedItems } from './shared-items.js'
import { trash } from './trash.js'
import { users } from './users.js'
import { thumbnails } from './thumbnails.js'
import { watermarks } from './watermarks.js'
import { webLinks } from './web-links.js'
import { webhooks } from './webhooks.js'
import { zipDownloads } from './zip-downloads.js'

/** What is served below `/2.0`, besides uploads. A new resource is one file and one line here. */
export const resources: readonly Hono<SandboxEnv>[] = [
  // Before folders: `/folders/trash/items` is no folder called trash.
  trash,
  folders,
  files,
  fileVersions,
  webLinks,
  users,
  emailAliases,
  avatars,
  contentTransfer,
  sessions,
  groups,
  groupMemberships,
  tasks,
  taskAssignments,
  fileRequests,
  termsOfService,
  retention,
  retentionAssignments,
  legalHolds,
  legalHoldAssignments,
  hubs,
  hubItems,
  hubCollaborations,
  signRequests,
  metadataTemplates,
  metadataInstances,
  metadataCascadePolicies,
  metadataQueries,
  comments,
  collaborations,
  sharedItems,
  searching,
  recentItems,
  collections,
  webhooks,
  folderLocks,
  watermarks,
  thumbnails,
  zipDownloads,
  events,
]

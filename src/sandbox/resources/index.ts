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
import { folders } from './folders.js'
import { groups } from './groups.js'
import { recentItems } from './recent-items.js'
import { searching } from './search.js'
import { sessions } from './sessions.js'
import { sharedItems } from './shared-items.js'
import { trash } from './trash.js'
import { users } from './users.js'
import { webLinks } from './web-links.js'

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
  comments,
  collaborations,
  sharedItems,
  searching,
  recentItems,
  collections,
  events,
]

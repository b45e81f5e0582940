import { CollaborationRepository, Collaboration } from './collaboration.js'
import { BoxCollection, CollectionRepository } from './collection.js'
import { Comment, CommentRepository } from './comment.js'
import { FileVersion } from './file-version.js'
import { File, FileRepository } from './file.js'
import { Folder, FolderRepository } from './folder.js'
import { Group, GroupRepository } from './group.js'
import { RecentItems } from './recent-items.js'
import { Search } from './search.js'
import { SharedItems } from './shared-items.js'
import { Trash } from './trash.js'
import { UploadSession, UploadSessionRepository } from './upload-session.js'
import { User, UserRepository } from './user.js'
import { WebLink, WebLinkRepository } from './web-link.js'

/** The properties of a client: the repository behind each, and the class of what it holds. */
export const collections = Object.freeze({
  folders: { resource: Folder, repository: FolderRepository },
  files: { resource: File, repository: FileRepository },
  webLinks: { resource: WebLink, repository: WebLinkRepository },
  users: { resource: User, repository: UserRepository },
  groups: { resource: Group, repository: GroupRepository },
  comments: { resource: Comment, repository: CommentRepository },
  collaborations: { resource: Collaboration, repository: CollaborationRepository },
  collections: { resource: BoxCollection, repository: CollectionRepository },
  uploadSessions: { resource: UploadSession, repository: UploadSessionRepository },
  trash: { repository: Trash },
  search: { repository: Search },
  recentItems: { repository: RecentItems },
  sharedItems: { repository: SharedItems },
})

/** Resource classes that are reached through others only. */
export const others = Object.freeze([FileVersion])

/** Names that stand for any of several wire types. */
export const unions = Object.freeze({
  item: ['file', 'folder', 'web_link'],
  grantee: ['user', 'group'],
})

import {
  BoxResource,
  Folder,
  File,
  WebLink,
  User,
  Group,
  GroupMembership,
  Task,
  TaskAssignment,
  Comment,
  Collaboration,
  Webhook,
  SignRequest,
  Hub,
  BoxCollection,
  RetentionPolicy,
} from '../../../src/index.js'

@BoxResource('folder', { register: false })
export class TeamFolder extends Folder {
  get team(): 'folder' {
    return 'folder'
  }
}

@BoxResource('file', { register: false })
export class TeamFile extends File {
  get team(): 'file' {
    return 'file'
  }
}

@BoxResource('web_link', { register: false })
export class TeamWebLink extends WebLink {
  get team(): 'web_link' {
    return 'web_link'
  }
}

@BoxResource('user', { register: false })
export class TeamUser extends User {
  get team(): 'user' {
    return 'user'
  }
}

@BoxResource('group', { register: false })
export class TeamGroup extends Group {
  get team(): 'group' {
    return 'group'
  }
}

@BoxResource('group_membership', { register: false })
export class TeamGroupMembership extends GroupMembership {
  get team(): 'group_membership' {
    return 'group_membership'
  }
}

@BoxResource('task', { register: false })
export class TeamTask extends Task {
  get team(): 'task' {
    return 'task'
  }
}

@BoxResource('task_assignment', { register: false })
export class TeamTaskAssignment extends TaskAssignment {
  get team(): 'task_assignment' {
    return 'task_assignment'
  }
}

@BoxResource('comment', { register: false })
export class TeamComment extends Comment {
  get team(): 'comment' {
    return 'comment'
  }
}

@BoxResource('collaboration', { register: false })
export class TeamCollaboration extends Collaboration {
  get team(): 'collaboration' {
    return 'collaboration'
  }
}

@BoxResource('webhook', { register: false })
export class TeamWebhook extends Webhook {
  get team(): 'webhook' {
    return 'webhook'
  }
}

@BoxResource('sign-request', { register: false })
export class TeamSignRequest extends SignRequest {
  get team(): 'sign-request' {
    return 'sign-request'
  }
}

@BoxResource('hubs', { register: false })
export class TeamHub extends Hub {
  get team(): 'hubs' {
    return 'hubs'
  }
}

@BoxResource('collection', { register: false })
export class TeamCollection extends BoxCollection {
  get team(): 'collection' {
    return 'collection'
  }
}

@BoxResource('retention_policy', { register: false })
export class TeamRetentionPolicy extends RetentionPolicy {
  get team(): 'retention_policy' {
    return 'retention_policy'
  }
}

/** Fifteen classes that stand for types of Box's. */
export const builtIn = {
  folders: TeamFolder,
  files: TeamFile,
  webLinks: TeamWebLink,
  users: TeamUser,
  groups: TeamGroup,
  groupMemberships: TeamGroupMembership,
  tasks: TeamTask,
  taskAssignments: TeamTaskAssignment,
  comments: TeamComment,
  collaborations: TeamCollaboration,
  webhooks: TeamWebhook,
  signRequests: TeamSignRequest,
  hubs: TeamHub,
  collections: TeamCollection,
  retentionPolicies: TeamRetentionPolicy,
}

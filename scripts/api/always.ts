/** Names that all calls of some endpoints say, although the description leaves them open. */
export interface Always {
  /** By endpoint; a name stands for what is below it as well. */
  readonly says: Readonly<Record<string, readonly string[]>>
  /** A sentence. */
  readonly reason: string
}

const each = (names: readonly string[], endpoints: readonly string[]) =>
  Object.fromEntries(endpoints.map(endpoint => [endpoint, names]))

const paging: Always = {
  reason: 'They say how the listing is paged, which Box may decide otherwise by itself.',
  says: {
    ...each(
      ['query offset'],
      [
        'File.versions',
        'File.comments',
        'User.memberships',
        'UserRepository.list',
        'Group.memberships',
        'Group.collaborations',
        'GroupRepository.list',
        'CollaborationRepository.pending',
        'BoxCollection.items',
        'CollectionRepository.list',
        'UploadSession.parts',
        'Search.query',
      ],
    ),
    ...each(['query usemarker'], ['Folder.items', 'Trash.items']),
  },
}

const verbs: Always = {
  reason: 'The verb is this value: it is what tells the call from others of the same address.',
  says: {
    ...each(
      ['body shared_link'],
      ['Folder', 'File', 'WebLink'].flatMap(owner => [
        `${owner}.addSharedLink`,
        `${owner}.updateSharedLink`,
        `${owner}.removeSharedLink`,
      ]),
    ),
    ...each(
      ['body Box__Security__Classification__Key'],
      ['Folder.addClassification', 'File.addClassification'],
    ),
    ...each(['body lock'], ['File.addLock', 'File.removeLock']),
    ...each(
      ['query fields'],
      ['File.getRepresentations', 'File.embedUrl', 'EnterpriseRepository.current'],
    ),
    ...each(
      ['body status'],
      ['RetentionPolicy.retire', 'Collaboration.accept', 'Collaboration.reject'],
    ),
    ...each(
      ['body resolution_state'],
      ['TaskAssignment.complete', 'TaskAssignment.approve', 'TaskAssignment.reject'],
    ),
    'Folder.addLock': ['body locked_operations'],
    'File.restoreVersion': ['body trashed_at'],
    'Classifications.initialize': [
      'body hidden',
      'body copyInstanceOnItemCopy',
      'body fields.hidden',
    ],
    'Search.withSharedLinks': ['query include_recent_shared_links', 'query offset'],
    'Events.latestPosition': ['query stream_position', 'query limit'],
    'Events.adminLogs': ['query stream_type'],
    'Workflow.start': ['body type', 'body flow', 'body files', 'body folder'],
  },
}

const references: Always = {
  reason:
    'A reference is a type and an id (or a login), where the description requires neither or one.',
  says: {
    ...each(['body parent.type'], ['Folder.createFolder', 'Folder.createWebLink']),
    ...each(
      ['body item', 'body accessible_by'],
      ['Folder.addCollaborator', 'File.addCollaborator'],
    ),
    ...each(['body accessible_by'], ['Hub.addCollaborator', 'HubCollaborationRepository.create']),
    ...each(['body item'], ['File.createTask', 'TaskRepository.create']),
    ...each(['body assign_to'], ['Task.assign', 'TaskAssignmentRepository.create']),
    ...each(
      ['body shield_information_barrier'],
      ['ShieldInformationBarrier.createReport', 'ShieldInformationBarrier.createSegment'],
    ),
    'CollaborationRepository.create': ['body item', 'body accessible_by'],
    'Group.addMember': ['body group'],
    'Enterprise.inviteUser': ['body enterprise', 'body actionable_by'],
    'ShieldInformationBarrierRepository.create': ['body enterprise'],
    'ShieldInformationBarrierSegment.addMember': [
      'body type',
      'body shield_information_barrier_segment',
    ],
    'ShieldInformationBarrierSegment.addRestriction': [
      'body restricted_segment',
      'body shield_information_barrier_segment',
    ],
    'SkillInvocation.update': ['body file', 'body metadata.cards'],
    'WebhookRepository.create': ['body target'],
    'File.promoteVersion': ['body type', 'body id'],
  },
}

const needed: Always = {
  reason: 'Without it the call would ask for nothing, or Box refuses it, so the types require it.',
  says: {
    ...each(['body parent'], ['Folder.move', 'File.move', 'WebLink.move']),
    ...each(['body name'], ['Folder.rename', 'File.rename', 'WebLink.rename']),
    'FileRequest.copy': ['body folder'],
    'Hub.manageItems': ['body operations'],
    'HubCollaboration.update': ['body role'],
    'TeamsIntegrationMapping.update': ['body box_item'],
    'MetadataTaxonomy.createLevels': ['body displayName'],
    'LegalHoldPolicyRepository.create': ['body is_ongoing'],
    'SignRequestRepository.create': ['body template_id', 'body signers'],
    'Comment.update': ['body message'],
    'Comment.reply': ['body tagged_message'],
    'UploadSession.commit': ['body parts'],
    'OAuth2.authorizeUrl': ['query state'],
    'OAuth2.exchange': ['body code', 'body client_id', 'body client_secret'],
    'OAuth2.downscope': ['body subject_token_type', 'body scope', 'body subject_token'],
    'OAuth2.revoke': ['body client_id', 'body client_secret', 'body token'],
    'ServerAuth.token': ['body client_id', 'body client_secret', 'body assertion'],
  },
}

/** What a minimal call may say besides what the description requires. */
export const always: readonly Always[] = [paging, verbs, references, needed]

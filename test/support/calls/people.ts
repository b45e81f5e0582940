import type { Calls } from './call.js'

const item = { type: 'file', id: '9' } as const
const member = { user: { id: '3' }, group: { id: '6' } }
const fields = ['name'] as const

/** Users, groups, collaborations, comments, tasks, enterprises. */
export const peopleCalls: Calls = {
  'User.get': [c => c.users.get('7', { fields })],
  'User.update': [c => c.users.ref('7').update({}, { fields }), c => c.users.ref('7').update({})],
  'User.memberships': [c => c.users.ref('7').memberships()],
  'User.transferContent': [
    c => c.users.ref('7').transferContent({ ownedBy: { id: '8' } }),
    c => c.users.ref('7').transferContent({ ownedBy: { id: '8' } }, { fields }),
  ],
  'UserRepository.me': [c => c.users.me()],
  'UserRepository.list': [c => c.users.list({ fields }), c => c.users.list()],
  'UserRepository.create': [
    c => c.users.create({ name: 'Ann' }),
    c => c.users.create({ name: 'Ann' }, { fields }),
  ],
  'Group.update': [
    c => c.groups.ref('6').update({}, { fields }),
    c => c.groups.ref('6').update({}),
  ],
  'Group.memberships': [c => c.groups.ref('6').memberships()],
  'Group.collaborations': [c => c.groups.ref('6').collaborations()],
  'GroupRepository.list': [c => c.groups.list({ limit: 5 }), c => c.groups.list()],
  'GroupRepository.create': [c => c.groups.create({ name: 'Pilots' })],
  'GroupMembership.get': [c => c.groupMemberships.get('5', { fields: ['role'] })],
  'GroupMembership.update': [
    c => c.groupMemberships.ref('5').update({}, { fields: ['role'] }),
    c => c.groupMemberships.ref('5').update({}),
  ],
  'GroupMembershipRepository.create': [
    c => c.groupMemberships.create(member),
    c => c.groupMemberships.create(member, { fields: ['role'] }),
  ],
  'Collaboration.get': [c => c.collaborations.get('7', { fields: ['role'] })],
  'Collaboration.update': [c => c.collaborations.ref('7').update({})],
  'CollaborationRepository.create': [
    c =>
      c.collaborations.create(
        { item, accessibleBy: { type: 'user', id: '8' }, role: 'editor' },
        { fields: ['role'] },
      ),
    c => c.collaborations.create({ item, accessibleBy: { type: 'user', id: '8' }, role: 'editor' }),
  ],
  'CollaborationRepository.pending': [
    c => c.collaborations.pending({ limit: 5, fields: ['role'] }),
  ],
  'Comment.get': [c => c.comments.get('7')],
  'Comment.update': [c => c.comments.ref('7').update({ message: 'Fine' }, { fields: ['message'] })],
  'Comment.reply': [c => c.comments.ref('7').reply({ message: 'Fine' })],
  'CommentRepository.create': [
    c => c.comments.create({ item, message: 'Fine' }, { fields: ['message'] }),
  ],
  'Enterprise.inviteUser': [
    c => c.enterprises.ref('5').inviteUser({ login: 'a@example.com' }, { fields: ['status'] }),
  ],
  'Enterprise.devicePinners': [
    c => c.enterprises.ref('5').devicePinners({ limit: 5 }),
    c => c.enterprises.ref('5').devicePinners(),
  ],
  'Invite.get': [c => c.invites.get('6')],
  'Task.update': [c => c.tasks.ref('6').update({})],
  'TaskRepository.create': [c => c.tasks.create({ item })],
  'TaskAssignment.update': [c => c.taskAssignments.ref('6').update({})],
  'TaskAssignment.complete': [c => c.taskAssignments.ref('6').complete()],
  'TaskAssignment.reject': [c => c.taskAssignments.ref('6').reject()],
  'FileRequest.update': [c => c.fileRequests.ref('6').update({})],
  'Webhook.update': [c => c.webhooks.ref('7').update({})],
  'WebhookRepository.list': [c => c.webhooks.list()],
}

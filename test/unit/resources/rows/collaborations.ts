import { TAGGED, WHEN, WHEN_TEXT, json, type Rows } from './row.js'

export const collaborationRows: Rows = {
  'Collaboration.get': [
    {
      call: client => client.collaborations.get('7'),
      sends: 'GET /collaborations/7',
    },
  ],
  'Collaboration.update': [
    {
      call: client =>
        client.collaborations
          .ref('7')
          .update({ role: 'owner', status: 'accepted', expiresAt: WHEN, canViewPath: true }),
      sends: 'PUT /collaborations/7',
      body: json({
        role: 'owner',
        status: 'accepted',
        expires_at: WHEN_TEXT,
        can_view_path: true,
      }),
    },
  ],
  'Collaboration.accept': [
    {
      call: client => client.collaborations.ref('7').accept(),
      sends: 'PUT /collaborations/7',
      body: json({ status: 'accepted' }),
    },
  ],
  'Collaboration.reject': [
    {
      call: client => client.collaborations.ref('7').reject(),
      sends: 'PUT /collaborations/7',
      body: json({ status: 'rejected' }),
    },
  ],
  'Collaboration.delete': [
    {
      call: client => client.collaborations.ref('7').delete(),
      sends: 'DELETE /collaborations/7',
    },
  ],
  'CollaborationRepository.create': [
    {
      call: client =>
        client.collaborations.create({
          item: client.files.ref('9'),
          accessibleBy: client.users.ref('8'),
          role: 'co-owner',
          isAccessOnly: false,
          canViewPath: true,
          expiresAt: WHEN,
          notify: true,
        }),
      sends: 'POST /collaborations',
      query: { notify: 'true' },
      body: json({
        item: { type: 'file', id: '9' },
        accessible_by: { type: 'user', id: '8' },
        role: 'co-owner',
        is_access_only: false,
        can_view_path: true,
        expires_at: WHEN_TEXT,
      }),
    },
  ],
  'CollaborationRepository.pending': [
    {
      call: client => client.collaborations.pending(),
      sends: 'GET /collaborations',
      query: { status: 'pending', offset: '0' },
    },
  ],
  'Comment.get': [
    {
      call: client => client.comments.get('7', { fields: ['taggedMessage'] }),
      sends: 'GET /comments/7',
      query: { fields: 'tagged_message' },
    },
  ],
  'Comment.update': [
    {
      call: client => client.comments.ref('7').update({ message: 'Fine' }),
      sends: 'PUT /comments/7',
      body: json({ message: 'Fine' }),
    },
  ],
  'Comment.delete': [
    { call: client => client.comments.ref('7').delete(), sends: 'DELETE /comments/7' },
  ],
  'Comment.reply': [
    {
      call: client => client.comments.ref('7').reply({ taggedMessage: '@[3:Ann] fine' }),
      sends: 'POST /comments',
      body: json({ tagged_message: '@[3:Ann] fine', item: { type: 'comment', id: '7' } }),
      undescribed: TAGGED,
    },
  ],
  'CommentRepository.create': [
    {
      call: client => client.comments.create({ item: client.files.ref('9'), message: 'Fine' }),
      sends: 'POST /comments',
      body: json({ item: { type: 'file', id: '9' }, message: 'Fine' }),
    },
  ],
}

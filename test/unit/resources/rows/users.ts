import { json, type Rows } from './row.js'

const settings = {
  role: 'coadmin',
  language: 'en',
  isSyncEnabled: true,
  jobTitle: 'Pilot',
  phone: '1',
  address: 'Here',
  spaceAmount: -1,
  trackingCodes: [{ type: 'tracking_code', name: 'costCentre', value: 'camelCase' }],
  canSeeManagedUsers: true,
  timezone: 'Europe/Berlin',
  isExternalCollabRestricted: true,
  isExemptFromDeviceLimits: false,
  isExemptFromLoginVerification: false,
  status: 'inactive',
  externalAppUserId: 'e-1',
} as const

const wireSettings = {
  role: 'coadmin',
  language: 'en',
  is_sync_enabled: true,
  job_title: 'Pilot',
  phone: '1',
  address: 'Here',
  space_amount: -1,
  tracking_codes: [{ type: 'tracking_code', name: 'costCentre', value: 'camelCase' }],
  can_see_managed_users: true,
  timezone: 'Europe/Berlin',
  is_external_collab_restricted: true,
  is_exempt_from_device_limits: false,
  is_exempt_from_login_verification: false,
  status: 'inactive',
  external_app_user_id: 'e-1',
}

export const userRows: Rows = {
  'User.get': [{ call: client => client.users.get('7'), sends: 'GET /users/7' }],
  'User.update': [
    {
      call: client =>
        client.users.ref('7').update({
          ...settings,
          enterprise: null,
          notify: true,
          name: 'Ann',
          login: 'ann@example.com',
          isPasswordResetRequired: true,
          notificationEmail: { email: 'b@example.com' },
        }),
      sends: 'PUT /users/7',
      body: json({
        ...wireSettings,
        enterprise: null,
        notify: true,
        name: 'Ann',
        login: 'ann@example.com',
        is_password_reset_required: true,
        notification_email: { email: 'b@example.com' },
      }),
    },
  ],
  'User.delete': [
    { call: client => client.users.ref('7').delete(), sends: 'DELETE /users/7' },
    {
      call: client => client.users.ref('7').delete({ notify: false, force: true }),
      sends: 'DELETE /users/7',
      query: { notify: 'false', force: 'true' },
    },
  ],
  'User.emailAliases': [
    {
      call: client => client.users.ref('7').emailAliases(),
      sends: 'GET /users/7/email_aliases',
    },
  ],
  'User.addEmailAlias': [
    {
      call: client => client.users.ref('7').addEmailAlias({ email: 'b@example.com' }),
      sends: 'POST /users/7/email_aliases',
      body: json({ email: 'b@example.com' }),
    },
  ],
  'User.removeEmailAlias': [
    {
      call: client => client.users.ref('7').removeEmailAlias({ alias: { id: '3' } }),
      sends: 'DELETE /users/7/email_aliases/3',
    },
  ],
  'User.transferContent': [
    {
      call: client =>
        client.users.ref('7').transferContent({ ownedBy: client.users.ref('8'), notify: false }),
      sends: 'PUT /users/7/folders/0',
      query: { notify: 'false' },
      body: json({ owned_by: { id: '8' } }),
    },
  ],
  'User.avatar': [{ call: client => client.users.ref('7').avatar(), sends: 'GET /users/7/avatar' }],
  'User.uploadAvatar': [
    {
      call: client => client.users.ref('7').uploadAvatar({ content: 'png', format: 'png' }),
      sends: 'POST /users/7/avatar',
      body: {
        multipart: [
          { name: 'pic', content: 'png', filename: 'avatar.png', contentType: 'image/png' },
        ],
      },
    },
    {
      call: client => client.users.ref('7').uploadAvatar({ content: 'jpg', format: 'jpeg' }),
      sends: 'POST /users/7/avatar',
      body: {
        multipart: [
          { name: 'pic', content: 'jpg', filename: 'avatar.jpg', contentType: 'image/jpeg' },
        ],
      },
    },
  ],
  'User.deleteAvatar': [
    { call: client => client.users.ref('7').deleteAvatar(), sends: 'DELETE /users/7/avatar' },
  ],
  'UserRepository.me': [
    {
      call: client => client.users.me({ fields: ['enterprise'] }),
      sends: 'GET /users/me',
      query: { fields: 'enterprise' },
    },
  ],
  'UserRepository.list': [
    {
      call: client =>
        client.users.list({
          filterTerm: 'an',
          userType: 'all',
          externalAppUserId: 'e-1',
          limit: 3,
        }),
      sends: 'GET /users',
      query: {
        usemarker: 'true',
        filter_term: 'an',
        user_type: 'all',
        external_app_user_id: 'e-1',
        limit: '3',
      },
    },
    {
      call: client => client.users.list({ offset: 10 }),
      sends: 'GET /users',
      query: { offset: '10' },
    },
  ],
  'UserRepository.create': [
    {
      call: client =>
        client.users.create({
          ...settings,
          name: 'Ann',
          login: 'ann@example.com',
          isPlatformAccessOnly: true,
        }),
      sends: 'POST /users',
      body: json({
        ...wireSettings,
        name: 'Ann',
        login: 'ann@example.com',
        is_platform_access_only: true,
      }),
    },
  ],
  'UserRepository.terminateSessions': [
    {
      call: client =>
        client.users.terminateSessions({ userIds: ['7'], userLogins: ['b@example.com'] }),
      sends: 'POST /users/terminate_sessions',
      body: json({ user_ids: ['7'], user_logins: ['b@example.com'] }),
    },
  ],
}

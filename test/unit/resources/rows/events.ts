import { NEWER, WHEN, WHEN_TEXT, type Rows } from './row.js'

export const eventRows: Rows = {
  'Events.list': [
    { call: client => client.events.list(), sends: 'GET /events' },
    {
      call: client =>
        client.events.list({
          streamType: 'admin_logs',
          streamPosition: '1152922976252290886',
          limit: 500,
          createdAfter: WHEN,
          createdBefore: '2027-01-01T00:00:00+01:00',
          eventType: ['UPLOAD', 'SOMETHING_NEW'],
        }),
      sends: 'GET /events',
      query: {
        stream_type: 'admin_logs',
        stream_position: '1152922976252290886',
        limit: '500',
        created_after: WHEN_TEXT,
        created_before: '2027-01-01T00:00:00+01:00',
        event_type: 'UPLOAD,SOMETHING_NEW',
      },
      undescribed: NEWER,
    },
  ],
  'Events.latestPosition': [
    {
      call: client => client.events.latestPosition(),
      sends: 'GET /events',
      query: { stream_position: 'now', limit: '0' },
    },
    {
      call: client => client.events.latestPosition({ streamType: 'changes' }),
      sends: 'GET /events',
      query: { stream_position: 'now', limit: '0', stream_type: 'changes' },
    },
  ],
  'Events.adminLogs': [
    {
      call: client => client.events.adminLogs({ createdAfter: WHEN, eventType: 'LOGIN', limit: 7 }),
      sends: 'GET /events',
      query: {
        stream_type: 'admin_logs',
        created_after: WHEN_TEXT,
        event_type: 'LOGIN',
        limit: '7',
      },
    },
    {
      call: client => client.events.adminLogs({ streamPosition: '9007199254740993' }),
      sends: 'GET /events',
      query: { stream_type: 'admin_logs', stream_position: '9007199254740993' },
    },
  ],
  'Events.longPollServer': [
    { call: client => client.events.longPollServer(), sends: 'OPTIONS /events' },
    {
      call: client => client.events.longPollServer({ streamType: 'sync' }),
      sends: 'OPTIONS /events',
      query: { stream_type: 'sync' },
    },
  ],
}

import { NEWER, json, type Rows } from './row.js'

export const webhookRows: Rows = {
  'Webhook.get': [{ call: client => client.webhooks.get('7'), sends: 'GET /webhooks/7' }],
  'Webhook.update': [
    {
      call: client => client.webhooks.ref('7').update({ triggers: ['FILE.MOVED'] }),
      sends: 'PUT /webhooks/7',
      body: json({ triggers: ['FILE.MOVED'] }),
    },
    {
      call: client =>
        client.webhooks
          .ref('7')
          .update({ target: client.folders.ref('9'), address: 'https://example.test/a_b' }),
      sends: 'PUT /webhooks/7',
      body: json({ target: { type: 'folder', id: '9' }, address: 'https://example.test/a_b' }),
    },
  ],
  'Webhook.delete': [
    { call: client => client.webhooks.ref('7').delete(), sends: 'DELETE /webhooks/7' },
  ],
  'WebhookRepository.create': [
    {
      call: client =>
        client.webhooks.create({
          target: client.files.ref('9'),
          address: 'https://example.test/',
          triggers: ['FILE.DOWNLOADED', 'SOMETHING.NEW'],
        }),
      sends: 'POST /webhooks',
      body: json({
        target: { type: 'file', id: '9' },
        address: 'https://example.test/',
        triggers: ['FILE.DOWNLOADED', 'SOMETHING.NEW'],
      }),
      undescribed: NEWER,
    },
    {
      call: client =>
        client.webhooks.create({
          target: { type: 'folder', id: '9' },
          address: 'https://example.test/',
          triggers: ['FOLDER.CREATED'],
        }),
      sends: 'POST /webhooks',
      body: json({
        target: { type: 'folder', id: '9' },
        address: 'https://example.test/',
        triggers: ['FOLDER.CREATED'],
      }),
    },
  ],
  'WebhookRepository.list': [
    {
      call: client => client.webhooks.list({ limit: 10 }),
      sends: 'GET /webhooks',
      query: { limit: '10' },
    },
  ],
}

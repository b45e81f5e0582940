import { expect, test } from 'vitest'
import {
  BoxResource,
  Collaboration,
  Comment,
  createClient,
  File,
  Folder,
  Resource,
  TaskAssignment,
  User,
  Webhook,
} from '../../../src/index.js'
import { MockTransport, reply } from '../../../src/testing/index.js'
import { webhookEvent, type WebhookPayload } from '../../../src/webhooks/index.js'
import { BODY } from './vectors.js'

@BoxResource('file')
class Invoice extends File {
  get label() {
    return `Invoice ${this.name}`
  }
}

const payload = (more: object = {}) =>
  ({ ...(JSON.parse(BODY) as object), ...more }) as unknown as WebhookPayload

function clientWith() {
  const transport = new MockTransport(request =>
    reply(200, { type: 'file', id: '42', name: `got ${request.method}` }),
  )
  return createClient({ auth: 'token', transport, resources: { files: Invoice } })
}

test('the source is live, and of the class of the client', async () => {
  const event = webhookEvent(clientWith(), payload())
  expect([event.id, event.family, event.createdAt]).toEqual([
    'e1',
    'FILE',
    new Date('2026-03-04T12:06:07Z'),
  ])
  expect(event.createdBy).toBeInstanceOf(User)
  expect(event.webhook).toBeInstanceOf(Webhook)
  expect(event.additionalInfo).toEqual({})
  if (event.trigger !== 'FILE.UPLOADED') {
    throw new Error('not the trigger that was sent')
  }
  expect(event.source).toBeInstanceOf(Invoice)
  expect(event.source.label).toBe('Invoice a.txt')
  expect((await event.source.get()).label).toBe('Invoice got GET')
})

test.each([
  ['FOLDER.CREATED', 'folder', Folder],
  ['COMMENT.CREATED', 'comment', Comment],
  ['COLLABORATION.ACCEPTED', 'collaboration', Collaboration],
  ['WEBHOOK.DELETED', 'webhook', Webhook],
  ['SHARED_LINK.CREATED', 'folder', Folder],
  ['METADATA_INSTANCE.CREATED', 'file', Invoice],
  ['TASK_ASSIGNMENT.CREATED', 'task_assignment', TaskAssignment],
  ['SIGN_REQUEST.COMPLETED', 'something_new', Resource],
  ['FILE.WHATEVER_COMES', 'file', Invoice],
])('%s has a source of type %s', (trigger, type, expected) => {
  const event = webhookEvent(clientWith(), payload({ trigger, source: { type, id: '5' } }))
  expect(event).toMatchObject({ trigger, family: trigger.split('.')[0] })
  expect(event.source.constructor).toBe(expected)
  expect(event.source.id).toBe('5')
})

test('a family that nobody knows yet', () => {
  const more = { trigger: 'LEGAL_HOLD.ENDED', source: { type: 'legal_hold', id: '5' } }
  const event = webhookEvent(clientWith(), payload(more))
  expect(event).toMatchObject({ trigger: 'OTHER', family: 'OTHER' })
  expect(event.payload.trigger).toBe('LEGAL_HOLD.ENDED')
  expect(event.source).toBeInstanceOf(Resource)
})

test('keys of additional information stay as they are, and what is missing is undefined', () => {
  const info = { before: { id: '1' }, 'A key_of Mine': 1 }
  const more = { additional_info: info, created_by: undefined, created_at: undefined }
  const event = webhookEvent(clientWith(), payload(more))
  expect(event.additionalInfo).toEqual(info)
  expect([event.createdBy, event.createdAt]).toEqual([undefined, undefined])
})

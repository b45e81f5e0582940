import { BoxResource, File, type BoxClient, type Folder } from '../../src/index.js'
import {
  verifyWebhook,
  webhookEvent,
  type WebhookEvent,
  type WebhookPayload,
} from '../../src/webhooks/index.js'
import { assert, use, type Equal } from './equal.js'

@BoxResource('file')
class Invoice extends File {
  declare readonly label: string
}

declare const client: BoxClient
declare const own: BoxClient<{ files: typeof Invoice }>
declare const payload: WebhookPayload

const event = webhookEvent(client, payload)
if (event.trigger === 'FILE.UPLOADED') {
  assert<Equal<typeof event.source, File>>()
}
if (event.family === 'FOLDER') {
  assert<Equal<typeof event.source, Folder>>()
}
switch (event.trigger) {
  case 'COMMENT.CREATED':
    use(event.source.message)
    break
  case 'WEBHOOK.DELETED':
    use(event.source.address)
    break
  case 'OTHER':
    use(event.payload.trigger, event.source.id)
    break
  default:
    // @ts-expect-error -- what is left is of many kinds
    use(event.source.message)
}

// Triggers that come later within a family keep its source.
declare const later: Extract<WebhookEvent, { readonly family: 'FILE' }>
if (later.trigger === 'FILE.SOMETHING_NEW') {
  assert<Equal<typeof later.source, File>>()
}

const mine = webhookEvent(own, payload)
if (mine.trigger === 'FILE.MOVED') {
  assert<Equal<typeof mine.source, Invoice>>()
}

if (payload.trigger === 'FOLDER.CREATED') {
  assert<Equal<typeof payload.source.type, 'folder'>>()
}

const primaryKey = 'a'
const plain = await verifyWebhook({ body: '', headers: {}, primaryKey })
if (plain.valid) {
  // @ts-expect-error -- without a client there is no live event
  use(plain.event)
} else {
  // @ts-expect-error -- what was not trusted has no payload
  use(plain.payload)
}
const live = await verifyWebhook({ body: '', headers: {}, primaryKey, client: own })
if (live.valid && live.event.trigger === 'FILE.MOVED') {
  assert<Equal<typeof live.event.source, Invoice>>()
}

// @ts-expect-error -- a parsed body is none
use(verifyWebhook({ body: { trigger: 'FILE.MOVED' }, headers: {}, primaryKey }))
use(
  own.webhooks.create({
    target: client.files.ref('1'),
    address: 'https://example.test/',
    triggers: ['FILE.MOVED', 'ANYTHING.NEW'],
  }),
)

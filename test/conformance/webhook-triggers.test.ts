import { expect, test } from 'vitest'
import type { KnownWebhookTrigger } from '../../src/index.js'
import { TRIGGERS, type Trigger } from '../../src/sandbox/webhooks/triggers.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { assert, type Equal } from '../types/equal.js'

const documents = loadOpenapi()

// The library and the sandbox know the same triggers: the compiler sees to it.
assert<Equal<KnownWebhookTrigger, Trigger>>()

test.skipIf(!documents)('the triggers are those of the published description', () => {
  const webhook = JSON.stringify(documents?.[0]?.schemas['Webhook'])
  const [, list = ''] = /"enum":(\["FILE\.[^\]]*\])/.exec(webhook) ?? []
  expect([...TRIGGERS].sort()).toEqual((JSON.parse(list) as string[]).sort())
})

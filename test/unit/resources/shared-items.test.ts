import { expect, test } from 'vitest'
import { createClient } from '../../../src/index.js'
import { MockTransport, reply } from '../../../src/testing/index.js'

test('what a shared link stands for is read again only when it has changed', async () => {
  const folder = { type: 'folder', id: '7', name: 'b', etag: '4' }
  const transport = new MockTransport([reply(304), reply(200, folder)])
  const client = createClient({ auth: 'token', transport }).withSharedLink('https://a.example/s/1')
  expect(await client.sharedItems.get({ ifNoneMatch: '4' })).toBeUndefined()
  expect(transport.requests[0]?.headers).toMatchObject({
    'if-none-match': '4',
    boxapi: 'shared_link=https://a.example/s/1',
  })
  expect((await client.sharedItems.folder({ ifNoneMatch: '3' }))?.name).toBe('b')
})

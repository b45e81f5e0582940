import { expect, test } from 'vitest'
import { recorder } from './session.js'

const kept = { type: 'collection', id: '5', name: 'Mine' }

test.each(['files', 'folders', 'webLinks'] as const)(
  'addToCollection of %s keeps the other collections and guards against a change in between',
  async property => {
    const client = recorder({ id: '7', etag: '3', collections: [kept] }, { id: '7', etag: '4' })
    const item = await client[property].ref('7').addToCollection({ id: '6' })
    expect(item.etag).toBe('4')
    expect(client.sent.map(({ method }) => method)).toEqual(['GET', 'PUT'])
    expect(client.sent[0]?.query).toEqual({ fields: 'etag,collections' })
    expect(client.sent[1]?.body).toEqual({ json: { collections: [{ id: '5' }, { id: '6' }] } })
    expect(client.sent[1]?.options.ifMatch).toBe('3')
  },
)

test('addToCollection names a collection once', async () => {
  const client = recorder({ id: '7', etag: null, collections: [kept] })
  await client.folders.ref('7').addToCollection(client.collections.ref('5'), { asUser: '9' })
  expect(client.sent[1]?.body).toEqual({ json: { collections: [{ id: '5' }] } })
  expect(client.sent[1]?.options.ifMatch).toBeUndefined()
  expect(client.sent.map(({ options }) => options.asUser)).toEqual(['9', '9'])
})

test('addToCollection copes with an item that tells of no collections', async () => {
  const client = recorder({ id: '7' })
  await client.files.ref('7').addToCollection({ id: '6' })
  expect(client.sent[1]?.body).toEqual({ json: { collections: [{ id: '6' }] } })
})

test('removeFromCollection keeps the other collections', async () => {
  const client = recorder({ id: '7', etag: '3', collections: [kept, { id: '6' }] })
  await client.files.ref('7').removeFromCollection({ id: '6' })
  expect(client.sent[1]?.body).toEqual({ json: { collections: [{ id: '5' }] } })
})

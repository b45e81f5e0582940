import { expect, test } from 'vitest'
import { createClient } from '../../src/index.js'
import { startSandbox } from '../../src/sandbox/index.js'

test('an address is built from its parts', () => {
  const client = createClient({ auth: 'token' })
  expect(client.url('metadata_templates', 'enterprise', 'a b')).toBe(
    'https://api.box.com/2.0/metadata_templates/enterprise/a%20b',
  )
  expect(client.url()).toBe('https://api.box.com/2.0')
})

test('a shared link of a file starts a download, without a token', async () => {
  const sandbox = await startSandbox()
  const client = sandbox.client()
  try {
    const file = await client.root.upload({ name: 'a.txt', content: 'Some bytes.' })
    const { sharedLink } = await file.addSharedLink({ access: 'open' })
    const reply = await fetch(sharedLink.downloadUrl!)
    expect(await reply.text()).toBe('Some bytes.')
  } finally {
    await client.close()
    await sandbox.stop()
  }
})

test('a web link is copied into another folder', async () => {
  const sandbox = await startSandbox()
  const client = sandbox.client()
  try {
    const link = await client.root.createWebLink({
      url: 'https://example.com',
      description: 'Ours',
    })
    const folder = await client.root.createFolder({ name: 'Elsewhere' })
    const copy = await link.copy({ parent: folder, name: 'Site' })
    expect([copy.name, copy.url, copy.description]).toEqual(['Site', link.url, 'Ours'])
    expect(copy.parent?.id).toBe(folder.id)
  } finally {
    await client.close()
    await sandbox.stop()
  }
})

import { expect } from 'vitest'
import { ConflictError, NotFoundError, Webhook } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Sets webhooks up, changes and removes them. */
export async function webhooks({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Watched' })
  const file = await folder.upload({ name: 'a.txt', content: 'a' })
  const address = 'https://example.test/box'
  const made = await step('WebhookRepository.create', () =>
    client.webhooks.create({ target: folder, address, triggers: ['FILE.UPLOADED'] }),
  )
  expect(made).toBeInstanceOf(Webhook)
  expect([made.address, made.triggers, made.target.id]).toEqual([
    address,
    ['FILE.UPLOADED'],
    folder.id,
  ])
  const again = client.webhooks.create({ target: folder, address, triggers: ['FILE.MOVED'] })
  await expect(again).rejects.toThrow(ConflictError)
  const changed = await step('Webhook.update', () =>
    made.update({ target: file, triggers: ['FILE.LOCKED'] }),
  )
  expect([changed.triggers, changed.target.type]).toEqual([['FILE.LOCKED'], 'file'])
  const all = await step('WebhookRepository.list', () => client.webhooks.list().toArray())
  expect(all.map(({ id, target }) => [id, target.id])).toEqual([[made.id, file.id]])
  const read = await step('Webhook.get', () => client.webhooks.get(made.id))
  expect([read.address, read.createdBy.login]).toEqual([address, 'admin@sandbox.example'])
  expect((await read.target.get()).name).toBe('a.txt')
  await step('Webhook.delete', () => made.delete())
  await expect(client.webhooks.get(made.id)).rejects.toThrow(NotFoundError)
}

import { expect, test } from 'vitest'
import { UsageError, type WebhookCreate } from '../../src/index.js'
import { reconcileWebhooks, type WebhookPlan } from '../../src/webhooks/index.js'
import { sandboxed } from './harness.js'

const counts = (plan: WebhookPlan) => [
  plan.create.length,
  plan.update.length,
  plan.delete.length,
  plan.keep.length,
]

test('declared webhooks are made, changed where they differ, and left alone where they fit', async () => {
  const { sandbox, client } = await sandboxed()
  const [a, b, c] = await Promise.all(
    ['a', 'b', 'c'].map(name => client.root.createFolder({ name })),
  )
  const address = 'https://example.test/box'
  const triggers = ['FILE.UPLOADED', 'FILE.MOVED'] as const
  const declared = [
    { target: a!, address, triggers },
    { target: { type: 'folder', id: b!.id }, address, triggers },
  ] satisfies WebhookCreate[]
  const stray = await client.webhooks.create({ target: c!, address, triggers: ['FILE.MOVED'] })

  const changesBy = async (work: () => Promise<WebhookPlan>) => {
    const before = sandbox.requests.length
    const plan = await work()
    const methods = sandbox.requests.slice(before).flatMap(({ method }) => method)
    return [counts(plan), methods.filter(method => method !== 'GET')]
  }
  const run = (list: WebhookCreate[], options = {}) =>
    changesBy(() => reconcileWebhooks(client, list, options))

  expect(await run(declared, { dryRun: true })).toEqual([[2, 0, 0, 0], []])
  expect(await run(declared)).toEqual([
    [2, 0, 0, 0],
    ['POST', 'POST'],
  ])
  expect(await run(declared)).toEqual([[0, 0, 0, 2], []])

  const reordered = [{ ...declared[0]!, triggers: ['FILE.MOVED', 'FILE.UPLOADED'] as const }]
  expect(await run(reordered)).toEqual([[0, 0, 0, 1], []])

  const other = 'https://example.test/other'
  const changed: WebhookCreate[] = [
    { ...declared[0]!, triggers: ['FILE.MOVED'] },
    { ...declared[1]!, address: other },
  ]
  const plan = await reconcileWebhooks(client, changed, { dryRun: true })
  expect(plan.update.map(({ changes }) => changes)).toEqual([
    { triggers: ['FILE.MOVED'] },
    { address: other },
  ])
  expect(await run(changed)).toEqual([
    [0, 2, 0, 0],
    ['PUT', 'PUT'],
  ])
  expect(await run(changed)).toEqual([[0, 0, 0, 2], []])

  expect(await run(changed, { prune: true, dryRun: true })).toEqual([[0, 0, 1, 2], []])
  expect(await run(changed, { prune: true })).toEqual([[0, 0, 1, 2], ['DELETE']])
  const left = await client.webhooks.list().toArray()
  expect(left.map(({ target }) => target.id).sort()).toEqual([a!.id, b!.id].sort())
  expect(left.map(({ id }) => id)).not.toContain(stray.id)
  await client.close()
})

test('a list that cannot be is refused before any request', async () => {
  const { sandbox, client } = await sandboxed()
  const one: WebhookCreate = {
    target: { type: 'folder', id: '7' },
    address: 'https://example.test/',
    triggers: ['FILE.MOVED'],
  }
  const twice = reconcileWebhooks(client, [one, { ...one, address: 'https://other.test/' }])
  await expect(twice).rejects.toThrow(UsageError)
  await expect(twice).rejects.toThrow('folder 7 is declared twice')
  await expect(reconcileWebhooks(client, [{ ...one, triggers: [] }])).rejects.toThrow(
    'triggers of the webhook on folder 7',
  )
  expect(sandbox.requests).toHaveLength(0)
  await client.close()
})

import { expect } from 'vitest'
import { BadRequestError, ForbiddenError, NotFoundError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Makes a hub, puts items into it, and shows it to others. */
export async function hubs({ sandbox, client, step }: Story): Promise<void> {
  const hub = await step('HubRepository.create', () =>
    client.hubs.create({ title: 'Contracts', description: 'All of them' }),
  )
  await expect(client.hubs.create({ title: '' })).rejects.toThrow(BadRequestError)
  const read = await step('Hub.get', () => client.hubs.get(hub.id))
  expect([read.type, read.title, read.canNonOwnersInvite]).toEqual(['hubs', 'Contracts', true])
  const changed = await step('Hub.update', () => hub.update({ canNonOwnersInvite: false }))
  expect([changed.canNonOwnersInvite, changed.title]).toEqual([false, 'Contracts'])
  const own = await step('HubRepository.list', () =>
    client.hubs.list({ query: 'contr', scope: 'editable', sort: 'name' }).toArray(),
  )
  expect(own.map(({ id }) => id)).toEqual([hub.id])

  const file = await client.root.upload({ name: 'hub.txt', content: 'x' })
  const operations = [
    { action: 'add', item: file },
    { action: 'add', item: file },
    { action: 'remove', item: { type: 'folder', id: '1' } },
  ] as const
  const results = await step('Hub.manageItems', () => hub.manageItems({ operations }))
  expect(results.map(({ status }) => status)).toEqual([200, 409, 404])
  expect(results[0]?.item?.id).toBe(file.id)
  const [item] = await step('Hub.items', () => hub.items().toArray())
  expect([item?.id, item?.name, (await item?.get())?.name]).toEqual([file.id, 'hub.txt', 'hub.txt'])
  const copy = await step('Hub.copy', () => hub.copy({ title: 'Copy', includeItems: true }))
  expect([copy.title, (await copy.items().first())?.id]).toEqual(['Copy', file.id])
  const all = await step('HubRepository.enterprise', () =>
    client.hubs.enterprise({ sort: 'name', direction: 'DESC' }).toArray(),
  )
  expect(all.map(({ title }) => title)).toEqual(['Copy', 'Contracts'])

  const una = await client.users.create({ name: 'Una', login: 'una@sandbox.example' })
  const asUna = sandbox.client({ auth: sandbox.issueToken(una.id), retry: false })
  await expect(asUna.hubs.get(hub.id)).rejects.toThrow(NotFoundError)
  const given = await step('Hub.addCollaborator', () =>
    hub.addCollaborator({ accessibleBy: una, role: 'viewer' }),
  )
  expect([given.role, given.status, given.accessibleBy.id]).toEqual(['viewer', 'accepted', una.id])
  expect((await asUna.hubs.get(hub.id)).title).toBe('Contracts')
  // What the hub shows is only what one may see anyway.
  expect(await asUna.hubs.ref(hub.id).items().toArray()).toEqual([])
  await expect(asUna.hubs.ref(hub.id).update({ title: 'Mine' })).rejects.toThrow(ForbiddenError)
  await expect(asUna.hubs.enterprise().toArray()).rejects.toThrow(ForbiddenError)
  await step('HubCollaboration.update', () => given.update({ role: 'editor' }))
  expect((await asUna.hubs.ref(hub.id).update({ title: 'Ours' })).title).toBe('Ours')
  const again = await step('HubCollaboration.get', () => client.hubCollaborations.get(given.id))
  expect(again.role).toBe('editor')
  const listed = await step('Hub.collaborations', () => hub.collaborations().toArray())
  expect(listed.map(({ id }) => id)).toEqual([given.id])
  await step('HubCollaboration.delete', () => given.delete())
  const invite = {
    hub,
    accessibleBy: { type: 'user', login: 'x@else.example' },
    role: 'viewer',
  } as const
  const pending = await step('HubCollaborationRepository.create', () =>
    client.hubCollaborations.create(invite),
  )
  expect(pending.status).toBe('pending')
  await expect(client.hubCollaborations.create(invite)).rejects.toThrow(BadRequestError)
  await step('Hub.delete', () => hub.delete())
  await expect(hub.get()).rejects.toThrow(NotFoundError)
  expect((await file.get()).name).toBe('hub.txt')
}

/** Has a lease signed, thinks better of it, and calls it off. */
export async function signing({ sandbox, client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Leases' })
  const file = await folder.upload({ name: 'lease.pdf', content: 'x' })
  const made = await step('SignRequestRepository.create', () =>
    client.signRequests.create({
      sourceFiles: [file],
      parentFolder: folder,
      signers: [{ email: 'ann@example.com', loginRequired: false }],
      areRemindersEnabled: false,
      areTextSignaturesEnabled: false,
      prefillTags: [{ documentTagId: 'pets', checkboxValue: false }],
      daysValid: 30,
    }),
  )
  expect([made.type, made.status, made.name]).toEqual(['sign-request', 'converting', 'lease.pdf'])
  const sent = await step('SignRequest.get', () => made.get())
  expect([sent.status, sent.areTextSignaturesEnabled]).toEqual(['sent', false])
  expect(sent.signers.map(({ role, loginRequired }) => [role, loginRequired])).toEqual([
    ['final_copy_reader', undefined],
    ['signer', false],
  ])
  expect(sent.prefillTags[0]?.checkboxValue).toBe(false)
  expect(sent.autoExpireAt!.getTime() - sent.createdAt.getTime()).toBe(30 * 24 * 3600 * 1000)
  const [document] = sent.signFiles.files ?? []
  expect([document?.name, (await document?.get())?.parent?.id]).toEqual([
    'lease (1).pdf',
    folder.id,
  ])
  const listed = await step('SignRequestRepository.list', () =>
    client.signRequests.list().toArray(),
  )
  expect(listed.map(({ id }) => id)).toEqual([made.id])

  const vic = await client.users.create({ name: 'Vic', login: 'vic@sandbox.example' })
  const asVic = sandbox.client({ auth: sandbox.issueToken(vic.id), retry: false })
  await expect(asVic.signRequests.get(made.id)).rejects.toThrow(NotFoundError)
  await folder.addCollaborator({ accessibleBy: vic, role: 'viewer' })
  const shared = asVic.signRequests.list({
    sharedRequests: true,
    senders: [sent.senderEmail ?? ''],
  })
  expect((await shared.toArray()).map(({ id }) => id)).toEqual([made.id])
  await expect(asVic.signRequests.list({ senders: ['a@b.example'] }).toArray()).rejects.toThrow(
    BadRequestError,
  )
  await step('SignRequest.resend', () => sent.resend())
  const cancelled = await step('SignRequest.cancel', () => sent.cancel({ reason: 'A slip' }))
  expect(cancelled.status).toBe('cancelled')
  await expect(sent.cancel()).rejects.toThrow(BadRequestError)
  await expect(sent.resend()).rejects.toThrow(BadRequestError)
}

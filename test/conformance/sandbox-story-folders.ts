import { expect } from 'vitest'
import { BadRequestError, ConflictError, Folder, NotFoundError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Makes folders, fills them, reads them. */
export async function folders({ sandbox, client, step }: Story): Promise<void> {
  const made = await step('FolderRepository.create', () =>
    client.folders.create({ name: 'Projects', parent: client.root, syncState: 'not_synced' }),
  )
  expect(made).toBeInstanceOf(Folder)
  expect([made.name, made.etag, made.parent?.id]).toEqual(['Projects', '0', '0'])
  expect(made.ownedBy.id).toBe(sandbox.users.admin)
  const clash = client.folders.create({ name: 'projects', parent: client.root })
  const conflict = await clash.catch((error: unknown) => error as ConflictError)
  expect(conflict).toBeInstanceOf(ConflictError)
  expect((conflict as ConflictError).existing?.id).toBe(made.id)

  const inner = await step('Folder.createFolder', () => made.createFolder({ name: 'Inner' }))
  const link = await step('Folder.createWebLink', () =>
    made.createWebLink({ url: 'https://example.com/', name: 'Link' }),
  )
  const when = new Date('2020-01-02T03:04:05Z')
  const file = await step('Folder.upload', () =>
    made.upload({ name: 'a.txt', content: 'twelve bytes', contentCreatedAt: when }),
  )
  expect([file.name, file.size, file.sha1]).toEqual([
    'a.txt',
    12,
    'b7e96747b2c1a8d418e7bf3167b33d379d1af9fa',
  ])
  expect(file.contentCreatedAt).toEqual(when)
  const read = await step('Folder.get', () => client.folders.get(made.id))
  expect([read.size, read.itemCollection?.totalCount]).toEqual([12, 3])
  const query = { sort: 'name', direction: 'DESC', offset: 1, limit: 1 }
  const part = await client.folders.get(made.id, { query })
  expect(part.itemCollection).toMatchObject({ totalCount: 3, offset: 1, limit: 1 })
  expect(part.itemCollection?.entries.map(each => each.id)).toEqual([file.id])

  const all = await step('Folder.items', () => made.items({ fields: ['size'] }).toArray())
  expect(all.map(({ type, id }) => [type, id])).toEqual([
    ['folder', inner.id],
    ['file', file.id],
    ['web_link', link.id],
  ])
  const names = []
  for await (const { name } of made.items({ sort: 'date', limit: 2 })) {
    names.push(name)
  }
  expect(names).toEqual(['Inner', 'a.txt', 'Link'])
}

/** Changes a folder, copies it, and takes it through the trash. */
export async function folderChanges({ client, step }: Story): Promise<void> {
  const made = await client.root.createFolder({ name: 'Changing' })
  await made.upload({ name: 'b.txt', content: 'bytes' })
  const settings = { description: 'Text', tags: ['x', 'y'], canNonOwnersInvite: false }
  const changed = await step('Folder.update', () =>
    made.update(
      { ...settings, folderUploadEmail: { access: 'open' } },
      { ifMatch: '0', fields: ['tags', 'description', 'canNonOwnersInvite', 'folderUploadEmail'] },
    ),
  )
  expect(changed).toMatchObject({ ...settings, etag: '1' })
  expect(changed.folderUploadEmail?.access).toBe('open')
  const renamed = await step('Folder.rename', () => made.rename({ name: 'Changed' }))
  expect([renamed.name, renamed.etag]).toEqual(['Changed', '2'])
  const target = await client.root.createFolder({ name: 'Target' })
  const copy = await step('Folder.copy', () => made.copy({ parent: target, name: 'Copy' }))
  expect([copy.name, copy.parent?.id, copy.size]).toEqual(['Copy', target.id, 5])
  expect(copy.id).not.toBe(made.id)
  const moved = await step('Folder.move', () => made.move({ parent: target }))
  expect([moved.parent?.id, moved.pathCollection.entries.map(each => each.name)]).toEqual([
    target.id,
    ['All Files', 'Target'],
  ])

  await expect(made.delete()).rejects.toThrow(BadRequestError)
  await step('Folder.delete', () => made.delete({ recursive: true }))
  await expect(client.folders.get(made.id)).rejects.toThrow(NotFoundError)
  const trashed = await step('Folder.getTrashed', () => made.getTrashed())
  expect([trashed.itemStatus, trashed.trashedAt instanceof Date]).toEqual(['trashed', true])
  const back = await step('Folder.restore', () => made.restore({ name: 'Back' }))
  expect([back.name, back.itemStatus, back.parent?.id]).toEqual(['Back', 'active', target.id])
  await made.delete({ recursive: true })
  await step('Folder.deletePermanently', () => made.deletePermanently())
  await expect(made.getTrashed()).rejects.toThrow(NotFoundError)
}

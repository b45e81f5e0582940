import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { ForbiddenError, NotFoundError, PreconditionFailedError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

const LATER = new Date('2090-01-02T03:04:05Z')

/** Reads, changes and locks a file, and takes it through the trash. */
export async function files({ sandbox, client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Files' })
  const file = await folder.upload({ name: 'a.txt', content: 'first' })
  const read = await step('File.get', () =>
    client.files.get(file.id, { fields: ['size', 'ownedBy.login', 'permissions'] }),
  )
  expect([read.size, read.permissions.canDownload]).toEqual([5, true])
  expect(read.ownedBy.login).toBe('admin@sandbox.example')
  const fields = ['tags', 'dispositionAt', 'description'] as const
  const changed = await step('File.update', () =>
    file.update(
      { description: 'D', tags: ['t'], dispositionAt: LATER, permissions: { canDownload: 'open' } },
      { fields, ifMatch: '0' },
    ),
  )
  expect(changed).toMatchObject({ etag: '1', description: 'D', tags: ['t'], dispositionAt: LATER })
  const sooner = file.update({ dispositionAt: new Date('2080-01-01T00:00:00Z') })
  await expect(sooner).rejects.toThrow(ForbiddenError)
  await expect(file.update({ name: 'x' }, { ifMatch: '0' })).rejects.toThrow(
    PreconditionFailedError,
  )
  const renamed = await step('File.rename', () => file.rename({ name: 'b.txt' }))
  expect([renamed.name, renamed.etag]).toEqual(['b.txt', '2'])
  const copy = await step('File.copy', () => file.copy({ parent: client.root, name: 'c.txt' }))
  expect([copy.name, copy.size, copy.sha1, copy.parent?.id]).toEqual(['c.txt', 5, file.sha1, '0'])
  const moved = await step('File.move', () => copy.move({ parent: folder, name: 'd.txt' }))
  expect([moved.name, moved.parent?.id]).toEqual(['d.txt', folder.id])

  const locked = await step('File.addLock', () =>
    file.addLock({ expiresAt: LATER, isDownloadPrevented: true }, { fields: ['lock'] }),
  )
  expect(locked.lock).toMatchObject({ isDownloadPrevented: true, expiredAt: LATER })
  expect(locked.lock?.createdBy?.id).toBe(sandbox.users.admin)
  const open = await step('File.removeLock', () => file.removeLock({ fields: ['lock'] }))
  expect(open.lock).toBeNull()

  await step('File.delete', () => file.delete())
  await expect(client.files.get(file.id)).rejects.toThrow(NotFoundError)
  const trashed = await step('File.getTrashed', () => file.getTrashed())
  expect([trashed.itemStatus, trashed.name]).toEqual(['trashed', 'b.txt'])
  const back = await step('File.restore', () => file.restore({ name: 'e.txt' }))
  expect([back.itemStatus, back.name, back.parent?.id]).toEqual(['active', 'e.txt', folder.id])
  await file.delete()
  await step('File.deletePermanently', () => file.deletePermanently())
  await expect(file.getTrashed()).rejects.toThrow(NotFoundError)
}

/** Downloads a file, and goes back and forth between its versions. */
export async function contents({ client, step }: Story): Promise<void> {
  const file = await client.root.upload({ name: 'versions.txt', content: 'one' })
  const first = file.fileVersion?.id ?? ''
  const second = await step('File.uploadVersion', () =>
    file.uploadVersion({ content: 'two two', name: 'renamed.txt' }),
  )
  expect([second.id, second.name, second.size, second.etag]).toEqual([
    file.id,
    'renamed.txt',
    7,
    '1',
  ])
  const stream = await step('File.download', () => file.download())
  expect(await text(stream)).toBe('two two')
  expect(await text(await file.download({ version: first }))).toBe('one')
  const url = await step('File.downloadUrl', () => file.downloadUrl())
  expect(await (await fetch(url)).text()).toBe('two two')

  const versions = await step('File.versions', () => file.versions().toArray())
  expect(versions.map(({ id, size }) => [id, size])).toEqual([[first, 3]])
  const version = await step('File.version', () => file.version({ version: first }))
  expect([version.name, version.trashedAt]).toEqual(['versions.txt', null])
  await step('File.deleteVersion', () => file.deleteVersion({ version: first }))
  expect((await file.version({ version: first })).trashedAt).toBeInstanceOf(Date)
  const restored = await step('File.restoreVersion', () => file.restoreVersion({ version: first }))
  expect([restored.trashedAt, restored.restoredAt instanceof Date]).toEqual([null, true])
  const promoted = await step('File.promoteVersion', () =>
    file.promoteVersion({ version: first }, { fields: ['versionNumber'] }),
  )
  expect(promoted.versionNumber).toBe('3')
  expect(await text(await file.download())).toBe('one')
}

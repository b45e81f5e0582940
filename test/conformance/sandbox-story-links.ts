import { expect } from 'vitest'
import {
  BadRequestError,
  NotFoundError,
  type BoxClient,
  type File,
  type Folder,
  type WebLink,
} from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Makes a web link, changes it, and takes it through the trash. */
export async function webLinks({ client, step }: Story): Promise<void> {
  const parent = await client.root.createFolder({ name: 'Links' })
  const link = await step('WebLinkRepository.create', () =>
    client.webLinks.create({ url: 'https://example.com/', parent, description: 'D' }),
  )
  expect([link.name, link.url, link.description]).toEqual([
    'https://example.com/',
    'https://example.com/',
    'D',
  ])
  const read = await step('WebLink.get', () => client.webLinks.get(link.id))
  expect([read.etag, read.parent?.id]).toEqual(['0', parent.id])
  const changed = await step('WebLink.update', () =>
    link.update({ url: 'https://example.org/', name: 'N' }),
  )
  expect([changed.url, changed.name, changed.etag]).toEqual(['https://example.org/', 'N', '1'])
  const renamed = await step('WebLink.rename', () => link.rename({ name: 'M' }))
  expect(renamed.name).toBe('M')
  const moved = await step('WebLink.move', () => link.move({ parent: client.root }))
  expect(moved.parent?.id).toBe('0')

  await step('WebLink.delete', () => link.delete())
  const trashed = await step('WebLink.getTrashed', () => link.getTrashed())
  expect(trashed.itemStatus).toBe('trashed')
  const back = await step('WebLink.restore', () => link.restore({ name: 'Back' }))
  expect([back.name, back.itemStatus]).toEqual(['Back', 'active'])
  await link.delete()
  await step('WebLink.deletePermanently', () => link.deletePermanently())
  await expect(client.webLinks.get(link.id)).rejects.toThrow(NotFoundError)
}

async function share(story: Story, kind: string, item: File | Folder | WebLink): Promise<string> {
  const { step } = story
  const made = await step(
    `${kind}.addSharedLink`,
    async () => await item.addSharedLink({ access: 'open', password: 'Secret-1' }),
  )
  expect(made.sharedLink).toMatchObject({
    access: 'open',
    isPasswordEnabled: true,
    effectivePermission: 'can_download',
  })
  await expect(item.updateSharedLink({ password: 'weak' })).rejects.toThrow(BadRequestError)
  const changed = await step(
    `${kind}.updateSharedLink`,
    async () =>
      await item.updateSharedLink({ password: null, permissions: { canDownload: false } }),
  )
  expect(changed.sharedLink).toMatchObject({
    url: made.sharedLink.url,
    isPasswordEnabled: false,
    effectivePermission: 'can_preview',
  })
  const read = await step(`${kind}.getSharedLink`, async () => await item.getSharedLink())
  expect(read.sharedLink?.url).toBe(made.sharedLink.url)
  return made.sharedLink.url
}

async function unshare(story: Story, kind: string, item: File | Folder | WebLink): Promise<void> {
  const gone = await story.step(
    `${kind}.removeSharedLink`,
    async () => await item.removeSharedLink(),
  )
  expect(gone.sharedLink).toBeNull()
}

/** Shares one item of each kind, and reaches it through its link as somebody from elsewhere. */
export async function sharedLinks(story: Story): Promise<void> {
  const { sandbox, client, step } = story
  const folder = await client.root.createFolder({ name: 'Shared' })
  const file = await folder.upload({ name: 'a.txt', content: 'shared' })
  const link = await folder.createWebLink({ url: 'https://example.com/', name: 'L' })
  const stranger = sandbox.client({ auth: sandbox.issueToken(sandbox.users.external) })
  const through = (url: string): BoxClient['sharedItems'] =>
    stranger.withSharedLink(url).sharedItems

  const toFile = through(await share(story, 'File', file))
  const found = await step('SharedItems.get', () => toFile.get())
  expect([found.type, found.id, found.name]).toEqual(['file', file.id, 'a.txt'])
  await expect(stranger.files.get(file.id)).rejects.toThrow(NotFoundError)
  const toFolder = through(await share(story, 'Folder', folder))
  const opened = await step('SharedItems.folder', () => toFolder.folder())
  expect([opened.id, opened.size]).toEqual([folder.id, 6])
  const toLink = through(await share(story, 'WebLink', link))
  const bookmark = await step('SharedItems.webLink', () => toLink.webLink())
  expect([bookmark.id, bookmark.url]).toEqual([link.id, 'https://example.com/'])
  await step('SharedItems.appItem', async () => {
    const toNothing = through(`${sandbox.url}/s/of-an-application`)
    await expect(toNothing.appItem()).rejects.toThrow(NotFoundError)
  })

  await unshare(story, 'File', file)
  await expect(toFile.get()).rejects.toThrow(NotFoundError)
  await unshare(story, 'Folder', folder)
  await unshare(story, 'WebLink', link)
  await stranger.close()
}

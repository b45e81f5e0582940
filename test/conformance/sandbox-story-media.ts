import { buffer, text } from 'node:stream/consumers'
import { expect } from 'vitest'
import type { Story } from './sandbox-story.js'

const QUICKLY = { interval: 5 }

/** Shows a file in other forms, and downloads several as one. */
export async function media({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Media' })
  const file = await folder.upload({ name: 'media.txt', content: 'some text' })
  const [form] = await step('File.getRepresentations', () =>
    file.getRepresentations({ hints: '[extracted_text]' }),
  )
  expect(await text(await form!.download({}, QUICKLY))).toBe('some text')
  const thumbnail = await step('File.thumbnail', () =>
    file.thumbnail({ extension: 'png' }, QUICKLY),
  )
  expect(Buffer.from(thumbnail.content).subarray(1, 4).toString()).toBe('PNG')
  expect(await step('File.embedUrl', () => file.embedUrl())).toContain('/preview/')

  const zip = await step('ZipDownloads.create', () =>
    client.zipDownloads.create({ items: [folder, file] }),
  )
  const content = await step('ZipDownload.download', () => zip.download())
  expect((await buffer(content)).subarray(0, 2).toString()).toBe('PK')
  const { totalFileCount } = await step('ZipDownload.status', () => zip.status())
  expect(totalFileCount).toBe(2)
}

/** Marks and locks what nobody shall take away. */
export async function watermarksAndLocks({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Marked' })
  const file = await folder.upload({ name: 'marked.txt', content: 'x' })
  const applied = await step('File.applyWatermark', () => file.applyWatermark())
  expect(await step('File.getWatermark', () => file.getWatermark())).toEqual(applied)
  await step('File.removeWatermark', () => file.removeWatermark())
  const marked = await step('Folder.applyWatermark', () => folder.applyWatermark())
  expect(await step('Folder.getWatermark', () => folder.getWatermark())).toEqual(marked)
  await step('Folder.removeWatermark', () => folder.removeWatermark())
  const lock = await step('Folder.addLock', () => folder.addLock())
  const locks = await step('Folder.locks', () => folder.locks().toArray())
  expect(locks.map(({ id }) => id)).toEqual([lock.id])
  await step('FolderLock.delete', () => lock.delete())
}

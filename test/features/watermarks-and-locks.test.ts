import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { fileSource, ForbiddenError, NotFoundError } from '../../src/index.js'
import { refusal, sandboxed } from './harness.js'

test('a watermark is applied, read, inherited and removed', async () => {
  const { client } = await sandboxed()
  const folder = await client.root.createFolder({ name: 'Marked' })
  const file = await folder.upload({ name: 'a.txt', content: 'a' })
  await refusal(file.getWatermark(), NotFoundError)
  const applied = await file.applyWatermark()
  expect(applied.createdAt).toBeInstanceOf(Date)
  expect(await file.getWatermark()).toEqual(applied)
  await file.removeWatermark()
  await refusal(file.removeWatermark(), NotFoundError)
  await folder.applyWatermark()
  expect((await folder.getWatermark()).modifiedAt).toBeInstanceOf(Date)
  const { watermarkInfo } = await file.get({ fields: ['watermarkInfo'] })
  expect(watermarkInfo).toMatchObject({ isWatermarked: true, isWatermarkInherited: true })
  await folder.removeWatermark()
  await refusal(folder.getWatermark(), NotFoundError)
})

test('a locked folder is neither moved nor deleted, nor is one around it', async () => {
  const { sandbox, client } = await sandboxed()
  const outer = await client.root.createFolder({ name: 'Outer' })
  const folder = await outer.createFolder({ name: 'Frozen' })
  const lock = await folder.addLock()
  expect(lock).toMatchObject({ lockType: 'freeze', lockedOperations: { move: true, delete: true } })
  expect([lock.folder.id, lock.createdBy.id]).toEqual([folder.id, sandbox.users.admin])
  expect((await folder.locks().toArray()).map(({ id }) => id)).toEqual([lock.id])
  for (const refused of [
    () => folder.delete({ recursive: true }),
    () => folder.move({ parent: client.root }),
    () => outer.delete({ recursive: true }),
  ]) {
    expect((await refusal(refused(), ForbiddenError)).code).toBe('access_denied_item_locked')
  }
  expect((await folder.rename({ name: 'Cold' })).name).toBe('Cold')
  await client.folderLocks.ref(lock.id).delete()
  expect(await folder.locks().toArray()).toEqual([])
  expect((await folder.move({ parent: client.root })).parent?.id).toBe('0')
  await folder.delete()
  await refusal(client.folderLocks.ref('1').get(), Error)
})

test('an embed link opens for a while, without a token, and never stands in an error', async () => {
  let now = Date.now()
  const { client } = await sandboxed({ now: () => now })
  const file = await client.root.upload({ name: '<b>.txt', content: 'a' })
  const url = await file.embedUrl()
  expect(await (await fetch(url)).text()).toContain('&lt;b&gt;.txt')
  now += 61_000
  expect((await fetch(url)).status).toBe(404)
  const error = await refusal(client.request({ path: url }), NotFoundError)
  expect(String(error.stack) + JSON.stringify(error)).not.toContain(url.split('/').at(-1))
})

test('a picture of a user comes from a file or a stream, and goes again', async () => {
  const { client } = await sandboxed()
  const user = await client.users.me()
  const path = join(mkdtempSync(join(tmpdir(), 'boxwright-pic-')), 'me.jpg')
  writeFileSync(path, 'from a file')
  await user.uploadAvatar({ content: fileSource(path), format: 'jpeg' })
  expect(Buffer.from(await user.avatar()).toString()).toBe('from a file')
  await user.uploadAvatar({ content: Readable.from([Buffer.from('from a stream')]), format: 'png' })
  expect(Buffer.from(await user.avatar()).toString()).toBe('from a stream')
  await user.deleteAvatar()
  await refusal(user.avatar(), NotFoundError)
})

import { text } from 'node:stream/consumers'
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { ConflictError, NotFoundError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

const CONTENT = 'abcdef'
const sha1 = createHash('sha1').update(CONTENT).digest('hex')
const bytes = (text: string) => new TextEncoder().encode(text)

/** Asks before uploading, and sends the parts of a file by hand. */
export async function uploads({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Parts' })
  const { uploadUrl } = await step('Folder.preflight', () =>
    folder.preflight({ name: 'a.bin', size: 6 }),
  )
  expect(uploadUrl).toMatch(/\/files\/content$/)
  const session = await step('Folder.createUploadSession', () =>
    folder.createUploadSession({ fileName: 'a.bin', fileSize: CONTENT.length }),
  )
  expect([session.partSize, session.totalParts]).toEqual([4, 2])
  const fileSize = CONTENT.length
  const last = { content: bytes('ef'), offset: 4, fileSize }
  await step('UploadSession.uploadPart', () => session.uploadPart(last))
  const part = await session.uploadPart({ content: bytes('abcd'), offset: 0, fileSize })
  expect([part.offset, part.size]).toEqual([0, 4])
  await expect(session.uploadPart(last)).rejects.toThrow(ConflictError)
  const seen = await step('UploadSession.get', () => client.uploadSessions.get(session.id))
  expect([seen.numPartsProcessed, seen.sessionExpiresAt instanceof Date]).toEqual([2, true])
  const parts = await step('UploadSession.parts', () => session.parts({ limit: 1 }).toArray())
  expect(parts.map(({ offset }) => offset)).toEqual([0, 4])
  const file = await step('UploadSession.commit', () =>
    session.commit({ sha1, attributes: { description: 'In parts' } }),
  )
  expect([file.name, file.sha1, file.description]).toEqual(['a.bin', sha1, 'In parts'])
  expect(await text(await file.download())).toBe(CONTENT)

  const version = await step('File.createUploadSession', () =>
    file.createUploadSession({ fileSize: 8 }),
  )
  await step('UploadSession.abort', () => version.abort())
  await expect(version.get()).rejects.toThrow(NotFoundError)
  expect((await file.preflight({ size: 6 })).uploadUrl).toContain(file.id)
  await expect(folder.preflight({ name: 'a.bin' })).rejects.toThrow(ConflictError)
}

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CheckpointError, fileCheckpoint, UsageError } from '../../../src/index.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxwright-checkpoint-'))
})
afterEach(() => rm(folder, { recursive: true }))

const checkpoint = { stream: 'all', position: '1152922976252290886', seen: ['a', 'b'] }

test('keeps a checkpoint in a file, whose directory it makes, and leaves nothing else', async () => {
  const path = join(folder, 'deep', 'events.json')
  expect(await fileCheckpoint(path).load()).toBeUndefined()
  await fileCheckpoint(path).save({ ...checkpoint, position: '1' })
  await fileCheckpoint(path).save(checkpoint)
  expect(await fileCheckpoint(path).load()).toEqual(checkpoint)
  expect(await readdir(join(folder, 'deep'))).toEqual(['events.json'])
})

test('tells what is wrong with a file, and leaves it as it is', async () => {
  const path = join(folder, 'events.json')
  await writeFile(path, '{"stream":')
  await expect(fileCheckpoint(path).load()).rejects.toMatchObject({ code: 'corrupt' })
  await expect(fileCheckpoint(folder).load()).rejects.toMatchObject({ code: 'unreachable' })
  await expect(fileCheckpoint(join(path, 'x')).save(checkpoint)).rejects.toThrow(CheckpointError)
  expect(() => fileCheckpoint('')).toThrow(UsageError)
})

import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { File, Folder } from '../../src/index.js'
import { recorder } from '../unit/resources/session.js'
import { lost, plain } from '../support/carried.js'
import { readAs, SEED, values } from '../support/read-as.js'

const RUNS = 50

test.each(readAs)('%s: all of it is there, and as it was sent', (_, { schema, kind }) => {
  const { session, drift } = recorder({})
  const property = fc.property(values!.of(schema), raw => {
    drift.length = 0
    const text = JSON.stringify(raw)
    const made = session.hydrator.decode(kind, raw, session)
    expect(lost(made, raw)).toEqual([])
    expect(JSON.stringify(raw)).toBe(text)
    expect(drift).toEqual([])
    // vitest takes a key `constructor` for a class.
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(made)), plain(made))).toBe(true)
  })
  fc.assert(property, { seed: SEED, numRuns: RUNS })
})

test('what is lost is told', () => {
  const { session } = recorder({})
  const raw = {
    type: 'file',
    id: '1',
    size: 5,
    created_at: '2030-01-02T03:04:05Z',
    parent: { type: 'folder', id: '2', name: 'A' },
    metadata: { global: { a: { 'x/y': 1 } } },
  }
  const made = () => session.hydrator.decode('file', raw, session) as Record<string, unknown>
  const { size, ...sizeless } = made()
  const bare = Object.assign(new File(), sizeless)
  expect(size).toBe(5)
  expect(lost(made(), raw)).toEqual([])
  expect(lost(bare, raw)).toEqual([
    'reply has another wire',
    'reply as File has createdAt,id,metadata,parent,type, not createdAt,id,metadata,parent,size,type',
    'reply.size is undefined, not 5',
  ])
  expect(lost(Object.assign(made(), { createdAt: new Date(0) }), raw)).toHaveLength(1)
  expect(lost(Object.assign(made(), { parent: new Folder() }), raw)).not.toEqual([])
  expect(lost(Object.assign(made(), { metadata: { global: {} } }), raw)).not.toEqual([])
  expect(lost(Object.assign(made(), { extension: 'x' }), raw)).toHaveLength(1)
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeCall } from '../../scripts/maps/calls.js'
import { mapOperations, topicOf } from '../../scripts/maps/operations-page.js'
import { mapPages } from '../../scripts/maps/pages.js'
import { TOPICS } from '../../scripts/maps/topics.js'

const pages = Object.entries(await mapPages())

test.each(pages)('%s is what `npm run docs:maps` writes', (page, text) => {
  expect(readFileSync(page, 'utf8')).toBe(text)
})

describe('the map of operations', () => {
  test('has a topic for each operation, and an operation for each topic', () => {
    const used = new Set(mapOperations().map(topicOf))
    expect(TOPICS.filter(topic => !used.has(topic))).toEqual([])
  })

  test.each([
    ['Folder', 'copy', 'folder.copy(input)'],
    ['Folder', 'get', 'client.folders.get(id)'],
    ['Folder', 'items', 'folder.items(query)'],
    ['Folder', 'delete', 'folder.delete(input)'],
    ['Folder', 'removeWatermark', 'folder.removeWatermark()'],
    ['FolderRepository', 'create', 'client.folders.create(input)'],
    ['BoxCollection', 'items', 'collection.items(query)'],
    ['ZipDownload', 'status', 'zipDownload.status()'],
    ['OAuth2', 'revoke', 'auth.revoke()'],
  ])('writes %s.%s as users write it', (resource, name, call) => {
    expect(writeCall({ resource, name })).toBe(call)
  })

  test('refuses a class that no client reaches', () => {
    expect(() => writeCall({ resource: 'Badge', name: 'pin' })).toThrow('Badge.pin')
  })
})

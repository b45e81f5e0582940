import { expect } from 'vitest'
import { BadRequestError, NotFoundError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Finds a file among the favourites, by a search, and among the recent items. */
export async function finding({ sandbox, client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Haystack' })
  const file = await folder.upload({ name: 'needle.txt', content: 'thin' })
  await folder.upload({ name: 'straw.txt', content: 'dry' })

  const [favorites] = await step('CollectionRepository.list', () =>
    client.collections.list().toArray(),
  )
  const id = favorites?.id ?? ''
  const collection = await step('BoxCollection.get', () => client.collections.get(id))
  expect([collection.name, collection.collectionType]).toEqual(['Favorites', 'favorites'])
  await file.update({ collections: [collection] })
  const marked = await step('BoxCollection.items', () => collection.items().toArray())
  expect(marked.map(each => each.id)).toEqual([file.id])

  const found = await step('Search.query', () =>
    client.search
      .query({
        query: 'needle',
        fileExtensions: ['txt'],
        ancestorFolderIds: [folder],
        fields: ['size'],
      })
      .toArray(),
  )
  expect(found.map(each => [each.id, 'size' in each ? each.size : 0])).toEqual([[file.id, 4]])
  expect(await client.search.query({ query: 'needle', sizeRange: [5, null] }).toArray()).toEqual([])
  const { sharedLink } = await file.addSharedLink()
  const results = await step('Search.withSharedLinks', () =>
    client.search.withSharedLinks({ query: 'needle', fields: ['name'] }).toArray(),
  )
  expect(results.map(each => [each.item.id, each.accessibleViaSharedLink])).toEqual([
    [file.id, sharedLink.url],
  ])

  const [latest] = await step('RecentItems.list', () =>
    client.recentItems.list({ fields: ['name'] }).toArray(),
  )
  expect([latest?.item.name, latest?.interactionType]).toEqual(['straw.txt', 'item_upload'])
  expect(sandbox.events.at(-1)?.type).toBe('ITEM_SHARED_CREATE')
}

/** Looks into the trash, sorted and page by page. */
export async function trash({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Bin' })
  const made = []
  for (const name of ['bin-a.txt', 'bin-b.txt', 'bin-c.txt']) {
    made.push(await folder.upload({ name, content: name }))
  }
  for (const file of made) {
    await file.delete()
  }
  const names = await step('Trash.items', () =>
    client.trash.items({ sort: 'name', direction: 'DESC', limit: 2 }).toArray(),
  )
  expect(names.map(({ name }) => name).filter(name => name.startsWith('bin-'))).toEqual([
    'bin-c.txt',
    'bin-b.txt',
    'bin-a.txt',
  ])
  const both = client.request({
    method: 'GET',
    path: '/folders/trash/items',
    query: { usemarker: 'true', sort: 'name' },
  })
  await expect(both).rejects.toThrow(BadRequestError)
  for await (const item of client.trash.items({ limit: 1 })) {
    await item.restore()
    await expect(item.getTrashed()).rejects.toThrow(NotFoundError)
  }
  expect(await client.trash.items().toArray()).toEqual([])
}

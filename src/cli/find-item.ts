import type { BoxClient } from '../client/index.js'
import { NotFoundError } from '../errors/index.js'
import type { File, Folder, Item } from '../resources/index.js'
import { CommandLineError } from './command-line.js'

/** There is no item where somebody said, or none of the kind that is needed. */
export class MissingItemError extends Error {}

/** Where an item is, as somebody types it. */
type Place =
  | { readonly path: readonly string[] }
  | { readonly type: 'file' | 'folder' | undefined; readonly id: string }

function readPlace(text: string): Place {
  if (text.startsWith('/')) {
    return { path: text.split('/').filter(part => part !== '') }
  }
  // `123`, `folder/123`, or the address that a browser shows.
  const match = /^(?:https:\/\/[^?#]*?\/)?(?:(file|folder)\/)?(\d+)\/?$/.exec(text)
  const [, type, id] = match ?? []
  if (id === undefined) {
    throw new CommandLineError(
      `'${text}' is no item: give a path as /Reports/2026, an id, or file/ID or folder/ID.`,
    )
  }
  return { type: type as 'file' | 'folder' | undefined, id }
}

async function findByPath(client: BoxClient, path: readonly string[]): Promise<Item> {
  let at: Item = client.root
  for (const [index, name] of path.entries()) {
    const wanted = name.normalize('NFC').toLowerCase()
    const next: Item | undefined =
      at.type === 'folder' ? await childOf(at, child => child === wanted) : undefined
    if (!next) {
      throw new MissingItemError(`There is no '${name}' in '/${path.slice(0, index).join('/')}'.`)
    }
    at = next
  }
  return at
}

// Box keeps names unique in a folder whatever their case, so the first that fits is the one.
async function childOf(folder: Folder, fits: (name: string) => boolean): Promise<Item | undefined> {
  for await (const child of folder.items({ limit: 1000 }, { prefetch: true })) {
    if (fits(child.name.normalize('NFC').toLowerCase())) {
      return child
    }
  }
  return undefined
}

/** Finds a folder or a file by what somebody typed; a bare id may be either. */
export async function findItem(client: BoxClient, text: string): Promise<File | Folder> {
  const place = readPlace(text)
  if ('path' in place) {
    const item = await findByPath(client, place.path)
    if (item.type === 'web_link') {
      throw new MissingItemError(`'${text}' is a web link, which has no content.`)
    }
    return item
  }
  const { type, id } = place
  if (type === 'file') {
    return client.files.get(id)
  }
  try {
    return await client.folders.get(id)
  } catch (error) {
    if (type === undefined && error instanceof NotFoundError) {
      return client.files.get(id)
    }
    throw error
  }
}

/** Finds a folder by what somebody typed. */
export async function findFolder(client: BoxClient, text: string): Promise<Folder> {
  const place = readPlace(text)
  const item = 'path' in place ? await findByPath(client, place.path) : undefined
  if (item === undefined && 'id' in place && place.type !== 'file') {
    return client.folders.ref(place.id)
  }
  if (item?.type !== 'folder') {
    throw new MissingItemError(`'${text}' is no folder.`)
  }
  return item
}

import type { Readable } from 'node:stream'
import { expectTypeOf } from 'vitest'
import type { Loaded } from '../../../src/core/index.js'
import type { Collaboration, File, Folder, Item, SharedLink } from '../../../src/resources/index.js'
import type { Recorder } from './session.js'

/** Never called: the compiler is what checks it. */
export async function folders({ folders, files }: Recorder): Promise<void> {
  const root = await folders.get('0')
  expectTypeOf(root.size).toEqualTypeOf<number>()
  expectTypeOf(root.tags).toEqualTypeOf<string[] | undefined>()
  expectTypeOf(root.parent).toEqualTypeOf<Folder | null>()
  const some = await folders.get('0', { fields: ['ownedBy.jobTitle', 'tags', 'itemCollection'] })
  expectTypeOf(some.ownedBy.jobTitle).toEqualTypeOf<string>()
  expectTypeOf(some.tags).toEqualTypeOf<string[]>()
  expectTypeOf(some.size).toEqualTypeOf<number | undefined>()
  for await (const item of root.items({ fields: ['size', 'sha1', 'url'], sort: 'name' })) {
    if (item.type === 'file') {
      expectTypeOf(item.sha1).toEqualTypeOf<string>()
      expectTypeOf(item.size).toEqualTypeOf<number>()
    }
  }
  expectTypeOf(await root.upload({ name: 'a', content: 'x' })).toEqualTypeOf<Loaded<File>>()
  const file = files.ref('7')
  expectTypeOf(await file.addToCollection({ id: '1' })).toExtend<Loaded<File>>()
  expectTypeOf(await file.download()).toEqualTypeOf<Readable>()
  expectTypeOf(await file.downloadUrl()).toEqualTypeOf<string>()
  const locked = await file.addLock({}, { fields: ['lock'] })
  expectTypeOf(locked.lock?.id).toEqualTypeOf<string | undefined>()
  // @ts-expect-error a folder has no such field
  await folders.get('0', { fields: ['sha1'] })
  // @ts-expect-error a copy needs a parent
  await root.copy({ name: 'b' })
}

/** What files, folders and web links share can be called before their type is known. */
export async function unions(item: Item): Promise<void> {
  const loaded = await item.get()
  expectTypeOf(loaded.ownedBy.name).toEqualTypeOf<string>()
  await item.delete()
  await item.move({ parent: { id: '0' } })
  await item.rename({ name: 'b' })
  await item.addToCollection({ id: '1' })
  await item.restore()
  await item.getTrashed()
  await item.deletePermanently()
  const shared = await item.addSharedLink({ access: 'open' })
  expectTypeOf(shared.sharedLink).toEqualTypeOf<SharedLink>()
  const read = await item.getSharedLink()
  expectTypeOf(read.sharedLink).toEqualTypeOf<SharedLink | null>()
}

/** Inputs that Box would refuse are refused by the compiler. */
export async function inputs({ files, users, collaborations }: Recorder): Promise<void> {
  const file = files.ref('7')
  await file.addComment({ taggedMessage: '@[1:Ann]' })
  // @ts-expect-error a comment says something
  await file.addComment({})
  // @ts-expect-error a comment says one thing
  await file.addComment({ message: 'a', taggedMessage: 'b' })
  await file.addCollaborator({ accessibleBy: await users.me(), role: 'a role of tomorrow' })
  // @ts-expect-error a user is named by id or login
  await file.addCollaborator({ accessibleBy: { type: 'user' }, role: 'editor' })
  // @ts-expect-error a group has no login
  await file.addCollaborator({ accessibleBy: { type: 'group', login: 'a' }, role: 'editor' })
  const updated = await collaborations.ref('7').update({ role: 'owner' })
  expectTypeOf(updated).toEqualTypeOf<Loaded<Collaboration> | undefined>()
  expectTypeOf(await collaborations.ref('7').accept()).toEqualTypeOf<Loaded<Collaboration>>()
}

/** Never called: the compiler is what checks it. */
export async function shared({ sharedItems }: Recorder): Promise<void> {
  expectTypeOf(await sharedItems.folder()).toEqualTypeOf<Loaded<Folder>>()
  const unchanged = await sharedItems.folder({ ifNoneMatch: '3' })
  expectTypeOf(unchanged).toEqualTypeOf<Loaded<Folder> | undefined>()
  const some = await sharedItems.folder({ ifNoneMatch: '3', fields: ['tags'] })
  expectTypeOf(some?.tags).toEqualTypeOf<string[] | undefined>()
}

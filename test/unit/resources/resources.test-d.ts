import type {
  Folder,
  File,
  Item,
  FolderRepository,
  Collaboration,
  UserRepository,
  SharedLink,
  RecentItems,
} from '../../../src/resources/index.js'
import type { Loaded } from '../../../src/core/index.js'
declare const repo: FolderRepository
declare const coll: Collaboration
declare const users: UserRepository
declare const recent: RecentItems
const root = await repo.get('0')
const n: number = root.size
const nested = await repo.get('0', {
  fields: ['ownedBy.login', 'tags', 'metadata.enterprise.x', 'itemCollection'],
})
const lg: string = nested.ownedBy.login
for await (const e of root.items({ fields: ['size', 'sha1', 'url'], sort: 'name' })) {
  if (e.type === 'file') {
    const x: string = e.sha1
    const y: number = e.size
    void x
    void y
  }
}
const it: Item | undefined = await root.items().first()
if (it) {
  const g = await it.get()
  const name: string = g.name
  await it.delete()
  await it.move({ parent: root })
  await it.rename({ name: 'x' })
  const c = await it.addToCollection({ id: '1' })
  const s = await it.addSharedLink({ access: 'open' })
  const u: SharedLink = s.sharedLink
  const s2 = await it.getSharedLink()
  const u2: SharedLink | null = s2.sharedLink
  const tr = await it.getTrashed()
  void [name, c, u, u2, tr]
}
const f: File = await root.upload({ name: 'a', content: 'x' })
const back = await f.addToCollection({ id: '1' })
const size: number = back.size
const lf: Loaded<Folder> = await root.removeFromCollection({ id: '1' })
const shared = await f.addSharedLink()
const u1: SharedLink = shared.sharedLink
// @ts-expect-error not there
const sz: number = shared.size
const g2 = await coll.update({ role: 'owner' })
// @ts-expect-error maybe undefined
g2.role
await f.addComment({ message: 'x' })
await f.addComment({ taggedMessage: 'x' })
// @ts-expect-error neither
await f.addComment({})
// @ts-expect-error both
await f.addComment({ message: 'x', taggedMessage: 'y' })
const rd = await f.download()
rd.destroy()
const bytes: Uint8Array = await (await users.me()).avatar()
await f.addLock()
await f.addLock({ expiresAt: new Date() }, { fields: ['lock'] })
await f.promoteVersion({ version: f.fileVersion ?? '1' })
await root.addCollaborator({ accessibleBy: await users.me(), role: 'editor' })
await root.addCollaborator({ accessibleBy: { type: 'user', login: 'a@b' }, role: 'editor' })
// @ts-expect-error neither
await root.addCollaborator({ accessibleBy: { type: 'user' }, role: 'editor' })
const r = await recent.list().first()
const ri: Item | undefined = r?.item
void [n, lg, size, lf, u1, sz, bytes, ri]

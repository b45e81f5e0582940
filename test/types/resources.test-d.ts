import type { Loaded, Repository } from '../../src/core/index.js'
import { Folder, type File, type Item, type User } from '../../src/resources/index.js'
import { assert, use, type Equal } from './equal.js'

declare const folders: Repository<Folder>
declare const files: Repository<File>
declare const item: Item

const root = await folders.get('0')
assert<Equal<typeof root.size, number>>()
assert<Equal<typeof root.createdAt, Date | null>>()
assert<Equal<typeof root.tags, string[] | undefined>>()
assert<Equal<typeof root.parent, Folder | null>>()

const slim = await folders.get('0', { fields: ['name', 'tags', 'ownedBy.login'] })
assert<Equal<typeof slim.tags, string[]>>()
const login: NonNullable<User['login']> = slim.ownedBy.login
use(login)
// @ts-expect-error -- it was not selected
const size: number = slim.size
use(size)
const filed = await files.get('1', { fields: ['metadata.enterprise.invoice'] })
assert<undefined extends typeof filed.metadata ? false : true>()
// @ts-expect-error -- no such field
void folders.get('0', { fields: ['nme'] })

const unchanged = await folders.get('0', { ifNoneMatch: '3' })
assert<undefined extends typeof unchanged ? true : false>()

// A handle carries every endpoint, and a loaded folder fits where a folder is asked for.
const copied = await files.ref('42').copy({ parent: root })
assert<Equal<typeof copied.size, number>>()
const plain: Folder = root
const again: Loaded<Folder> = await root.get()
use(plain, again)

for await (const entry of root.items({ fields: ['size', 'sha1'] })) {
  if (entry.type === 'file') {
    assert<Equal<typeof entry.sha1, string>>()
    assert<Equal<typeof entry.size, number>>()
  } else if (entry.type === 'folder') {
    assert<Equal<typeof entry.size, number>>()
  }
}

// Whatever an item is, it can be loaded and deleted; files and folders can be copied.
const loaded = await item.get()
if (loaded.type === 'file') {
  assert<Equal<typeof loaded.size, number>>()
}
const selected = await item.get({ fields: ['description'] })
assert<Equal<typeof selected.description, string>>()
void item.delete()
if (item.type !== 'web_link') {
  void item.copy({ parent: root })
}
if (item.has('description')) {
  assert<Equal<typeof item.description, string>>()
}

// A subclass is a folder with more.
class ProjectFolder extends Folder {
  declare code?: string
}
declare const projects: Repository<ProjectFolder>
const project = await projects.get('0')
assert<Equal<typeof project.code, string>>()
assert<Equal<typeof project.size, number>>()

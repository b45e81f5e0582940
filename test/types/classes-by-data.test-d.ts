import {
  BoxResource,
  createClient,
  Folder,
  Resource,
  type Loaded,
  type WireForm,
} from '../../src/index.js'
import { createClient as createLean, File, FolderRepository } from '../../src/lean/index.js'
import { fifty, rules } from '../support/fifty/index.js'
import type { Badge, Invoice } from '../support/fifty/own-types.js'
import type { builtIn } from '../support/fifty/built-in.js'
import { assert, use, type Equal } from './equal.js'

// A rule sees an object as Box sends it.
BoxResource('folder', {
  when: raw => {
    assert<Equal<typeof raw.name, string | undefined>>()
    assert<Equal<typeof raw.created_at, string | null | undefined>>()
    assert<Equal<NonNullable<typeof raw.owned_by>['login'], string | undefined>>()
    assert<Equal<typeof raw.tags, readonly string[] | undefined>>()
    assert<Equal<(typeof raw)['whatever'], unknown>>()
    // @ts-expect-error -- it travels as created_at
    use(raw.createdAt)
    return raw.parent?.name === 'x'
  },
})
// @ts-expect-error -- a rule answers yes or no at once
BoxResource('folder', { when: () => Promise.resolve(true) })
assert<Equal<WireForm<'nobody_knows'>, Readonly<Record<string, unknown>>>>()

const client = createClient({ auth: 't', resources: fifty })

// The first of a list is what types say; `instanceof` tells the others.
const folder = await client.folders.get('1')
assert<Equal<typeof folder, Loaded<InstanceType<typeof builtIn.folders>>>>()
assert<Equal<typeof folder.size, number>>()
if (folder instanceof rules.ProjectFolder) {
  assert<Equal<typeof folder.isProjectFolder, true>>()
  assert<Equal<typeof folder.size, number>>()
  const again = await folder.get()
  assert<Equal<typeof again.isProjectFolder, true>>()
}
assert<Equal<typeof client.root, InstanceType<typeof builtIn.folders>>>()
const made = await client.folders.create({ name: 'x', parent: client.root })
assert<Equal<typeof made.team, 'folder'>>()
assert<Equal<ReturnType<typeof client.webLinks.ref>, InstanceType<typeof builtIn.webLinks>>>()
const users = await client.users.list().toArray()
assert<Equal<(typeof users)[number]['team'], 'user'>>()
const scoped = await client.asUser('1').folders.get('1')
assert<Equal<typeof scoped.team, 'folder'>>()

// New types: a property of the client, its calls, its fields, and its classes by data.
const invoice = await client.invoices.create({ title: 'x' })
assert<Equal<typeof invoice, Loaded<Invoice>>>()
if (invoice instanceof rules.PaidInvoice) {
  assert<Equal<typeof invoice.isPaidInvoice, true>>()
}
const [badge] = await client.badges.list({ fields: ['secret'] }).toArray()
assert<Equal<NonNullable<typeof badge>['secret'], string>>()
const asBadge: Badge | undefined = badge
use(asBadge)
// @ts-expect-error -- it is none of its fields
void client.badges.get('1', { fields: ['sercet'] })
// @ts-expect-error -- a title is needed
void client.badges.create({})

const plain = createClient({ auth: 't' })
// @ts-expect-error -- the other client has them, this one has not
use(plain.badges)

// A lean client has what it is given.
const lean = createLean({ auth: 't', resources: { files: File } })
const file = await lean.files.get('1')
assert<Equal<typeof file.size, number>>()
// @ts-expect-error -- no folders were named
use(lean.folders)
// @ts-expect-error -- and so there is no root
use(lean.root)
// @ts-expect-error -- nothing to have
createLean({ auth: 't' })
const both = createLean({
  auth: 't',
  resources: { folders: { resource: [Folder, rules.ProjectFolder], repository: FolderRepository } },
})
assert<Equal<typeof both.root, Folder>>()
const created = await both.folders.create({ name: 'x', parent: both.root })
assert<Equal<typeof created.size, number>>()
assert<Equal<typeof both, ReturnType<typeof both.asUser>>>()
use(Resource)

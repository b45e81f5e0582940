import { extname } from 'node:path'
import { find } from '../http/access.js'
import { invalid } from '../http/refusal.js'
import type { Call, Scope } from '../http/scope.js'
import type { ItemRecord } from '../store/records.js'
import { lineage, sizeOf } from '../store/tree.js'
import { currentVersion } from './file-shape.js'

type Filter = (item: ItemRecord) => boolean

const CONTENT_TYPES = ['name', 'description', 'file_content', 'comments', 'tags'] as const

function list(c: Call, name: string): string[] | undefined {
  const text = c.req.query(name)
  return text ? text.split(',').map(part => part.trim()) : undefined
}

function range(c: Call, name: string, read: (text: string) => number) {
  const text = c.req.query(name)
  if (!text) {
    return undefined
  }
  const [from = '', to = '', ...more] = text.split(',').map(part => part.trim())
  const lowest = from === '' ? -Infinity : read(from)
  const highest = to === '' ? Infinity : read(to)
  if (more.length > 0 || Number.isNaN(lowest) || Number.isNaN(highest)) {
    throw invalid(name, `'${name}' must be two bounds with a comma between them`)
  }
  return (value: number | undefined): boolean =>
    value !== undefined && value >= lowest && value <= highest
}

function rangeFilters(c: Call): (Filter | undefined)[] {
  const created = range(c, 'created_at_range', Date.parse)
  const updated = range(c, 'updated_at_range', Date.parse)
  const deleted = range(c, 'deleted_at_range', Date.parse)
  const size = range(c, 'size_range', Number)
  return [
    created && (item => created(item.createdAt)),
    updated && (item => updated(item.modifiedAt)),
    deleted && (item => deleted(item.trashedAt)),
    size && (item => item.type === 'file' && size(sizeOf(c.var.scope.store, item))),
  ]
}

function listFilters(c: Call): (Filter | undefined)[] {
  const { scope } = c.var
  const extensions = list(c, 'file_extensions')?.map(each => each.toLowerCase())
  const owners = list(c, 'owner_user_ids')
  const updaters = list(c, 'recent_updater_user_ids')
  const deleters = list(c, 'deleted_user_ids')
  const type = c.req.query('type')
  const folders = list(c, 'ancestor_folder_ids')?.map(id => find(scope, { type: 'folder', id }))
  return [
    type ? item => item.type === type : undefined,
    extensions &&
      (item =>
        item.type === 'file' && extensions.includes(extname(item.name).slice(1).toLowerCase())),
    owners && (item => owners.includes(item.ownerId)),
    updaters && (item => updaters.includes(item.modifiedBy)),
    deleters && (item => deleters.includes(item.trashedBy ?? '')),
    folders &&
      (item => lineage(scope.store, item).some(each => folders.some(folder => folder === each))),
  ]
}

/** Reads everything in a search that narrows it down, apart from its text. Throws a 400 or a 404. */
export function searchFilters(c: Call): Filter[] {
  return [...listFilters(c), ...rangeFilters(c)].filter(filter => filter !== undefined)
}

/** Gives the text of an item that a search looks at, by the `content_types` of the query. */
export function searchedText(c: Call, item: ItemRecord): string {
  const types = list(c, 'content_types') ?? [...CONTENT_TYPES]
  const unknown = types.find(type => !CONTENT_TYPES.some(known => known === type))
  if (unknown !== undefined) {
    throw invalid('content_types', `'${unknown}' is not a content type`)
  }
  const texts = textsOf(c.var.scope, item)
  return CONTENT_TYPES.filter(type => types.includes(type))
    .map(type => texts[type]())
    .join('\n')
}

function textsOf({ store }: Scope, item: ItemRecord) {
  return {
    name: () => item.name,
    description: () => item.description,
    tags: () => item.tags.join('\n'),
    file_content: () => (item.type === 'file' ? currentVersion(item).content.text() : ''),
    comments: () =>
      [...store.comments.values()]
        .filter(comment => comment.fileId === item.id)
        .map(comment => comment.message)
        .join('\n'),
  }
}

import { contentOf } from '../http/access.js'
import type { Shape, Tier } from '../http/fields.js'
import { represent } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { FolderRecord, ItemRecord, WebLinkRecord } from '../store/records.js'
import { fileShape } from './file-shape.js'
import { folderShape } from './folder-shape.js'
import { folderReference, itemFields, itemStandard } from './item-fields.js'
import { ORDER, sortItems } from './item-order.js'

const webLinkShape: Shape<WebLinkRecord> = {
  mini: [...folderReference.mini, 'url'],
  standard: [...folderReference.mini, 'url', ...itemStandard],
  fields: { ...itemFields, url: link => link.url },
}

/** Writes a file, folder or web link with the fields of a tier. */
export function writeItem(
  item: ItemRecord,
  on: { readonly scope: Scope; readonly tier: Tier },
): Record<string, unknown> {
  if (item.type === 'file') {
    return represent(fileShape, item, on)
  }
  if (item.type === 'web_link') {
    return represent(webLinkShape, item, on)
  }
  return represent(completeFolderShape, item, on)
}

function firstItems(folder: FolderRecord, scope: Scope): unknown {
  const items = sortItems(contentOf(scope, folder))
  return {
    total_count: items.length,
    entries: items.slice(0, 100).map(item => writeItem(item, { scope, tier: 'mini' })),
    offset: 0,
    limit: 100,
    order: ORDER,
  }
}

// Here and not beside the other fields of a folder: it needs the shapes of all items.
const completeFolderShape: Shape<FolderRecord> = {
  ...folderShape,
  fields: { ...folderShape.fields, item_collection: firstItems },
}

import type { InstanceRecord, TemplateRecord, Values } from '../store/metadata-records.js'
import type { ItemRecord } from '../store/records.js'
import type { Store } from '../store/store.js'
import { descendants, lineage } from '../store/tree.js'

/** Fills a template in on an item, in place of what was there. */
export function putInstance(
  store: Store,
  item: ItemRecord,
  template: TemplateRecord,
  values: Values,
): InstanceRecord {
  const others = (store.instances.get(item.id) ?? []).filter(each => each.template !== template)
  const instance = { id: uuid(store.nextId()), template, values, version: 0 }
  store.instances.set(item.id, [...others, instance])
  return instance
}

/** Removes the instance of a template. */
export function dropInstance(store: Store, item: ItemRecord, template: TemplateRecord): void {
  const others = (store.instances.get(item.id) ?? []).filter(each => each.template !== template)
  store.instances.set(item.id, others)
}

/** Lists the instances on an item, those that it gets from folders around it included. */
export function instancesOf(store: Store, item: ItemRecord): readonly InstanceRecord[] {
  const above = lineage(store, item).slice(1)
  for (const policy of store.cascades.values()) {
    const folder = above.find(each => each.id === policy.folderId)
    if (!folder || item.type === 'web_link' || policy.given.has(item.id)) {
      continue
    }
    policy.given.add(item.id)
    const source = ownInstance(store, folder, policy.template)
    if (source && !ownInstance(store, item, policy.template)) {
      putInstance(store, item, policy.template, source.values)
    }
  }
  return store.instances.get(item.id) ?? []
}

/** Finds the instance of a template on an item. */
export function instanceOf(
  store: Store,
  item: ItemRecord,
  template: TemplateRecord,
): InstanceRecord | undefined {
  return instancesOf(store, item).find(each => each.template === template)
}

const ownInstance = (store: Store, item: ItemRecord, template: TemplateRecord) =>
  store.instances.get(item.id)?.find(each => each.template === template)

/** Gives the instance of a folder to everything below; what has one keeps it, or loses it. */
export function cascade(
  store: Store,
  policy: { readonly folderId: string; readonly template: TemplateRecord },
  overwrite: boolean,
): void {
  const folder = store.items.get(policy.folderId)
  const source = folder && ownInstance(store, folder, policy.template)
  if (folder?.type !== 'folder' || !source) {
    return
  }
  for (const item of descendants(store, folder)) {
    const before = ownInstance(store, item, policy.template)
    if (item.type !== 'web_link' && (overwrite || !before)) {
      putInstance(store, item, policy.template, source.values)
    }
  }
}

/** Gives a copy of an item the instances whose templates say so. */
export function copyInstances(store: Store, source: ItemRecord, copy: ItemRecord): void {
  for (const { template, values } of instancesOf(store, source)) {
    if (template.copyInstanceOnItemCopy) {
      putInstance(store, copy, template, values)
    }
  }
}

/** An id in the form of a UUID, the same in each run. */
export const uuid = (id: string): string =>
  `00000000-0000-4000-8000-${Number(id).toString(16).padStart(12, '0')}`

import { Refusal } from '../http/refusal.js'
import type { TemplateRecord } from '../store/metadata-records.js'
import type { Store } from '../store/store.js'

/** The template whose one field has the classifications of the enterprise as its options. */
export const CLASSIFICATION = 'securityClassification-6VMVochwUWo'

/** Adds the templates that everybody has; they take any key. */
export function addGlobalTemplates(store: Store): void {
  for (const templateKey of ['properties', 'boxSkillsCards']) {
    const id = `${templateKey === 'properties' ? '1' : '2'}0000000-0000-4000-8000-000000000000`
    store.templates.set(id, {
      id,
      scope: 'global',
      templateKey,
      displayName: templateKey === 'properties' ? 'Custom Metadata' : 'Box Skills Cards',
      hidden: false,
      copyInstanceOnItemCopy: false,
      fields: [],
      free: true,
    })
  }
}

/** The scope with the id of the enterprise; `enterprise` alone is the own one. */
export const fullScope = (store: Store, scope: string): string =>
  scope === 'enterprise' ? `enterprise_${store.enterprise.id}` : scope

/** Finds a template by its name. */
export function templateNamed(
  store: Store,
  scope: string,
  key: string,
): TemplateRecord | undefined {
  const full = fullScope(store, scope)
  return [...store.templates.values()].find(each => each.scope === full && each.templateKey === key)
}

/** Finds a template by its name; throws a 404 as Box does for what hangs on it. */
export function demandTemplate(
  store: Store,
  scope: string,
  key: string,
  code = 'instance_tuple_not_found',
): TemplateRecord {
  const template = templateNamed(store, scope, key)
  if (!template) {
    throw new Refusal(404, code, `There is no template '${key}' in '${scope}'`)
  }
  return template
}

/** Writes a template. */
export function writeTemplate(template: TemplateRecord): object {
  const { id, scope, templateKey, displayName, hidden, copyInstanceOnItemCopy, fields } = template
  return {
    id,
    type: 'metadata_template',
    scope,
    templateKey,
    displayName,
    hidden,
    copyInstanceOnItemCopy,
    fields,
  }
}

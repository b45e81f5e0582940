import { can } from '../http/access.js'
import type { Selection } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { InstanceRecord } from '../store/metadata-records.js'
import type { ItemRecord } from '../store/records.js'
import { instancesOf } from './instances.js'
import { CLASSIFICATION, fullScope } from './templates.js'

/** What every reply has of an instance, besides its values. */
function head(item: ItemRecord, { template, version }: InstanceRecord) {
  return {
    $parent: `${item.type}_${item.id}`,
    $template: template.templateKey,
    $scope: template.scope,
    $version: version,
  }
}

/** Writes an instance. */
export function writeInstance(scope: Scope, item: ItemRecord, instance: InstanceRecord): object {
  return {
    ...instance.values,
    ...head(item, instance),
    $id: instance.id,
    $type: `${instance.template.templateKey}-${instance.template.id}`,
    $typeVersion: 0,
    $canEdit: can(scope, item, 'edit'),
  }
}

/** Writes the instances that `fields` asks for, as `metadata.enterprise.invoice` or a field of it. */
export function metadataField(item: ItemRecord, scope: Scope, asked?: Selection): unknown {
  const written: Record<string, Record<string, unknown>> = {}
  for (const [name, templates] of asked ?? []) {
    for (const [key, fields] of templates) {
      const instance = instancesOf(scope.store, item).find(
        ({ template }) =>
          template.templateKey === key && template.scope === fullScope(scope.store, name),
      )
      if (instance) {
        const only = Object.entries(instance.values).filter(([each]) => fields.has(each))
        written[name] = {
          ...written[name],
          [key]:
            fields.size > 0
              ? { ...head(item, instance), ...Object.fromEntries(only) }
              : writeInstance(scope, item, instance),
        }
      }
    }
  }
  return written
}

const COLORS = [
  '#FDF7B3',
  '#FFEFBF',
  '#D5F2EA',
  '#C5E2FC',
  '#DBEBFF',
  '#E8D9FF',
  '#FFD6DC',
  '#E8E8E8',
]

/** Writes how an item is classified. */
export function classificationField(item: ItemRecord, scope: Scope): unknown {
  const instance = instancesOf(scope.store, item).find(
    ({ template }) => template.templateKey === CLASSIFICATION,
  )
  const name = instance && Object.values(instance.values)[0]
  const option = instance?.template.fields[0]?.options?.find(({ key }) => key === name)
  if (!option) {
    return null
  }
  const { staticConfig } = option as {
    staticConfig?: { classification?: { classificationDefinition?: string; colorID?: number } }
  }
  const { classificationDefinition: definition = '', colorID = 0 } =
    staticConfig?.classification ?? {}
  return { name, definition, color: COLORS[colorID] ?? COLORS[0] }
}

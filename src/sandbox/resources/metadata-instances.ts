import { Hono } from 'hono'
import { demand, find } from '../http/access.js'
import { readBody } from '../http/body.js'
import { denied, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { checkValues } from '../metadata/check-values.js'
import {
  cascade,
  dropInstance,
  instanceOf,
  instancesOf,
  putInstance,
} from '../metadata/instances.js'
import { patchValues } from '../metadata/json-patch.js'
import { CLASSIFICATION, demandTemplate } from '../metadata/templates.js'
import { writeInstance } from '../metadata/write-instance.js'
import type { InstanceRecord } from '../store/metadata-records.js'
import type { ItemRecord } from '../store/records.js'

type Kind = 'file' | 'folder'

function itemOf(c: Call, type: Kind): ItemRecord {
  const item = find(c.var.scope, { type, id: c.req.param('id') ?? '' })
  if (item.parentId === undefined) {
    throw denied('The root folder has no metadata')
  }
  return item
}

/** The template of a path: that of classifications and that of skill cards have paths of their own. */
function templateOf(c: Call, code?: string) {
  const { scope, key } = c.req.param() as Record<string, string>
  const isSkill = c.req.path.endsWith('/global/boxSkillsCards')
  const own = isSkill ? ['global', 'boxSkillsCards'] : ['enterprise', CLASSIFICATION]
  return demandTemplate(c.var.scope.store, scope ?? own[0] ?? '', key ?? own[1] ?? '', code)
}

function demandInstance(c: Call, item: ItemRecord): InstanceRecord {
  const instance = instanceOf(c.var.scope.store, item, templateOf(c, 'instance_not_found'))
  if (!instance) {
    throw new Refusal(404, 'instance_not_found', 'The template is not filled in on the item')
  }
  return instance
}

async function create(c: Call, type: Kind): Promise<Response> {
  const { scope } = c.var
  const item = itemOf(c, type)
  demand(scope, item, 'edit')
  const template = templateOf(c)
  const { values } = await readBody(c)
  checkValues(template, values)
  if (instanceOf(scope.store, item, template)) {
    throw new Refusal(409, 'tuple_already_exists', 'The template is filled in on the item already')
  }
  const instance = putInstance(scope.store, item, template, values)
  return c.json(writeInstance(scope, item, instance), 201)
}

async function update(c: Call, type: Kind): Promise<Response> {
  const { scope } = c.var
  const item = itemOf(c, type)
  demand(scope, item, 'edit')
  const instance = demandInstance(c, item)
  const text = await c.req.text()
  const values = patchValues(instance.values, parse(text))
  checkValues(instance.template, values)
  instance.values = values
  instance.version += 1
  const isCascaded = [...scope.store.cascades.values()].some(
    each => each.folderId === item.id && each.template === instance.template,
  )
  if (isCascaded) {
    cascade(scope.store, { folderId: item.id, template: instance.template }, true)
  }
  return c.json(writeInstance(scope, item, instance))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'bad_request', 'Could not parse JSON')
  }
}

/** `/files/{id}/metadata` and `/folders/{id}/metadata`. */
export const metadataInstances = new Hono<SandboxEnv>()

for (const [path, type] of [
  ['/files/:id/metadata', 'file'],
  ['/folders/:id/metadata', 'folder'],
] as const) {
  metadataInstances.get(path, c => {
    const { scope } = c.var
    const item = itemOf(c, type)
    const entries = instancesOf(scope.store, item).map(each => writeInstance(scope, item, each))
    return c.json({ entries, limit: 100 })
  })

  const own = [`${path}/enterprise/${CLASSIFICATION}`]
  for (const each of [
    ...own,
    ...(type === 'file' ? [`${path}/global/boxSkillsCards`] : []),
    `${path}/:scope/:key`,
  ]) {
    metadataInstances.get(each, c => {
      const item = itemOf(c, type)
      return c.json(writeInstance(c.var.scope, item, demandInstance(c, item)))
    })
    metadataInstances.post(each, c => create(c, type))
    metadataInstances.put(each, c => update(c, type))
    metadataInstances.delete(each, c => {
      const item = itemOf(c, type)
      demand(c.var.scope, item, 'edit')
      dropInstance(c.var.scope.store, item, demandInstance(c, item).template)
      return c.body(null, 204)
    })
  }
}

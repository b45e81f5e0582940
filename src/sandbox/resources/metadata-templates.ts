import { Hono } from 'hono'
import { Body, readBody } from '../http/body.js'
import { notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { uuid } from '../metadata/instances.js'
import { checkKey, readField } from '../metadata/read-template.js'
import { planTemplate } from '../metadata/template-operations.js'
import {
  CLASSIFICATION,
  demandTemplate,
  fullScope,
  templateNamed,
  writeTemplate,
} from '../metadata/templates.js'
import type { TemplateRecord } from '../store/metadata-records.js'
import { lookUp } from './lookup.js'
import { checkAdmin } from './user-access.js'

function listing(c: Call, templates: readonly TemplateRecord[]): Response {
  const { entries, frame } = c.var.scope.machine.paging.byMarker(c, templates, ({ id }) => id)
  return c.json({ ...frame, entries: entries.map(writeTemplate) })
}

const inScope = (c: Call, scope: string): TemplateRecord[] => {
  const { store } = c.var.scope
  return [...store.templates.values()].filter(each => each.scope === fullScope(store, scope))
}

/** Finds a template of the enterprise that the caller may change. */
function changeable(c: Call): TemplateRecord {
  checkAdmin(c.var.scope)
  const { scope = 'enterprise', key = CLASSIFICATION } = c.req.param() as Record<string, string>
  const template = demandTemplate(c.var.scope.store, scope, key)
  if (template.scope === 'global') {
    throw new Refusal(403, 'forbidden', 'Global templates can not be changed')
  }
  return template
}

const keyFrom = (name: string): string =>
  name.replaceAll(/[^a-zA-Z0-9]/g, '').replace(/^\d*([A-Z])/, first => first.toLowerCase())

/** `/metadata_templates`. */
export const metadataTemplates = new Hono<SandboxEnv>()

metadataTemplates.get('/metadata_templates', c => {
  const id = c.req.query('metadata_instance_id')
  const instances = [...c.var.scope.store.instances.values()].flat()
  const found = instances.find(each => each.id === id)
  if (!found) {
    throw notFound('metadata_instance_id')
  }
  return listing(c, [found.template])
})

metadataTemplates.get('/metadata_templates/global', c => listing(c, inScope(c, 'global')))
metadataTemplates.get('/metadata_templates/enterprise', c => listing(c, inScope(c, 'enterprise')))

metadataTemplates.post('/metadata_templates/schema', async c => {
  const { store } = c.var.scope
  checkAdmin(c.var.scope)
  const body = await readBody(c)
  const scope = fullScope(store, body.string('scope'))
  if (scope !== fullScope(store, 'enterprise')) {
    throw new Refusal(403, 'forbidden', 'Templates are made in the own enterprise only')
  }
  const displayName = body.string('displayName')
  const templateKey = checkKey('templateKey', body.optional('templateKey') ?? keyFrom(displayName))
  if (templateNamed(store, scope, templateKey)) {
    throw new Refusal(409, 'tuple_already_exists', `There is a template '${templateKey}' already`)
  }
  const newId = () => uuid(store.nextId())
  const template = {
    id: newId(),
    scope,
    templateKey,
    displayName,
    hidden: body.boolean('hidden') ?? false,
    copyInstanceOnItemCopy: body.boolean('copyInstanceOnItemCopy') ?? false,
    fields: (body.objects('fields') ?? []).map(each => readField(each, newId)),
    free: false,
  }
  store.templates.set(template.id, template)
  return c.json(writeTemplate(template), 201)
})

metadataTemplates.get('/metadata_templates/:id', c =>
  c.json(writeTemplate(lookUp(c.var.scope.store.templates, c.req.param('id'), 'template'))),
)

async function change(c: Call): Promise<Response> {
  const { store } = c.var.scope
  const template = changeable(c)
  const operations = Body.parse(`{"operations":${await c.req.text()}}`).objects('operations') ?? []
  const { follow, ...changed } = planTemplate(template, operations, () => uuid(store.nextId()))
  Object.assign(template, changed)
  for (const instance of [...store.instances.values()].flat()) {
    if (instance.template === template && follow.length > 0) {
      const values = { ...instance.values }
      follow.forEach(each => {
        each(values)
      })
      instance.values = values
    }
  }
  return c.json(writeTemplate(template))
}

for (const path of [
  `/metadata_templates/enterprise/${CLASSIFICATION}/schema`,
  '/metadata_templates/:scope/:key/schema',
] as const) {
  metadataTemplates.get(path, c => {
    const { scope = 'enterprise', key = CLASSIFICATION } = c.req.param() as Record<string, string>
    return c.json(writeTemplate(demandTemplate(c.var.scope.store, scope, key)))
  })
  metadataTemplates.put(path, change)
}

metadataTemplates.delete('/metadata_templates/:scope/:key/schema', c => {
  const { store } = c.var.scope
  const template = changeable(c)
  for (const [id, instances] of store.instances) {
    store.instances.set(
      id,
      instances.filter(each => each.template !== template),
    )
  }
  for (const policy of store.cascades.values()) {
    if (policy.template === template) {
      store.cascades.delete(policy.id)
    }
  }
  store.templates.delete(template.id)
  return c.body(null, 204)
})

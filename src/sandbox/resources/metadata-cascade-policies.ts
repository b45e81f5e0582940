import { Hono } from 'hono'
import { demand, find } from '../http/access.js'
import { readBody } from '../http/body.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { cascade, instanceOf } from '../metadata/instances.js'
import { demandTemplate } from '../metadata/templates.js'
import type { CascadeRecord } from '../store/metadata-records.js'
import type { FolderRecord } from '../store/records.js'
import { lookUp } from './lookup.js'

function write({ store }: Scope, { id, folderId, template }: CascadeRecord): object {
  return {
    id,
    type: 'metadata_cascade_policy',
    owner_enterprise: { type: 'enterprise', id: store.enterprise.id },
    parent: { type: 'folder', id: folderId },
    scope: template.scope,
    templateKey: template.templateKey,
  }
}

function folderOf(scope: Scope, id: string): FolderRecord {
  const folder = find(scope, { type: 'folder', id })
  if (folder.parentId === undefined) {
    throw new Refusal(403, 'forbidden', 'The root folder can not have a cascade policy')
  }
  return folder
}

function policyOf(c: Call): CascadeRecord {
  const { scope } = c.var
  const policy = lookUp(scope.store.cascades, c.req.param('id') ?? '', 'metadata_cascade_policy')
  demand(scope, folderOf(scope, policy.folderId), 'edit')
  return policy
}

/** `/metadata_cascade_policies`. */
export const metadataCascadePolicies = new Hono<SandboxEnv>()

metadataCascadePolicies.get('/metadata_cascade_policies', c => {
  const { scope } = c.var
  const folder = folderOf(scope, c.req.query('folder_id') ?? '')
  const owner = c.req.query('owner_enterprise_id') ?? scope.store.enterprise.id
  const found = [...scope.store.cascades.values()].filter(
    each => each.folderId === folder.id && owner === scope.store.enterprise.id,
  )
  const { entries, frame } = scope.machine.paging.byMarker(c, found, ({ id }) => id)
  return c.json({ ...frame, entries: entries.map(each => write(scope, each)) })
})

metadataCascadePolicies.post('/metadata_cascade_policies', async c => {
  const { scope } = c.var
  const { store } = scope
  const body = await readBody(c)
  const folder = folderOf(scope, body.string('folder_id'))
  demand(scope, folder, 'edit')
  const template = demandTemplate(store, body.string('scope'), body.string('templateKey'))
  if (!instanceOf(store, folder, template)) {
    throw invalid('folder_id', 'The folder has no instance of the template', 'bad_request')
  }
  const isThere = [...store.cascades.values()].some(
    each => each.folderId === folder.id && each.template === template,
  )
  if (isThere) {
    throw new Refusal(409, 'tuple_already_exists', 'The folder has such a policy already')
  }
  const policy = { id: store.nextId(), folderId: folder.id, template, given: new Set<string>() }
  store.cascades.set(policy.id, policy)
  return c.json(write(scope, policy), 201)
})

metadataCascadePolicies.get('/metadata_cascade_policies/:id', c =>
  c.json(write(c.var.scope, policyOf(c))),
)

metadataCascadePolicies.post('/metadata_cascade_policies/:id/apply', async c => {
  const policy = policyOf(c)
  const resolution = (await readBody(c)).oneOf('conflict_resolution', ['none', 'overwrite'])
  if (!resolution) {
    throw invalid('conflict_resolution', "'conflict_resolution' is required", 'missing_parameter')
  }
  cascade(c.var.scope.store, policy, resolution === 'overwrite')
  return c.body(null, 202)
})

metadataCascadePolicies.delete('/metadata_cascade_policies/:id', c => {
  c.var.scope.store.cascades.delete(policyOf(c).id)
  return c.body(null, 204)
})

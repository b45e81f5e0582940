import { Hono } from 'hono'
import { demand, find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { checkIfMatch, isUnchanged } from '../http/conditional.js'
import { tierOf } from '../http/fields.js'
import { invalid } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { WebLinkRecord } from '../store/records.js'
import { changeItem, checkFree, findParent, freshItem, type Change } from './item-changes.js'
import { writeItem } from './item-shapes.js'
import { trashItem } from './trash.js'

function checkUrl(url: string): string {
  if (!/^https?:\/\/./.test(url)) {
    throw invalid('url', "'url' must start with http:// or https://")
  }
  return url
}

function planUrl(scope: Scope, link: WebLinkRecord, body: Body): Change[] {
  const url = body.optional('url')
  if (url === undefined) {
    return []
  }
  demand(scope, link, 'edit')
  checkUrl(url)
  return [
    () => {
      link.url = url
      scope.store.emit('ITEM_MODIFY', scope.user, link)
    },
  ]
}

/** `/web_links`. */
export const webLinks = new Hono<SandboxEnv>()

webLinks.post('/web_links', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const url = checkUrl(body.string('url'))
  const parent = findParent(scope, body)
  const name = body.optional('name') ?? url
  checkFree(scope, { parent, name, type: 'web_link' })
  const link: WebLinkRecord = {
    ...freshItem(scope, { parent, name }),
    type: 'web_link',
    url,
    description: body.optional('description') ?? '',
  }
  scope.store.add(link)
  scope.store.emit('ITEM_CREATE', scope.user, link)
  return c.json(writeItem(link, { scope, tier: tierOf(c) }))
})

webLinks.get('/web_links/:id', c => {
  const { scope } = c.var
  const link = find(scope, { type: 'web_link', id: c.req.param('id') })
  if (isUnchanged(c, link)) {
    return c.body(null, 304)
  }
  return c.json(writeItem(link, { scope, tier: tierOf(c) }))
})

webLinks.put('/web_links/:id', async c => {
  const { scope } = c.var
  const link = find(scope, { type: 'web_link', id: c.req.param('id') })
  checkIfMatch(c, link)
  const body = await readBody(c)
  changeItem(scope, link, { body, changes: planUrl(scope, link, body) })
  return c.json(writeItem(link, { scope, tier: tierOf(c) }))
})

webLinks.delete('/web_links/:id', c => {
  const link = find(c.var.scope, { type: 'web_link', id: c.req.param('id') })
  checkIfMatch(c, link)
  trashItem(c.var.scope, link)
  return c.body(null, 204)
})

import { Hono } from 'hono'
import { roleOn } from '../http/access.js'
import { tierOf } from '../http/fields.js'
import { notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import { isTrashed } from '../store/tree.js'
import { ORDER, sortItems } from './item-order.js'
import { writeItem } from './item-shapes.js'

function favorites({ user }: Scope): Record<string, unknown> {
  const { favoritesId: id } = user
  return { type: 'collection', id, name: 'Favorites', collection_type: 'favorites' }
}

function checkId(scope: Scope, id: string): void {
  if (id !== scope.user.favoritesId) {
    throw notFound('collection')
  }
}

/** `/collections`: every user has Favorites, and no other. */
export const collections = new Hono<SandboxEnv>()

collections.get('/collections', c => {
  const { scope } = c.var
  const { entries, frame } = scope.machine.paging.byOffset(c, [favorites(scope)])
  return c.json({ ...frame, entries })
})

collections.get('/collections/:id', c => {
  checkId(c.var.scope, c.req.param('id'))
  return c.json(favorites(c.var.scope))
})

collections.get('/collections/:id/items', c => {
  const { scope } = c.var
  checkId(scope, c.req.param('id'))
  const items = [...scope.store.items.values()].filter(
    item =>
      item.favoriteOf.has(scope.user.id) &&
      !isTrashed(scope.store, item) &&
      roleOn(scope, item) !== undefined,
  )
  const { entries, frame } = scope.machine.paging.byOffset(c, sortItems(items))
  const tier = tierOf(c, 'mini')
  return c.json({
    ...frame,
    order: ORDER,
    entries: entries.map(item => writeItem(item, { scope, tier })),
  })
})

import { Hono } from 'hono'
import { roleOn } from '../http/access.js'
import { isUnchanged } from '../http/conditional.js'
import { tierOf } from '../http/fields.js'
import { invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import { isTrashed } from '../store/tree.js'
import { writeItem } from './item-shapes.js'
import { activeLink, roleOf } from './shared-link.js'

/** Reads a BoxApi header, whose values are encoded as in a form. */
function parseHeader(header: string): { url: string; password: string | undefined } {
  // A bare plus is left alone: clients put the address in without encoding it.
  const values = new Map(
    header.split('&').map(pair => {
      const [name = '', ...rest] = pair.split('=')
      return [name.trim(), decode(rest.join('='))]
    }),
  )
  const url = values.get('shared_link')
  if (!url) {
    throw invalid('boxapi', "The BoxApi header must have the form 'shared_link=[link]'")
  }
  return { url, password: values.get('shared_link_password') }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function opens(scope: Scope, link: { access: string }, item: { ownerId: string }): boolean {
  if (link.access === 'open') {
    return true
  }
  const owner = scope.store.users.get(item.ownerId)
  return link.access === 'company' && owner?.managed === true && scope.user.managed
}

/**
 * Gives the caller what a BoxApi header opens to them. Throws a 404 for a link that leads nowhere,
 * and a 403 when its password is missing or wrong.
 */
export function followLink(scope: Scope, header: string): NonNullable<Scope['link']> {
  const { url, password } = parseHeader(header)
  const path = url.replace(/^[a-z]+:\/\/[^/]+/, '')
  for (const item of scope.store.items.values()) {
    const link = activeLink(scope, item)
    if (!link || isTrashed(scope.store, item)) {
      continue
    }
    const vanity = link.vanityName === null ? undefined : `/v/${link.vanityName}`
    if (path !== `/s/${link.token}` && path !== vanity) {
      continue
    }
    const role = opens(scope, link, item) ? roleOf(link) : roleOn(scope, item)
    if (role === undefined) {
      break
    }
    if (link.password !== null && link.password !== password) {
      throw new Refusal(403, 'incorrect_shared_item_password', 'Incorrect shared item password')
    }
    return { item, role }
  }
  throw notFound('shared_link')
}

/** `/shared_items`: what lies behind a shared link. */
export const sharedItems = new Hono<SandboxEnv>()

sharedItems.get('/shared_items', c => {
  const { scope } = c.var
  if (!scope.link) {
    throw invalid('boxapi', "'boxapi' is required", 'missing_parameter')
  }
  const { item } = scope.link
  if (isUnchanged(c, item)) {
    return c.body(null, 304)
  }
  return c.json(writeItem(item, { scope, tier: tierOf(c) }))
})

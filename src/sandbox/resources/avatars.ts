import { extname } from 'node:path'
import { Hono } from 'hono'
import { readForm } from '../http/form.js'
import { invalid, notFound } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { AvatarRecord, UserRecord } from '../store/records.js'
import { findOwnUser, findUser } from './user-access.js'
import { avatarUrl } from './user-shape.js'

const MOST_BYTES = 1024 ** 2
const TYPES: Readonly<Record<string, AvatarRecord['type']>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
}

async function readAvatar(c: Call): Promise<AvatarRecord> {
  const pic = (await readForm(c)).get('pic')
  if (pic === null || typeof pic === 'string') {
    throw invalid('pic', "'pic' is required", 'missing_parameter')
  }
  const type = TYPES[extname(pic.name).toLowerCase()]
  if (!type) {
    throw invalid('pic', 'The name of the image must end in .jpg or .png')
  }
  if (pic.size === 0 || pic.size > MOST_BYTES) {
    throw invalid('pic', 'The image must not be empty nor above 1 MB')
  }
  return { content: Buffer.from(await pic.arrayBuffer()), type }
}

function send(c: Call, user: UserRecord | undefined): Response {
  if (!user?.avatar) {
    throw notFound('avatar')
  }
  const { content, type } = user.avatar
  return c.body(new Uint8Array(content), 200, { 'content-type': type })
}

/** `/users/{id}/avatar`. */
export const avatars = new Hono<SandboxEnv>()

avatars.get('/users/:id/avatar', c => send(c, findUser(c.var.scope, c.req.param('id'))))

avatars.post('/users/:id/avatar', async c => {
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  const avatar = await readAvatar(c)
  const status = user.avatar ? 200 : 201
  user.avatar = avatar
  const address = avatarUrl(c.var.machine, user)
  const urls = { small: address('small'), large: address('large'), preview: address('preview') }
  return c.json({ pic_urls: urls }, status)
})

avatars.delete('/users/:id/avatar', c => {
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  if (!user.avatar) {
    throw notFound('avatar')
  }
  user.avatar = undefined
  return c.body(null, 204)
})

/** Pictures at the addresses that users carry, which need no token. */
export const pictures = new Hono<SandboxEnv>()

pictures.get('/api/avatar/:size{small|large|preview}/:id', c =>
  send(c, c.var.machine.store.users.get(c.req.param('id'))),
)

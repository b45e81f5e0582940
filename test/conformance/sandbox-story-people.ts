import { expect } from 'vitest'
import { Folder, NotFoundError, UnauthorizedError, BadRequestError, User } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00])

/** Makes, finds, changes and deletes a user, with their addresses and picture. */
export async function users({ sandbox, client, step }: Story): Promise<void> {
  const me = await step('UserRepository.me', () => client.users.me())
  expect([me.id, me.login]).toEqual([sandbox.users.admin, 'admin@sandbox.example'])
  const made = await step('UserRepository.create', () =>
    client.users.create({ name: 'Ada', login: 'ada@sandbox.example', jobTitle: 'Countess' }),
  )
  expect(made).toBeInstanceOf(User)
  expect([made.name, made.jobTitle, made.status]).toEqual(['Ada', 'Countess', 'active'])
  const found = await step('UserRepository.list', () =>
    client.users.list({ filterTerm: 'ad', fields: ['role'] }).toArray(),
  )
  expect(found.map(({ id, role }) => [id, role])).toEqual(
    [
      [made.id, 'user'],
      [sandbox.users.admin, 'admin'],
    ].sort((a, b) => Number(a[0]) - Number(b[0])),
  )
  const changed = await step('User.update', () =>
    made.update({
      name: 'Augusta',
      trackingCodes: [{ type: 'tracking_code', name: 'department', value: 'Sales' }],
      notificationEmail: { email: 'a@example.com' },
    }),
  )
  expect([changed.name, changed.notificationEmail?.email]).toEqual(['Augusta', 'a@example.com'])
  const read = await step('User.get', () =>
    client.users.get(made.id, { fields: ['trackingCodes', 'enterprise'] }),
  )
  expect(read.trackingCodes.map(({ value }) => value)).toEqual(['Sales'])
  expect(read.enterprise?.id).toBe(sandbox.enterpriseId)

  const alias = await step('User.addEmailAlias', () =>
    made.addEmailAlias({ email: 'lovelace@sandbox.example' }),
  )
  const aliases = await step('User.emailAliases', () => made.emailAliases().toArray())
  expect(aliases.map(({ id, email }) => [id, email])).toEqual([
    [alias.id, 'lovelace@sandbox.example'],
  ])
  await step('User.removeEmailAlias', () => made.removeEmailAlias({ alias }))
  expect(await made.emailAliases().toArray()).toEqual([])

  const asAda = client.asUser(made.id)
  await asAda.root.createFolder({ name: 'In the way' })
  await expect(made.delete()).rejects.toThrow(BadRequestError)
  await step('User.delete', () => made.delete({ force: true }))
  await expect(client.users.get(made.id)).rejects.toThrow(NotFoundError)
}

/** Gives a user a picture and takes it away. */
export async function pictures({ client, step }: Story): Promise<void> {
  const user = await client.users.create({ name: 'Pic', login: 'pic@sandbox.example' })
  await expect(user.avatar()).rejects.toThrow(NotFoundError)
  const urls = await step('User.uploadAvatar', () =>
    user.uploadAvatar({ content: PICTURE, format: 'png' }),
  )
  expect(new Set([urls.small, urls.large, urls.preview]).size).toBe(3)
  expect(Buffer.from(await step('User.avatar', () => user.avatar()))).toEqual(Buffer.from(PICTURE))
  const shown = await fetch(user.avatarUrl)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(PICTURE)
  const empty = user.uploadAvatar({ content: '', format: 'jpeg' })
  await expect(empty).rejects.toThrow(BadRequestError)
  await step('User.deleteAvatar', () => user.deleteAvatar())
  await expect(user.avatar()).rejects.toThrow(NotFoundError)
}

/** Lets a user go: what they own moves to another, and their sessions end. */
export async function leaver({ sandbox, client, step }: Story): Promise<void> {
  const leaving = await client.users.create({ name: 'Lea', login: 'lea@sandbox.example' })
  const heir = await client.users.create({ name: 'Hugo', login: 'hugo@sandbox.example' })
  const asLea = sandbox.client({ auth: sandbox.issueToken(leaving.id), retry: false })
  const owned = await asLea.root.createFolder({ name: 'Work' })
  const file = await owned.upload({ name: 'w.txt', content: 'work' })
  const received = await step('User.transferContent', () =>
    leaving.transferContent({ ownedBy: heir }),
  )
  expect(received).toBeInstanceOf(Folder)
  expect([received.name, received.ownedBy.id, received.size]).toEqual([
    "Lea's Files and Folders",
    heir.id,
    4,
  ])
  const asHeir = client.asUser(heir.id)
  const moved = await asHeir.files.get(file.id)
  expect(moved.ownedBy.id).toBe(heir.id)
  expect(moved.pathCollection.entries.map(({ name }) => name)).toEqual([
    'All Files',
    received.name,
    'Work',
  ])
  await expect(asLea.files.get(file.id)).rejects.toThrow(NotFoundError)
  expect(await asLea.root.items().toArray()).toEqual([])

  const told = await step('UserRepository.terminateSessions', () =>
    client.users.terminateSessions({ userIds: [leaving.id], userLogins: ['hugo@sandbox.example'] }),
  )
  expect(told).toMatch(/^Request is successful/)
  await expect(asLea.users.me()).rejects.toThrow(UnauthorizedError)
  await leaving.delete()
  await asLea.close()
}

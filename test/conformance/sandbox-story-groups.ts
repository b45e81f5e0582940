import { expect } from 'vitest'
import { ConflictError, ForbiddenError, NotFoundError, UnauthorizedError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Gives a group access to a folder: its members get in, and out again. */
export async function groups({ sandbox, client, step }: Story): Promise<void> {
  const enterprise = await step('EnterpriseRepository.current', () => client.enterprises.current())
  expect([enterprise?.type, enterprise?.name]).toEqual(['enterprise', 'Sandbox Enterprise'])
  const group = await step('GroupRepository.create', () =>
    client.groups.create({ name: 'Support', description: 'Phones' }, { fields: ['description'] }),
  )
  expect([group.name, group.description]).toEqual(['Support', 'Phones'])
  await expect(client.groups.create({ name: 'support' })).rejects.toThrow(ConflictError)
  await step('Group.update', () => group.update({ invitabilityLevel: 'admins_only' }))
  const read = await step('Group.get', () =>
    client.groups.get(group.id, { fields: ['invitabilityLevel'] }),
  )
  expect(read.invitabilityLevel).toBe('admins_only')
  const found = await step('GroupRepository.list', () =>
    client.groups.list({ filterTerm: 'sup' }).toArray(),
  )
  expect(found.map(({ id }) => id)).toEqual([group.id])

  const mia = await client.users.create({ name: 'Mia', login: 'mia@sandbox.example' })
  const tom = await client.users.create({ name: 'Tom', login: 'tom@sandbox.example' })
  const asMia = sandbox.client({ auth: sandbox.issueToken(mia.id), retry: false })
  const folder = await client.root.createFolder({ name: 'For the group' })
  const file = await folder.upload({ name: 'g.txt', content: 'group' })
  const given = await folder.addCollaborator({ accessibleBy: group, role: 'viewer' })
  expect([given.status, given.accessibleBy?.type, given.accessibleBy?.id]).toEqual([
    'accepted',
    'group',
    group.id,
  ])
  await expect(folder.addCollaborator({ accessibleBy: group, role: 'editor' })).rejects.toThrow()
  await expect(asMia.files.get(file.id)).rejects.toThrow(NotFoundError)

  const member = await step('Group.addMember', () => group.addMember({ user: mia }))
  expect([member.role, member.user?.id, member.group?.id]).toEqual(['member', mia.id, group.id])
  expect((await asMia.files.get(file.id)).name).toBe('g.txt')
  expect((await asMia.root.items().toArray()).map(({ id }) => id)).toEqual([folder.id])
  await expect(asMia.files.ref(file.id).rename({ name: 'x' })).rejects.toThrow(ForbiddenError)
  await expect(asMia.groups.ref(group.id).addMember({ user: tom })).rejects.toThrow(ForbiddenError)
  await step('GroupMembership.update', () => member.update({ role: 'admin' }))
  const second = await step('GroupMembershipRepository.create', () =>
    asMia.groupMemberships.create({ user: tom, group }),
  )
  const again = await step('GroupMembership.get', () => client.groupMemberships.get(second.id))
  expect(again.user?.id).toBe(tom.id)
  const members = await step('Group.memberships', () => group.memberships().toArray())
  expect(members.map(each => each.user?.id)).toEqual([mia.id, tom.id])
  const own = await step('User.memberships', () => mia.memberships().toArray())
  expect(own.map(each => each.group?.id)).toEqual([group.id])
  const access = await step('Group.collaborations', () => group.collaborations().toArray())
  expect(access.map(each => each.item?.id)).toEqual([folder.id])

  await step('GroupMembership.delete', () => client.groupMemberships.ref(second.id).delete())
  expect(await group.memberships().toArray()).toHaveLength(1)
  const told = await step('GroupRepository.terminateSessions', () =>
    client.groups.terminateSessions({ groupIds: [group.id] }),
  )
  expect(told).toMatch(/^Request is successful/)
  await expect(asMia.users.me()).rejects.toThrow(UnauthorizedError)
  await step('Group.delete', () => group.delete())
  await expect(client.asUser(mia.id).files.get(file.id)).rejects.toThrow(NotFoundError)
  expect(await folder.collaborations().toArray()).toEqual([])
  await asMia.close()
}

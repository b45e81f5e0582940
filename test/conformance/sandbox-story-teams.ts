import { expect } from 'vitest'
import { Comment, ForbiddenError, NotFoundError, type BoxClient } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

async function asPartner({ sandbox }: Story): Promise<{ partner: BoxClient; id: string }> {
  const id = sandbox.users.external
  const partner = sandbox.client({ auth: sandbox.issueToken(id) })
  expect((await partner.users.me()).id).toBe(id)
  return { partner, id }
}

/** Invites a colleague and a partner from elsewhere, who answers. */
export async function collaborations(story: Story): Promise<void> {
  const { client, step } = story
  const { partner, id } = await asPartner(story)
  const folder = await client.root.createFolder({ name: 'Team' })
  const file = await folder.upload({ name: 'a.txt', content: 'team' })
  const colleague = await client.users.create({ name: 'Col', login: 'col@sandbox.example' })
  const added = await step('Folder.addCollaborator', () =>
    folder.addCollaborator({ accessibleBy: { type: 'user', id: colleague.id }, role: 'viewer' }),
  )
  expect([added.role, added.status, added.accessibleBy?.id, added.item?.id]).toEqual([
    'viewer',
    'accepted',
    colleague.id,
    folder.id,
  ])
  const asColleague = client.asUser(colleague.id)
  const upload = () => asColleague.folders.ref(folder.id).upload({ name: 'b', content: 'b' })
  await expect(upload()).rejects.toThrow(ForbiddenError)
  const editor = await step('Collaboration.update', () => added.update({ role: 'editor' }))
  expect(editor?.role).toBe('editor')
  expect((await upload()).ownedBy.login).toBe('admin@sandbox.example')
  const list = await step('Folder.collaborations', () => folder.collaborations().toArray())
  expect(list.map(each => each.id)).toEqual([added.id])

  const accessibleBy = { type: 'user', login: 'partner@elsewhere.example' } as const
  const invited = await step('File.addCollaborator', () =>
    file.addCollaborator({ accessibleBy, role: 'viewer' }),
  )
  expect([invited.status, invited.accessibleBy?.id]).toEqual(['pending', id])
  const waiting = await step('CollaborationRepository.pending', () =>
    partner.collaborations.pending().toArray(),
  )
  expect(waiting.map(each => [each.id, each.item])).toEqual([[invited.id, null]])
  await expect(partner.files.get(file.id)).rejects.toThrow(NotFoundError)
  const accepted = await step('Collaboration.accept', () =>
    partner.collaborations.ref(invited.id).accept(),
  )
  expect([accepted.status, accepted.item?.id]).toEqual(['accepted', file.id])
  expect((await partner.files.get(file.id)).name).toBe('a.txt')
  await file.update({ permissions: { canDownload: 'company' } })
  await expect(partner.files.ref(file.id).download()).rejects.toThrow(ForbiddenError)
  const onFile = await step('File.collaborations', () => file.collaborations().toArray())
  expect(onFile.map(each => each.id).sort()).toEqual([added.id, invited.id].sort())
  await step('Collaboration.delete', () => invited.delete())
  await expect(partner.files.get(file.id)).rejects.toThrow(NotFoundError)

  const again = await step('CollaborationRepository.create', () =>
    client.collaborations.create({ item: folder, accessibleBy, role: 'previewer' }),
  )
  const rejected = await step('Collaboration.reject', () =>
    partner.collaborations.ref(again.id).reject(),
  )
  expect(rejected.status).toBe('rejected')
  const read = await step('Collaboration.get', () => client.collaborations.get(again.id))
  expect([read.status, read.role]).toEqual(['rejected', 'previewer'])
  await partner.close()
}

/** Comments on a file, mentions somebody, answers. */
export async function comments({ sandbox, client, step }: Story): Promise<void> {
  const file = await client.root.upload({ name: 'talk.txt', content: 'talk' })
  const first = await step('File.addComment', () => file.addComment({ message: 'Hello' }))
  expect(first).toBeInstanceOf(Comment)
  expect([first.message, first.item.id, first.isReplyComment]).toEqual(['Hello', file.id, false])
  const reply = await step('Comment.reply', () =>
    first.reply({ taggedMessage: `Hi @[${sandbox.users.admin}:Boss]!` }),
  )
  expect([reply.message, reply.item.id, reply.isReplyComment]).toEqual(['Hi Boss!', first.id, true])
  const other = await step('CommentRepository.create', () =>
    client.comments.create({ message: 'More', item: { type: 'file', id: file.id } }),
  )
  const changed = await step('Comment.update', () => other.update({ message: 'Less' }))
  expect(changed.message).toBe('Less')
  const read = await step('Comment.get', () => client.comments.get(other.id))
  expect([read.message, read.createdBy.id]).toEqual(['Less', sandbox.users.admin])
  const all = await step('File.comments', () => file.comments().toArray())
  expect(all.map(({ id }) => id)).toEqual([first.id, reply.id, other.id])
  await step('Comment.delete', () => first.delete())
  expect((await file.comments().toArray()).map(({ id }) => id)).toEqual([other.id])
}

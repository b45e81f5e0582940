import { expect } from 'vitest'
import {
  BadRequestError,
  ForbiddenError,
  NotFoundError,
  PreconditionFailedError,
} from '../../src/index.js'
import type { Story } from './sandbox-story.js'

const LATER = new Date('2090-01-02T03:04:05Z')

/** Has a file reviewed by one user and completed by another. */
export async function tasks({ client, step }: Story): Promise<void> {
  const file = await client.root.upload({ name: 'to-do.txt', content: 'do' })
  const ann = await client.users.create({ name: 'Ann', login: 'ann@sandbox.example' })
  const asAnn = client.asUser(ann.id)
  const task = await step('File.createTask', () => file.createTask({ message: 'Look' }))
  expect([task.action, task.isCompleted, task.item?.id]).toEqual(['review', false, file.id])
  await expect(task.assign({ id: ann.id })).rejects.toThrow(ForbiddenError)
  await file.addCollaborator({ accessibleBy: ann, role: 'viewer' })
  const assignment = await step('Task.assign', () => task.assign({ login: ann.login }))
  expect([assignment.assignedTo?.id, assignment.resolutionState]).toEqual([ann.id, 'incomplete'])
  await expect(task.assign({ id: ann.id })).rejects.toThrow(BadRequestError)
  await expect(assignment.approve()).rejects.toThrow(ForbiddenError)
  const mine = asAnn.taskAssignments.ref(assignment.id)
  await expect(mine.complete()).rejects.toThrow(BadRequestError)
  const rejected = await step('TaskAssignment.reject', () => mine.reject({ message: 'No' }))
  expect([rejected.resolutionState, rejected.message]).toEqual(['rejected', 'No'])
  const approved = await step('TaskAssignment.approve', () => mine.approve())
  expect([approved.resolutionState, approved.completedAt instanceof Date]).toEqual([
    'approved',
    true,
  ])
  expect((await step('Task.get', () => client.tasks.get(task.id))).isCompleted).toBe(true)
  await step('TaskAssignment.update', () => mine.update({ resolutionState: 'incomplete' }))
  const listed = await step('Task.assignments', () => task.assignments().toArray())
  expect(listed.map(each => [each.id, each.resolutionState])).toEqual([
    [assignment.id, 'incomplete'],
  ])

  const second = await step('TaskRepository.create', () =>
    client.tasks.create({
      item: file,
      action: 'complete',
      dueAt: LATER,
      completionRule: 'any_assignee',
    }),
  )
  const given = await step('TaskAssignmentRepository.create', () =>
    client.taskAssignments.create({ task: second, assignTo: { id: ann.id } }),
  )
  await step('TaskAssignment.complete', () => asAnn.taskAssignments.ref(given.id).complete())
  const done = await step('TaskAssignment.get', () => client.taskAssignments.get(given.id))
  expect(done.resolutionState).toBe('completed')
  const changed = await step('Task.update', () => second.update({ message: 'Again' }))
  expect([changed.message, changed.dueAt, changed.isCompleted]).toEqual(['Again', LATER, true])
  const all = await step('File.tasks', () => file.tasks().toArray())
  expect(all.map(({ id }) => id)).toEqual([task.id, second.id])
  await step('TaskAssignment.delete', () => given.delete())
  expect((await client.tasks.get(second.id)).taskAssignmentCollection.totalCount).toBe(0)
  await step('Task.delete', () => second.delete())
  await expect(client.tasks.get(second.id)).rejects.toThrow(NotFoundError)
  await file.delete()
  await file.deletePermanently()
  await expect(client.tasks.get(task.id)).rejects.toThrow(NotFoundError)
}

/** Copies the file request that a sandbox starts with. */
export async function fileRequests({ sandbox, client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Incoming' })
  const form = await step('FileRequest.get', () => client.fileRequests.get(sandbox.fileRequest))
  expect([form.status, form.folder.id]).toEqual(['active', '0'])
  const copy = await step('FileRequest.copy', () =>
    form.copy({ folder, title: 'Bills', expiresAt: LATER }),
  )
  expect([copy.title, copy.folder.id, copy.expiresAt]).toEqual(['Bills', folder.id, LATER])
  const changed = await step('FileRequest.update', () =>
    copy.update({ status: 'inactive' }, { ifMatch: '0' }),
  )
  expect([changed.status, changed.etag, changed.title]).toEqual(['inactive', '1', 'Bills'])
  await expect(copy.update({ title: 'x' }, { ifMatch: '0' })).rejects.toThrow(
    PreconditionFailedError,
  )
  await step('FileRequest.delete', () => copy.delete())
  await expect(copy.get()).rejects.toThrow(NotFoundError)
}

import { expect } from 'vitest'
import { BadRequestError, ConflictError, ForbiddenError, NotFoundError } from '../../src/index.js'
import type { Story } from './sandbox-story.js'

/** Writes terms of service, which a user accepts, rejects, and accepts again. */
export async function terms({ client, step }: Story): Promise<void> {
  const user = await client.users.create({ name: 'Tess', login: 'tess@sandbox.example' })
  const made = await step('TermsOfServiceRepository.create', () =>
    client.termsOfServices.create({ status: 'enabled', text: 'Be kind', tosType: 'managed' }),
  )
  const more = client.termsOfServices.create({ status: 'enabled', text: 'x' })
  await expect(more).rejects.toThrow(ConflictError)
  const changed = await step('TermsOfService.update', () =>
    made.update({ status: 'enabled', text: 'Be very kind' }),
  )
  expect(changed.text).toBe('Be very kind')
  const listed = await step('TermsOfServiceRepository.list', () =>
    client.termsOfServices.list({ tosType: 'managed' }).toArray(),
  )
  expect(listed.map(({ id }) => id)).toEqual([made.id])
  const asUser = client.asUser(user.id)
  const tos = await step('TermsOfService.get', () => asUser.termsOfServices.get(made.id))
  expect(await step('TermsOfService.userStatus', () => tos.userStatus())).toBeUndefined()
  const first = await step('TermsOfService.createUserStatus', () => tos.accept())
  expect([first.isAccepted, first.user.id]).toEqual([true, user.id])
  await expect(tos.createUserStatus({ isAccepted: true })).rejects.toThrow(ConflictError)
  const second = await step('TermsOfServiceUserStatus.update', () => tos.reject(user))
  expect([second.id, second.isAccepted]).toEqual([first.id, false])
  const third = await step('TermsOfServiceUserStatus.accept', () => second.accept())
  expect(third.isAccepted).toBe(true)
  const fourth = await step('TermsOfServiceUserStatus.reject', () => third.reject())
  expect(fourth.isAccepted).toBe(false)
  const all = await step('TermsOfService.userStatuses', () =>
    made.userStatuses({ userId: user }).toArray(),
  )
  expect(all.map(({ id }) => id)).toEqual([first.id])
}

/** Keeps a file for some days: until then it cannot be deleted for good. */
export async function retention({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Books' })
  const file = await folder.upload({ name: 'book.txt', content: 'paid' })
  const policy = await step('RetentionPolicyRepository.create', () =>
    client.retentionPolicies.create({
      policyName: 'Ten years',
      policyType: 'finite',
      retentionLength: 3650,
      dispositionAction: 'remove_retention',
    }),
  )
  expect([policy.retentionLength, policy.status]).toEqual(['3650', 'active'])
  const ever = await client.retentionPolicies.create({
    policyName: 'Ever',
    policyType: 'indefinite',
    dispositionAction: 'remove_retention',
  })
  expect(ever.retentionLength).toBe('indefinite')
  const assignment = await step('RetentionPolicy.assign', () => policy.assign({ assignTo: folder }))
  expect([assignment.assignedTo.id, assignment.retentionPolicy.id]).toEqual([folder.id, policy.id])
  const twice = client.retentionPolicyAssignments.create({ policyId: policy, assignTo: folder })
  await expect(twice).rejects.toThrow(ConflictError)
  const other = await client.root.createFolder({ name: 'Other books' })
  await step('RetentionPolicyAssignmentRepository.create', () =>
    client.retentionPolicyAssignments.create({ policyId: policy, assignTo: other }),
  )
  const listed = await step('RetentionPolicy.assignments', () =>
    policy.assignments({ type: 'folder' }).toArray(),
  )
  expect(listed).toHaveLength(2)
  const kept = await step('RetentionPolicyAssignment.filesUnderRetention', () =>
    assignment.filesUnderRetention().toArray(),
  )
  expect(kept.map(({ id }) => id)).toEqual([file.id])
  const versions = await step('RetentionPolicyAssignment.fileVersionsUnderRetention', () =>
    assignment.fileVersionsUnderRetention().toArray(),
  )
  expect(versions).toEqual([])
  const { dispositionAt } = await file.get({ fields: ['dispositionAt'] })
  expect(dispositionAt).toBeInstanceOf(Date)
  await file.delete()
  await expect(file.deletePermanently()).rejects.toThrow(ForbiddenError)
  const again = await step('RetentionPolicyAssignment.get', () =>
    client.retentionPolicyAssignments.get(assignment.id),
  )
  await step('RetentionPolicyAssignment.delete', () => again.delete())
  await file.deletePermanently()
  await expect(file.getTrashed()).rejects.toThrow(NotFoundError)

  const changed = await step('RetentionPolicy.update', () =>
    policy.update({ description: 'Tax', retentionLength: '4000' }),
  )
  expect([changed.description, changed.retentionLength]).toEqual(['Tax', '4000'])
  const retired = await step('RetentionPolicy.retire', () => policy.retire())
  expect(retired.status).toBe('retired')
  await expect(policy.assign({ assignTo: folder })).rejects.toThrow(BadRequestError)
  const found = await step('RetentionPolicyRepository.list', () =>
    client.retentionPolicies.list({ policyName: 'ten' }).toArray(),
  )
  expect(found.map(({ id }) => id)).toEqual([policy.id])
  await step('RetentionPolicy.delete', () => policy.delete())
  await expect(
    step('RetentionPolicy.get', () => client.retentionPolicies.get(policy.id)),
  ).rejects.toThrow(NotFoundError)
  await step('RetentionPolicy.get', () => client.retentionPolicies.get(ever.id))
}

/** Holds what a user owns: it cannot be deleted for good until it is released. */
export async function legalHolds({ client, step }: Story): Promise<void> {
  const folder = await client.root.createFolder({ name: 'Evidence' })
  const file = await folder.upload({ name: 'mail.txt', content: 'Dear' })
  const policy = await step('LegalHoldPolicyRepository.create', () =>
    client.legalHoldPolicies.create({ policyName: 'Case 1', isOngoing: true }),
  )
  const assignment = await step('LegalHoldPolicy.assign', () => policy.assign({ assignTo: folder }))
  expect([assignment.assignedTo.type, assignment.assignedTo.id]).toEqual(['folder', folder.id])
  const second = await step('LegalHoldPolicyAssignmentRepository.create', () =>
    client.legalHoldPolicyAssignments.create({ policyId: policy, assignTo: file }),
  )
  const listed = await step('LegalHoldPolicy.assignments', () =>
    policy.assignments({ assignToType: 'file', assignToId: file }).toArray(),
  )
  expect(listed.map(({ id }) => id)).toEqual([second.id])
  const held = await step('LegalHoldPolicyAssignment.filesOnHold', () =>
    assignment.filesOnHold({ fields: ['size'] }).toArray(),
  )
  expect(held.map(({ id, size }) => [id, size])).toEqual([[file.id, 4]])
  const earlier = await step('LegalHoldPolicyAssignment.fileVersionsOnHold', () =>
    assignment.fileVersionsOnHold().toArray(),
  )
  expect(earlier).toEqual([])
  await folder.delete({ recursive: true })
  await expect(folder.deletePermanently()).rejects.toThrow(ForbiddenError)
  const read = await step('LegalHoldPolicy.get', () => client.legalHoldPolicies.get(policy.id))
  expect([read.assignmentCounts.folder, read.assignmentCounts.file]).toEqual([1, 1])
  const again = await step('LegalHoldPolicyAssignment.get', () =>
    client.legalHoldPolicyAssignments.get(assignment.id),
  )
  await step('LegalHoldPolicyAssignment.delete', () => again.delete())
  await expect(folder.deletePermanently()).rejects.toThrow(ForbiddenError)
  const noted = await step('LegalHoldPolicy.update', () => policy.update({ releaseNotes: 'Won' }))
  expect(noted.releaseNotes).toBe('Won')
  const found = await step('LegalHoldPolicyRepository.list', () =>
    client.legalHoldPolicies.list({ policyName: 'case' }).toArray(),
  )
  expect(found.map(({ id }) => id)).toEqual([policy.id])
  await step('LegalHoldPolicy.delete', () => policy.delete())
  await folder.deletePermanently()
  await expect(folder.getTrashed()).rejects.toThrow(NotFoundError)
}

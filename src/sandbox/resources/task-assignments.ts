import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { represent } from '../http/fields.js'
import { denied, invalid, notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import type { Store } from '../store/store.js'
import type { AssignmentRecord } from '../store/task-records.js'
import { assignmentsOf } from '../store/tasks.js'
import { userByLogin } from '../store/users.js'
import { roleOn } from '../http/access.js'
import { lookUp } from './lookup.js'
import { assignmentShape, fileOf, findTask } from './task-shape.js'

const ANSWERS = {
  review: ['approved', 'rejected', 'incomplete'],
  complete: ['completed', 'incomplete'],
} as const

function assignee({ store }: Scope, body: Body): UserRecord {
  const id = body.optional('id')
  const user = id === undefined ? userByLogin(store, body.string('login')) : store.users.get(id)
  if (!user) {
    throw notFound('user')
  }
  return user
}

function findAssignment(scope: Scope, id: string): AssignmentRecord {
  const assignment = lookUp(scope.store.assignments, id, 'task_assignment')
  findTask(scope, assignment.taskId)
  return assignment
}

function reply(c: Call, assignment: AssignmentRecord, status: 200 | 201 = 200): Response {
  const on = { scope: c.var.scope, tier: 'standard' } as const
  return c.json(represent(assignmentShape, assignment, on), status)
}

const source = (store: Store, { id, taskId }: AssignmentRecord) => ({
  type: 'task_assignment',
  id,
  parentId: store.tasks.get(taskId)?.fileId,
})

/** `/task_assignments`. */
export const taskAssignments = new Hono<SandboxEnv>()

taskAssignments.post('/task_assignments', async c => {
  const { scope } = c.var
  const { store, user } = scope
  const body = await readBody(c)
  const task = findTask(scope, body.required('task').string('id'))
  const to = assignee(scope, body.required('assign_to'))
  if (roleOn({ machine: scope.machine, store, user: to }, fileOf(scope, task)) === undefined) {
    throw denied('The assignee can not see the file')
  }
  if (assignmentsOf(store, task).some(each => each.assignedTo === to.id)) {
    throw new Refusal(400, 'bad_request', 'The task is assigned to this user already')
  }
  const assignment: AssignmentRecord = {
    id: store.nextId(),
    taskId: task.id,
    assignedTo: to.id,
    assignedBy: user.id,
    assignedAt: store.now(),
    message: task.message,
    state: 'incomplete',
    completedAt: undefined,
  }
  store.assignments.set(assignment.id, assignment)
  store.emit('TASK_ASSIGNMENT_CREATE', user, source(store, assignment))
  return reply(c, assignment, 201)
})

taskAssignments.get('/task_assignments/:id', c =>
  reply(c, findAssignment(c.var.scope, c.req.param('id'))),
)

taskAssignments.put('/task_assignments/:id', async c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  if (assignment.assignedTo !== scope.user.id) {
    throw denied()
  }
  const body = await readBody(c)
  const { action } = findTask(scope, assignment.taskId)
  const wanted = body.optional('resolution_state') ?? assignment.state
  const state = [...ANSWERS[action]].find(each => each === wanted)
  if (!state) {
    throw invalid('resolution_state', `A task to ${action} can not be ${wanted}`)
  }
  Object.assign(assignment, {
    state,
    message: body.optional('message') ?? assignment.message,
    completedAt: state === 'incomplete' ? undefined : scope.store.now(),
  })
  scope.store.emit('TASK_ASSIGNMENT_UPDATE', scope.user, source(scope.store, assignment))
  return reply(c, assignment)
})

taskAssignments.delete('/task_assignments/:id', c => {
  const { scope } = c.var
  const assignment = findAssignment(scope, c.req.param('id'))
  scope.store.assignments.delete(assignment.id)
  scope.store.emit('TASK_ASSIGNMENT_DELETE', scope.user, source(scope.store, assignment))
  return c.body(null, 204)
})

import { Hono } from 'hono'
import { demand, find } from '../http/access.js'
import { readBody } from '../http/body.js'
import { represent } from '../http/fields.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { TaskRecord } from '../store/task-records.js'
import { removeTask } from '../store/tasks.js'
import { fileOf, findTask, taskShape, writeAssignments } from './task-shape.js'

const ACTIONS = ['review', 'complete'] as const
const RULES = ['all_assignees', 'any_assignee'] as const

function reply(c: Call, task: TaskRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(taskShape, task, { scope: c.var.scope, tier: 'standard' }), status)
}

/** `/tasks`, and those of a file. */
export const tasks = new Hono<SandboxEnv>()

tasks.get('/files/:id/tasks', c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') })
  const entries = [...scope.store.tasks.values()]
    .filter(each => each.fileId === file.id)
    .map(task => represent(taskShape, task, { scope, tier: 'standard' }))
  return c.json({ total_count: entries.length, entries })
})

tasks.post('/tasks', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const item = body.required('item')
  item.oneOf('type', ['file'])
  const file = find(scope, { type: 'file', id: item.string('id') }, 'comment')
  const task: TaskRecord = {
    id: scope.store.nextId(),
    fileId: file.id,
    action: body.oneOf('action', ACTIONS) ?? 'review',
    message: body.optional('message') ?? '',
    dueAt: body.date('due_at') ?? null,
    completionRule: body.oneOf('completion_rule', RULES) ?? 'all_assignees',
    createdBy: scope.user.id,
    createdAt: scope.store.now(),
  }
  scope.store.tasks.set(task.id, task)
  scope.store.emit('TASK_CREATE', scope.user, { type: 'task', id: task.id, parentId: file.id })
  return reply(c, task, 201)
})

tasks.get('/tasks/:id', c => reply(c, findTask(c.var.scope, c.req.param('id'))))

tasks.put('/tasks/:id', async c => {
  const { scope } = c.var
  const task = findTask(scope, c.req.param('id'))
  demand(scope, fileOf(scope, task), 'comment')
  const body = await readBody(c)
  const dueAt = body.date('due_at')
  Object.assign(task, {
    action: body.oneOf('action', ACTIONS) ?? task.action,
    message: body.optional('message') ?? task.message,
    completionRule: body.oneOf('completion_rule', RULES) ?? task.completionRule,
    dueAt: dueAt === undefined ? task.dueAt : dueAt,
  })
  scope.store.emit('TASK_UPDATE', scope.user, { type: 'task', id: task.id, parentId: task.fileId })
  return reply(c, task)
})

tasks.delete('/tasks/:id', c => {
  const { scope } = c.var
  const task = findTask(scope, c.req.param('id'))
  if (task.createdBy !== scope.user.id) {
    demand(scope, fileOf(scope, task), 'edit')
  }
  removeTask(scope.store, task.id)
  return c.body(null, 204)
})

tasks.get('/tasks/:id/assignments', c => {
  const { scope } = c.var
  return c.json(writeAssignments(scope, findTask(scope, c.req.param('id'))))
})

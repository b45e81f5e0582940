import { json, WHEN, WHEN_TEXT, type Rows } from './row.js'

const details = {
  action: 'review',
  message: 'Look',
  dueAt: WHEN,
  completionRule: 'any_assignee',
} as const
const wireDetails = {
  action: 'review',
  message: 'Look',
  due_at: WHEN_TEXT,
  completion_rule: 'any_assignee',
}
const item = { type: 'file', id: '4' } as const

const form = {
  title: 'Bills',
  description: 'Your bills',
  status: 'active',
  isEmailRequired: true,
  isDescriptionRequired: false,
  expiresAt: WHEN,
} as const
const wireForm = {
  title: 'Bills',
  description: 'Your bills',
  status: 'active',
  is_email_required: true,
  is_description_required: false,
  expires_at: WHEN_TEXT,
}

/** Tasks, their assignments, file requests, and what of applications an item belongs to. */
export const taskRows: Rows = {
  'File.tasks': [{ call: client => client.files.ref('4').tasks(), sends: 'GET /files/4/tasks' }],
  'File.createTask': [
    {
      call: client => client.files.ref('4').createTask(details),
      sends: 'POST /tasks',
      body: json({ item, ...wireDetails }),
    },
    {
      call: client => client.files.ref('4').createTask(),
      sends: 'POST /tasks',
      body: json({ item }),
    },
  ],
  'File.appItemAssociations': [
    {
      call: client =>
        client.files.ref('4').appItemAssociations({ applicationType: 'hubs', limit: 5 }),
      sends: 'GET /files/4/app_item_associations',
      query: { application_type: 'hubs', limit: '5' },
    },
  ],
  'Folder.appItemAssociations': [
    {
      call: client => client.folders.ref('4').appItemAssociations({ applicationType: 'hubs' }),
      sends: 'GET /folders/4/app_item_associations',
      query: { application_type: 'hubs' },
    },
  ],
  'Task.get': [{ call: client => client.tasks.get('7'), sends: 'GET /tasks/7' }],
  'Task.update': [
    {
      call: client => client.tasks.ref('7').update(details),
      sends: 'PUT /tasks/7',
      body: json(wireDetails),
    },
  ],
  'Task.delete': [{ call: client => client.tasks.ref('7').delete(), sends: 'DELETE /tasks/7' }],
  'Task.assignments': [
    {
      call: client => client.tasks.ref('7').assignments(),
      sends: 'GET /tasks/7/assignments',
    },
  ],
  'Task.assign': [
    {
      call: client => client.tasks.ref('7').assign({ id: '3' }),
      sends: 'POST /task_assignments',
      body: json({ assign_to: { id: '3' }, task: { type: 'task', id: '7' } }),
    },
    {
      call: client => client.tasks.ref('7').assign({ login: 'a@example.com' }),
      sends: 'POST /task_assignments',
      body: json({ assign_to: { login: 'a@example.com' }, task: { type: 'task', id: '7' } }),
    },
  ],
  'TaskRepository.create': [
    {
      call: client => client.tasks.create({ item, ...details }),
      sends: 'POST /tasks',
      body: json({ item, ...wireDetails }),
    },
  ],
  'TaskAssignment.get': [
    { call: client => client.taskAssignments.get('8'), sends: 'GET /task_assignments/8' },
  ],
  'TaskAssignment.update': [
    {
      call: client =>
        client.taskAssignments.ref('8').update({ message: 'Hm', resolutionState: 'incomplete' }),
      sends: 'PUT /task_assignments/8',
      body: json({ message: 'Hm', resolution_state: 'incomplete' }),
    },
  ],
  'TaskAssignment.complete': [
    {
      call: client => client.taskAssignments.ref('8').complete({ message: 'Done' }),
      sends: 'PUT /task_assignments/8',
      body: json({ message: 'Done', resolution_state: 'completed' }),
    },
  ],
  'TaskAssignment.approve': [
    {
      call: client => client.taskAssignments.ref('8').approve(),
      sends: 'PUT /task_assignments/8',
      body: json({ resolution_state: 'approved' }),
    },
  ],
  'TaskAssignment.reject': [
    {
      call: client => client.taskAssignments.ref('8').reject({ message: 'No' }),
      sends: 'PUT /task_assignments/8',
      body: json({ message: 'No', resolution_state: 'rejected' }),
    },
  ],
  'TaskAssignment.delete': [
    {
      call: client => client.taskAssignments.ref('8').delete(),
      sends: 'DELETE /task_assignments/8',
    },
  ],
  'TaskAssignmentRepository.create': [
    {
      call: client =>
        client.taskAssignments.create({
          task: { id: '7' },
          assignTo: { login: 'a@example.com' },
        }),
      sends: 'POST /task_assignments',
      body: json({ task: { type: 'task', id: '7' }, assign_to: { login: 'a@example.com' } }),
    },
  ],
  'FileRequest.get': [
    { call: client => client.fileRequests.get('9'), sends: 'GET /file_requests/9' },
  ],
  'FileRequest.update': [
    {
      call: client => client.fileRequests.ref('9').update(form, { ifMatch: '1' }),
      sends: 'PUT /file_requests/9',
      body: json(wireForm),
    },
  ],
  'FileRequest.delete': [
    { call: client => client.fileRequests.ref('9').delete(), sends: 'DELETE /file_requests/9' },
  ],
  'FileRequest.copy': [
    {
      call: client =>
        client.fileRequests.ref('9').copy({ folder: client.folders.ref('2'), ...form }),
      sends: 'POST /file_requests/9/copy',
      body: json({ folder: { type: 'folder', id: '2' }, ...wireForm }),
    },
    {
      call: client => client.fileRequests.ref('9').copy({ folder: { id: '2' } }),
      sends: 'POST /file_requests/9/copy',
      body: json({ folder: { type: 'folder', id: '2' } }),
    },
  ],
}

import {
  BoxResource,
  Endpoint,
  Field,
  list,
  Repository,
  Resource,
  type Delete,
  type List,
  type Post,
  type User,
} from 'boxwright'
import { startSandbox } from 'boxwright/sandbox'

/** A resource that boxwright does not know: here one of a beta programme. */
@BoxResource('legal_note', { path: '/legal_notes' })
class LegalNote extends Resource<'legal_note'> {
  @Field() declare text: string
  @Field(Date) declare createdAt?: Date
  @Field('user') declare author?: User

  /** Takes the note back. */
  @Endpoint('DELETE /legal_notes/{id}')
  declare delete: Delete
}

class LegalNotes extends Repository<LegalNote> {
  /** Lists the notes on a file. */
  @Endpoint('GET /legal_notes', list('legal_note', 'marker'))
  declare list: List<LegalNote, { fileId: string }>

  /** Writes a note. */
  @Endpoint('POST /legal_notes', 'legal_note')
  declare create: Post<LegalNote, { text: string; fileId: string }>
}

declare module 'boxwright' {
  interface ResourceMap {
    legal_note: LegalNote
  }
}

const sandbox = await startSandbox()
// The sandbox does not know the beta either, so its answers are scripted here.
const note = {
  type: 'legal_note',
  id: '7',
  text: 'Hold until March.',
  created_at: '2026-01-02T03:04:05Z',
  author: { type: 'user', id: '1', name: 'Ada', login: 'ada@example.com' },
}
sandbox.faults.add({ method: 'POST', path: '/2.0/legal_notes', status: 201, body: note })
sandbox.faults.add({
  method: 'GET',
  path: '/2.0/legal_notes',
  status: 200,
  body: { entries: [note], next_marker: null },
})
sandbox.faults.add({ method: 'DELETE', path: '/2.0/legal_notes/7', status: 204 })

const client = sandbox.client({
  resources: { legalNotes: { resource: LegalNote, repository: LegalNotes } },
})
const created = await client.legalNotes.create({ text: 'Hold until March.', fileId: '42' })
console.log(`Created a ${created.constructor.name} of ${String(created.createdAt.getFullYear())}.`)
for await (const entry of client.legalNotes.list({ fileId: '42' })) {
  console.log(`${entry.author?.name ?? 'Somebody'} wrote: ${entry.text}`)
}
await created.delete()
console.log('Deleted it.')

await client.close()
await sandbox.stop()

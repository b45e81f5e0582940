import assert from 'node:assert/strict'
import { BoxResource, Field, Folder, isBoxError } from 'boxwright'
import { startSandbox } from 'boxwright/sandbox'

@BoxResource('folder')
class ProjectFolder extends Folder {
  @Field() declare code?: string

  get label(): string {
    return `<${this.name}>`
  }
}

/** Creates a folder in a sandbox and finds it again, each time as the class that is declared above. */
export async function program(): Promise<string> {
  const sandbox = await startSandbox()
  try {
    const client = sandbox.client({ resources: { folders: ProjectFolder } })
    const created = await client.folders.create({ name: 'plans', parent: { id: '0' } })
    assert.ok(created instanceof ProjectFolder)
    assert.equal(created.label, '<plans>')

    const entries = await client.folders.ref('0').items().toArray()
    assert.ok(entries.some(entry => entry instanceof ProjectFolder && entry.id === created.id))

    const failure: unknown = await client.folders.get('404').catch((error: unknown) => error)
    assert.ok(isBoxError(failure))
    return created.label
  } finally {
    await sandbox.stop()
  }
}

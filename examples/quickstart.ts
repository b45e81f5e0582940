import { Buffer } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  BoxResource,
  ConflictError,
  createClient,
  fileSource,
  Folder,
  PreconditionFailedError,
} from 'boxwright'
import { startSandbox } from 'boxwright/sandbox'

/** A folder class of our own: every folder of this client is one, nested ones too. */
@BoxResource('folder', { register: false })
class ProjectFolder extends Folder {
  get label(): string {
    return `[project] ${this.name}`
  }
}

const say = (line: string) => {
  console.log(line)
}
const resources = { folders: ProjectFolder }

// With BOX_TOKEN the story plays in the real Box, in a folder of its own; otherwise in a sandbox.
const token = process.env['BOX_TOKEN']
const sandbox = token === undefined ? await startSandbox() : undefined
const client = sandbox ? sandbox.client({ resources }) : createClient({ auth: token, resources })

try {
  const me = await client.users.me()
  say(`1. Signed in as ${me.name}${sandbox ? `, at a sandbox on ${sandbox.url}` : ''}.`)

  const story = await client.folders.create({
    name: `boxwright quickstart ${new Date().toISOString().replaceAll(':', '-')}`,
    parent: client.root,
  })
  try {
    await tell(story)
  } finally {
    await story.delete({ recursive: true })
    await story.deletePermanently()
    say('8. Cleaned up: the folder is gone for good.')
  }
} finally {
  await client.close()
  await sandbox?.stop()
}

async function tell(story: ProjectFolder) {
  const plans = await story.createFolder({ name: 'Plans' })
  say(`2. Created ${story.label}, and '${plans.name}' in it.`)

  const path = fileURLToPath(import.meta.url)
  const { size } = await stat(path)
  const file = await story.upload({ name: basename(path), content: fileSource(path) })
  say(`3. Uploaded ${file.name}: ${String(file.size)} of ${String(size)} bytes, sha1 ${file.sha1}.`)

  for (const name of ['one.txt', 'two.txt', 'three.txt']) {
    await story.upload({ name, content: `This is ${name}.` })
  }
  say('4. In the folder, two entries a page, their size asked for by name:')
  for await (const item of story.items({ fields: ['size'], limit: 2 })) {
    say(`     ${item.type.padEnd(6)} ${item.name} (${String(item.size)} bytes)`)
  }

  try {
    await story.createFolder({ name: 'Plans' })
  } catch (error) {
    if (!(error instanceof ConflictError)) {
      throw error
    }
    const taken = error.existing instanceof ProjectFolder ? error.existing.label : 'an item'
    say(`5. A second 'Plans' is refused (409 ${String(error.code)}): ${taken} has the name.`)
  }

  await file.update({ description: 'Written by somebody else in the meantime.' })
  try {
    await file.update({ description: 'Mine.' }, { ifMatch: file.etag ?? '' })
  } catch (error) {
    if (!(error instanceof PreconditionFailedError)) {
      throw error
    }
    const fresh = await file.get()
    say(`6. A change over an old copy is refused (412): it now says '${fresh.description}'`)
  }

  const chunks: Buffer[] = []
  for await (const chunk of await file.download()) {
    chunks.push(Buffer.from(chunk as Uint8Array))
  }
  const same = Buffer.concat(chunks).equals(await readFile(path))
  if (!same) {
    throw new Error('The downloaded bytes are not those that were uploaded.')
  }
  say('7. Downloaded the file again: the bytes are the same.')
}

/** A program of twenty lines that does a little of everything. */
import { createClient, isBoxError } from 'boxwright'

const client = createClient({ auth: process.env['BOX_TOKEN'] })
try {
  const folder = await client.folders.get('0')
  console.log(folder.id, folder.name)
  for await (const item of folder.items({ limit: 100 })) {
    console.log(item.type, item.name)
  }
  const made = await client.folders.create({ name: 'Reports', parent: { id: '0' } })
  const renamed = await made.update({ name: 'Old reports' })
  console.log(renamed.name)
  const me = await client.users.me()
  console.log(me.login)
  await renamed.delete({ recursive: true })
} catch (error) {
  console.error(isBoxError(error) ? error.message : error)
}

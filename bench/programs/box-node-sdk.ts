/** The same program for the official SDK. */
import { BoxClient, BoxDeveloperTokenAuth } from 'box-node-sdk'

const auth = new BoxDeveloperTokenAuth({ token: process.env['BOX_TOKEN'] ?? '' })
const client = new BoxClient({ auth })
try {
  const folder = await client.folders.getFolderById('0')
  console.log(folder.id, folder.name)
  const items = await client.folders.getFolderItems('0', { queryParams: { limit: 100 } })
  for (const item of items.entries ?? []) {
    console.log(item.type, item.name)
  }
  const made = await client.folders.createFolder({ name: 'Reports', parent: { id: '0' } })
  const renamed = await client.folders.updateFolderById(made.id, {
    requestBody: { name: 'Old reports' },
  })
  console.log(renamed.name)
  const me = await client.users.getUserMe()
  console.log(me.login)
  await client.folders.deleteFolderById(renamed.id, { queryParams: { recursive: true } })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
}

import { startSandbox } from 'boxwright/sandbox'

const sandbox = await startSandbox()
const client = sandbox.client()

const ada = await client.users.create({ name: 'Ada', login: 'ada@example.com' })

// A scoped client keeps every setting and shares connections and tokens; `client` stays as it was.
const asAda = client.asUser(ada.id)
const [service, acting] = await Promise.all([client.users.me(), asAda.users.me()])
console.log(`The application is ${service.name}; the scoped client acts as ${acting.name}.`)

const folder = await asAda.folders.create({ name: "Ada's papers", parent: asAda.root })
console.log(`'${folder.name}' belongs to ${folder.ownedBy.name}.`)

// For a single call there is an option.
const once = await client.folders.get(folder.id, { asUser: ada.id })
console.log(`Read once more on her behalf: '${once.name}'.`)

await client.close()
await sandbox.stop()

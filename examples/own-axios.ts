import axios from 'axios'
import { startSandbox } from 'boxwright/sandbox'

const sandbox = await startSandbox()

// An axios of the application's own: its interceptors and its adapter run for every request.
const instance = axios.create({ headers: { 'x-team': 'contracts' } })
let sent = 0
instance.interceptors.request.use(config => {
  sent++
  return config
})

const client = sandbox.client({ axios: instance })
const root = await client.folders.get('0')
await client.folders.create({ name: 'Through my axios', parent: root })

const teams = sandbox.requests.map(request => String(request.headers['x-team']))
console.log(`${String(sent)} requests passed the interceptor; the server saw ${teams.join(', ')}.`)

await client.close()
await sandbox.stop()

import { startSandbox } from 'boxwright/sandbox'

const sandbox = await startSandbox()
const client = sandbox.client()

// Tokens, retries and deadlines as for any call; nothing is rewritten on the way in or out.
const { status, headers, data } = await client.request<{ name: string; id: string }>({
  path: '/folders/0',
  query: { fields: 'name' },
})
console.log(`${String(status)} ${String(headers['content-type'])}: ${JSON.stringify(data)}`)

const made = await client.request<{ id: string; name: string }>({
  method: 'POST',
  path: '/folders',
  body: { name: 'Made by hand', parent: { id: '0' } },
})
console.log(
  `Created '${made.data.name}', at ${new URL(client.url('folders', made.data.id)).pathname}`,
)

await client.close()
await sandbox.stop()

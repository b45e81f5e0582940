/*
 * A process of its own that signs in through a file and calls until it is told to stop or killed.
 * Its one argument is JSON; see ProcessOptions. It prints a line for every call: `ok` or the error.
 */
import { ccg, createClient, fileStore, oauth2, type BaseUrls } from '../../src/index.js'
import { APP } from './auth-server.js'

export interface ProcessOptions {
  readonly path: string
  readonly baseUrls: BaseUrls
  readonly grant: 'oauth2' | 'ccg'
  /** How many calls to make. */
  readonly calls: number
  /** Milliseconds between them. */
  readonly pause: number
}

const options = JSON.parse(process.argv[2] ?? '') as ProcessOptions
const shared = { ...APP, store: fileStore(options.path), renewal: { lease: 3_000 } }
const auth = options.grant === 'ccg' ? ccg({ ...shared, enterpriseId: '1' }) : oauth2(shared)
const client = createClient({ auth, baseUrls: options.baseUrls })
for (let i = 0; i < options.calls; i++) {
  const said = await client.folders.get('0').then(
    () => 'ok',
    (error: unknown) => String(error),
  )
  process.stdout.write(`${said}\n`)
  await new Promise(resolve => setTimeout(resolve, options.pause))
}
await client.close()

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { boxwright, boxwrightOnTerminal, makeHome, type Child } from './child.js'

const ESCAPE = '\u001b['
const TAB = '\t'

let sandbox: SandboxServer

beforeAll(async () => {
  sandbox = await startServer()
})

afterAll(() => sandbox.stop())

const environment = (token = sandbox.developerToken) => ({
  BOXWRIGHT_HOME: makeHome(),
  BOX_TOKEN: token,
})

const args = () => ['repl', '--base-url', sandbox.url]

/** Says whether something is coloured; other escapes move the cursor. */
const hasColours = (output: string): boolean =>
  output.split(ESCAPE).some((part, index) => index > 0 && /^\d+m/.test(part))

/** Leaves and gives all that was printed. */
async function leave(child: Child): Promise<string> {
  child.end()
  expect(await child.ended).toBe(0)
  return child.output()
}

describe('boxwright repl, with a script piped in', () => {
  it('has a client, awaits, and shows resources by their fields', async () => {
    const child = boxwright(args(), environment())
    child.type('const made = await client.folders.create({ name: "Plans", parent: { id: "0" } })\n')
    child.type('made\nclient.root.items()\nawait client.root.items().toArray()\n')
    child.type('nothing\nawait client.folders.get("99")\nclient.folders\n')
    child.type('boxwright.describe(boxwright.Folder).name\n')
    const output = await leave(child)
    const order = [
      /Folder \d+ "Plans" \{\n {2}type: 'folder'/,
      /Collection: read it/,
      /\[ Folder \d+ "Plans" \]/,
      /ReferenceError: nothing/,
      /NotFoundError: .*404 not_found/,
      /FolderRepository with create, get, ref, root/,
      /'folder'\nbox> /,
    ].map(pattern => output.search(pattern))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(output).toMatch(/parent: Folder 0 "All Files"/)
    expect(hasColours(output)).toBe(false)
  })

  it('asks for a token when none is there, and for the next when it has ended', async () => {
    const [first, second] = [sandbox.issueToken(sandbox.users.admin), sandbox.developerToken]
    const child = boxwright(args(), environment(''))
    await child.seen(/Developer token: /)
    child.type(`${first}\n(await client.users.me()).id\n`)
    await child.seen(new RegExp(`'${sandbox.users.admin}'`))
    const { clientId: client_id, clientSecret: client_secret } = sandbox
    const body = new URLSearchParams({ client_id, client_secret, token: first })
    await fetch(`${sandbox.baseUrls.oauth}/revoke`, { method: 'POST', body })
    child.type('(await client.users.me()).login\n')
    await child.seen(/The token has ended. Developer token: /)
    child.type(`${second}\n`)
    await child.seen(/'admin@sandbox.example'/)
    const output = await leave(child)
    expect(output).not.toContain(first)
    expect(output).not.toContain(second)
  })

  it('says so when nobody answers', async () => {
    const child = boxwright(args(), environment(''))
    child.end()
    expect(await child.ended).toBe(1)
    expect(child.output()).toContain('The input has ended')
  })
})

describe.skipIf(process.platform !== 'linux')('boxwright repl, on a terminal', () => {
  it('completes collections, endpoints and what stands behind accessors', async () => {
    const child = boxwrightOnTerminal(args(), environment())
    await child.seen(/box> /)
    for (const [typed, completed] of [
      ['client.recen', 'client.recentItems'],
      ['client.folders.cr', 'client.folders.create'],
      ['client.root.addSh', 'client.root.addSharedLink'],
      ['1 + client.root.items', 'client.root.items'],
    ] as const) {
      child.type(typed + TAB)
      await child.seen(completed)
      child.type('\u0015')
    }
    child.type('client.folders.')
    // The list comes at the second key, when it is not pasted along with the first.
    const keys = setInterval(() => {
      child.type(TAB)
    }, 100)
    await child.seen(/create\s+client\.folders\.get/)
    clearInterval(keys)
    child.type('\u0015')
    child.type(`proc${TAB}`)
    await child.seen(/process/)
    child.type('\u0015.exit\r')
    expect(await child.ended).toBe(0)
  })

  it('is coloured, log lines included, and hides the token that is typed', async () => {
    const child = boxwrightOnTerminal([...args(), '--log'], environment(''))
    await child.seen(/Developer token: /)
    child.type(`${sandbox.developerToken}\r`)
    await child.seen(/box> /)
    child.type('await client.root.get()\r')
    await child.seen(`${ESCAPE}36mbox #1 -> GET ${sandbox.baseUrls.api}/folders/0${ESCAPE}39m`)
    await child.seen(`${ESCAPE}32mbox #1 <- 200`)
    await child.seen(`${ESCAPE}36mFolder 0 "All Files"${ESCAPE}39m`)
    child.type('await client.folders.get("99")\r')
    await child.seen(`${ESCAPE}33mbox #2 <- 404`)
    child.type('.exit\r')
    expect(await child.ended).toBe(0)
    expect(child.output()).not.toContain(sandbox.developerToken)
  })

  it('has no colours where nobody wants them', async () => {
    const env = { ...environment(), NO_COLOR: '1' }
    const child = boxwrightOnTerminal([...args(), '--log'], env)
    await child.seen(/box> /)
    child.type('await client.root.get()\r')
    await child.seen(/Folder 0 "All Files"/)
    child.type('.exit\r')
    expect(await child.ended).toBe(0)
    expect(hasColours(child.output())).toBe(false)
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startServer } from '../../src/sandbox/server.js'
import { makeHome, programOnTerminal } from './child.js'

it('developerToken() asks on the terminal for the first token and for the next, once each', async () => {
  let late = 0
  const sandbox = await startServer({ now: () => Date.now() + late })
  const go = join(makeHome(), 'go')
  const { admin, external } = sandbox.users
  const child = programOnTerminal('test/support/prompt-program.ts', { URL: sandbox.url, GO: go })
  await child.seen(/not shown\): /)
  const first = sandbox.issueToken(admin, 600)
  child.type(`${first}\r`)
  await child.seen('The first is Sandbox Admin')
  late = 700_000
  writeFileSync(go, '')
  await child.seen(/not shown\): [^]*not shown\): /)
  const second = sandbox.issueToken(external)
  child.type(`${second}\r`)
  await child.seen('Then it is Outside Partner')
  expect(await child.ended).toBe(0)
  expect(child.output().match(/not shown/g)).toHaveLength(2)
  // Terminals echo what is typed, unless they are told not to.
  expect(child.output()).not.toContain(first)
  expect(child.output()).not.toContain(second)
  await sandbox.stop()
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoxClient } from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { boxwright, boxwrightOnTerminal, makeHome, run } from './child.js'

let sandbox: Sandbox
let client: BoxClient

beforeAll(async () => {
  sandbox = await startSandbox()
  client = sandbox.client()
})

afterAll(async () => {
  await client.close()
  await sandbox.stop()
})

const env = () => ({ BOX_TOKEN: sandbox.developerToken, BOXWRIGHT_HOME: makeHome() })
const at = () => ['--base-url', sandbox.url]
const cli = (...args: string[]) => run([...args, ...at()], env())

const makePlans = async (name: string) => {
  const folder = await client.root.createFolder({ name })
  const year = await folder.createFolder({ name: '2026' })
  const file = await year.upload({ name: 'q1.txt', content: 'twelve bytes' })
  return { folder, year, file }
}

describe('boxwright ls', () => {
  test('prints columns for other programs, by path, id or address', async () => {
    const { folder, year, file } = await makePlans('ls')
    const top = await cli('ls', '/ls')
    expect(top.code).toBe(0)
    expect(top.output.split('\n').map(line => line.split('\t')[4])).toContain('2026')
    const columns = ['file', file.id, '12', file.modifiedAt?.toISOString(), 'q1.txt'].join('\t')
    for (const target of [
      '/LS/2026',
      year.id,
      `folder/${year.id}`,
      `https://app.box.com/folder/${year.id}`,
    ]) {
      expect(await cli('ls', target)).toEqual({ code: 0, output: `${columns}\n` })
    }
    const json = await cli('ls', folder.id, '--json')
    const entries = json.output
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string })
    expect(entries.map(({ id }) => id)).toContain(year.id)
  })

  test('a name cannot play with the terminal', async () => {
    const { folder } = await makePlans('tricks')
    sandbox.addFile({ parent: folder.id, name: 'a\tb\u001b[31m.txt', content: [Buffer.from('x')] })
    const { output } = await cli('ls', folder.id)
    expect(output).toContain('\ta\ufffdb\ufffd[31m.txt\n')
  })

  test('tells what is not there, and ends with a code of its own', async () => {
    const missing = await cli('ls', '/nowhere/else')
    expect(missing).toEqual({ code: 4, output: "boxwright: There is no 'nowhere' in '/'.\n" })
    expect((await cli('ls', '999999')).code).toBe(4)
    const unclear = await cli('ls', 'Reports')
    expect(unclear.code).toBe(2)
    expect(unclear.output).toContain("'Reports' is no item")
    const refused = await run(['ls', ...at()], { ...env(), BOX_TOKEN: 'wrong' })
    expect(refused.code).toBe(3)
    expect(refused.output).not.toContain('wrong')
  })
})

test('boxwright tree draws what is below, as deep as it is told', async () => {
  await makePlans('tree')
  const whole = await cli('tree', '/tree')
  expect(whole.code).toBe(0)
  expect(whole.output).toMatch(/^tree\/\n[├└]── 2026\/\n(?:│ {3}| {4})└── q1\.txt\n/)
  expect(whole.output).toMatch(/1 folders, \d files\n$/)
  expect((await cli('tree', '/tree', '--depth', '1')).output).not.toContain('q1.txt')
})

describe('boxwright upload and download', () => {
  test('a file goes up, and comes back the same', async () => {
    const folder = await client.root.createFolder({ name: 'one' })
    const home = makeHome()
    const path = join(home, 'report.txt')
    writeFileSync(path, 'first')
    const up = await cli('upload', path, '--to', '/one')
    const [, id = ''] = /^report\.txt {2}5 B {2}file\/(\d+)\n$/.exec(up.output) ?? []
    expect({ code: up.code, id }).toEqual({ code: 0, id: expect.stringMatching(/\d/) as string })

    writeFileSync(path, 'second')
    expect((await cli('upload', path, '--to', folder.id)).code).toBe(1)
    expect((await cli('upload', path, '--to', folder.id, '--replace')).code).toBe(0)

    const copy = join(home, 'copy.txt')
    expect((await cli('download', '/one/report.txt', '--to', copy)).code).toBe(0)
    expect(readFileSync(copy, 'utf8')).toBe('second')
    const again = await cli('download', `file/${id}`, '--to', copy)
    expect(again.code).toBe(1)
    expect(again.output).toContain('copy.txt')
    expect((await cli('download', id, '--to', copy, '--replace', '--json')).output).toContain(
      '"size":6',
    )
  })

  test('a directory goes up, and comes back the same', async () => {
    const home = makeHome()
    mkdirSync(join(home, 'plans/deep'), { recursive: true })
    writeFileSync(join(home, 'plans/deep/a.txt'), 'A')
    writeFileSync(join(home, 'plans/b.txt'), 'B')
    const up = await cli('upload', join(home, 'plans'))
    expect(up).toEqual({ code: 0, output: 'plans/  3 done, 0 unchanged or skipped, 2 B\n' })
    const again = await cli('upload', join(home, 'plans'))
    expect(again.output).toContain('0 done')
    mkdirSync(join(home, 'back'))
    expect((await cli('download', '/plans', '--to', join(home, 'back'))).code).toBe(0)
    expect(readFileSync(join(home, 'back/plans/deep/a.txt'), 'utf8')).toBe('A')
    expect(readFileSync(join(home, 'back/plans/b.txt'), 'utf8')).toBe('B')
  })

  test('what is not on this machine is told', async () => {
    const { code, output } = await cli('upload', join(makeHome(), 'nothing.txt'))
    expect(code).toBe(2)
    expect(output).toContain('nothing.txt')
  })

  test('a terminal sees how far it is; a pipe sees results only', async () => {
    const path = join(makeHome(), 'big.bin')
    writeFileSync(path, Buffer.alloc(3_000_000))
    const shown = boxwrightOnTerminal(['upload', path, ...at()], env())
    await shown.seen('█')
    await shown.seen('big.bin  3.00 MB  file/')
    expect(await shown.ended).toBe(0)
    const { output } = await cli('upload', path, '--replace')
    expect(output).not.toContain('█')
  })

  test('Ctrl-C gives a download up and leaves nothing half-done under its name', async () => {
    const content = Buffer.alloc(1_000_000, 'x')
    const file = await client.root.upload({ name: 'slow.bin', content })
    const stall = sandbox.faults.add({ path: /^\/download\//, stall: 'mid-body' })
    const path = join(makeHome(), 'slow.bin')
    const child = boxwright(['download', file.id, '--to', path, ...at()], env())
    while (stall.hits === 0) {
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    expect(await child.ended).toBe(130)
    stall.remove()
    expect(() => readFileSync(path)).toThrow('ENOENT')
    expect((await cli('download', file.id, '--to', path)).code).toBe(0)
    expect(readFileSync(path).equals(content)).toBe(true)
  })
})

test('boxwright events prints what happens, until it has seen enough', async () => {
  const child = boxwright(['events', '--from', 'beginning', '--limit', '1', ...at()], env())
  await client.root.createFolder({ name: 'eventful' })
  expect(await child.ended).toBe(0)
  expect(child.output()).toMatch(/^\d{4}-\S+\t[A-Z_]+\t/)
  const all = boxwright(['events', '--from', 'beginning', '--json', ...at()], env())
  await all.seen('eventful')
  all.kill('SIGINT')
  expect(await all.ended).toBe(0)
  const [first = ''] = all.output().split('\n')
  expect(JSON.parse(first)).toHaveProperty('event_id')
})

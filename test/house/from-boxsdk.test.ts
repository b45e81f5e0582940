import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENTRIES } from '../../scripts/exports.js'
import {
  documentedTopics,
  inherited,
  members,
  type Counterpart,
} from '../../scripts/maps/boxsdk.js'
import { isOperation, parseRef, refsOf, type Ref } from '../../scripts/maps/refs.js'
import * as boxwright from '../../src/index.js'
import { rows } from '../unit/resources/rows/index.js'

const ROWS = 'test/unit/resources/rows'
const exported = boxwright as unknown as Readonly<Record<string, unknown>>
const client = boxwright.createClient({ auth: 'token' })
const signIn = boxwright.oauth2({ clientId: 'id', clientSecret: 'secret' })

/** What the other entry points export. */
const entries = new Map<string, Readonly<Record<string, unknown>>>()

beforeAll(async () => {
  for (const [name, { load }] of Object.entries(ENTRIES)) {
    entries.set(name, await load())
  }
}, 60_000)

/** Tells whether there is such a thing. */
function exists(ref: Ref): boolean {
  const { entry, owner, name } = ref
  switch (owner) {
    case undefined:
      return name in (entry === undefined ? exported : (entries.get(entry) ?? {}))
    case 'client':
      return name in client
    case 'auth':
      return name in signIn
    case 'createClient':
      return isOption(name)
    default:
      return isOperation(ref) || isMember(owner, name)
  }
}

function isOption(name: string): boolean {
  try {
    boxwright.createClient({ auth: 'token', ...(name !== 'auth' && { [name]: undefined }) })
    return true
  } catch {
    return false
  }
}

function isMember(owner: string, name: string): boolean {
  const target = exported[owner]
  if (typeof target !== 'function') {
    return false
  }
  // What cannot be loaded has no get(), although every resource inherits one.
  const isLoaded = owner === 'Resource' || owner.endsWith('Repository') || name !== 'get'
  const declared = boxwright.describe(target as boxwright.Class<object>)
  const made = [boxwright.MetadataPatch, boxwright.TemplatePatch].map(Patch => new Patch())
  return (
    isLoaded &&
    (name in (target.prototype as object) ||
      name in declared.fields ||
      made.some(patch => patch.constructor === target && name in patch))
  )
}

/** Says what is wrong with the test of a row. */
function complaint({ member, ours, test: file, text }: Counterpart): string | undefined {
  const [first] = refsOf(ours)
  if (!existsSync(file)) {
    return `${member}: there is no ${file}`
  }
  if (file.startsWith(ROWS) && text in rows) {
    return undefined
  }
  const content = readFileSync(file, 'utf8')
  if (text === '' || !content.includes(text)) {
    return `${member}: '${text}' is not in ${file}`
  }
  return content.includes(first?.name ?? '') ? undefined : `${member}: ${file} never says ${ours}`
}

/** The anchors of a page's headings, as code hosts make them. */
const anchors = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const tables = { members: members(), inherited: inherited(), topics: documentedTopics() }

describe.each(Object.entries(tables))('%s of the Python SDK', (_name, table) => {
  test('each has something of ours, which exists', () => {
    const missing = table.flatMap(({ member, ours }) =>
      refsOf(ours).flatMap(ref => (exists(ref) ? [] : [`${member}: ${JSON.stringify(ref)}`])),
    )
    expect(missing).toEqual([])
  })

  test('each has a test, which tries it', () => {
    expect(table.flatMap(row => complaint(row) ?? [])).toEqual([])
  })
})

test('there are 296 members, each once', () => {
  const names = tables.members.map(({ member }) => member)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names).toHaveLength(296)
})

test('there are 273 topics, numbered and each once', () => {
  expect(tables.topics.map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 273 }, (_, index) => index + 1),
  )
})

test('each topic leads to a heading of a guide', () => {
  const lost = tables.topics.filter(({ guide }) => {
    const [page = '', anchor] = guide.split('#')
    const file = page === 'README.md' ? page : `docs/${page}`
    return !existsSync(file) || (anchor !== undefined && !anchors(file).includes(anchor))
  })
  expect(lost.map(({ number, guide }) => `${number}: ${guide}`)).toEqual([])
})

describe('the gate', () => {
  test.each(['Folder.pin', 'Badge.get', 'client.badges', 'FolderLock.get', 'createClient.badge'])(
    '%s does not exist',
    text => {
      expect(exists(parseRef(text))).toBe(false)
    },
  )

  test.each([
    ['test/none.ts', 'Folder.get', 'there is no test/none.ts'],
    [`${ROWS}/folders.ts`, 'Folder.pin', 'is not in'],
    ['test/house/from-boxsdk.test.ts', ['No', 'such', 'words'].join(' '), 'is not in'],
    ['test/house/layers.test.ts', 'test(', 'never says'],
  ])('%s does not try it', (file, text, words) => {
    const row = { member: 'M', ours: 'Folder.createFolder', test: file, text }
    expect(complaint(row)).toContain(words)
  })
})

import { afterAll, describe as suite, expect, test } from 'vitest'
import { createClient, describe, operations, UsageError, type BoxClient } from '../../src/index.js'
import type { EndpointOptions } from '../../src/core/index.js'
import { signInOperations } from '../../src/client/sign-in-operations.js'
import { calls } from '../support/calls/index.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { requiredInputs, type RequiredInput } from '../support/required-inputs.js'
import { classes } from '../unit/resources/session.js'

type Inputs = Readonly<Record<string, unknown>>
type Method = (this: object, input: unknown, options: unknown) => unknown

/** Required inputs that no caller can leave out, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  'Folder.upload: attributes': 'the folder, and the name of the content, are there without',
  'File.uploadVersion: attributes': 'none of them is required of us',
  'Folder.createUploadSession: folder_id': 'the folder itself',
  'MetadataTemplateRepository.create: scope': 'it is `enterprise`; no other can be written',
  'TermsOfService.createUserStatus: user': 'Box takes the user who asks',
  'UploadSession.uploadPart: digest': 'computed where it is left out',
  'UploadSession.commit: parts': 'read from Box where they are left out',
  'Ai.ask: mode': 'it follows from the number of items',
  'Classifications.initialize: scope': 'there is one for classifications',
  'Classifications.initialize: templateKey': 'there is one for classifications',
  'Classifications.initialize: displayName': 'there is one for classifications',
  'Classifications.initialize: fields': 'made of the classifications',
  'SharedItems.get: boxapi': 'it is of the client, as of `withSharedLink()`',
  'SharedItems.folder: boxapi': 'it is of the client, as of `withSharedLink()`',
  'SharedItems.webLink: boxapi': 'it is of the client, as of `withSharedLink()`',
  'SharedItems.appItem: boxapi': 'it is of the client, as of `withSharedLink()`',
}

/** Inputs whose name is not the one on the wire. */
const CALLED: Readonly<Record<string, string>> = {
  'Comment.reply: message': 'taggedMessage',
  'Folder.upload: file': 'content',
  'File.uploadVersion: file': 'content',
  'User.uploadAvatar: pic': 'content',
  'UploadSession.uploadPart: content-range': 'offset',
  'UploadSession.commit: digest': 'sha1',
}

/** What `get()` is where no class declares it. */
const GET = {
  options: { boxVersion: '2025.0' } as EndpointOptions,
  parsed: { holes: [] as string[] },
}

const rows = operations().filter(row => !signInOperations.includes(row))
const described = loadOpenapi()
const byName = new Map(classes.map(target => [target.name, target]))
const camel = (wire: string) => wire.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

let sent = 0
const client: BoxClient = createClient({
  auth: 'token',
  use: [
    () => {
      sent++
      return Promise.resolve({ status: 200, headers: {}, body: { entries: [] }, url: '' })
    },
  ],
})
afterAll(() => client.close())

/** Makes the full call of an operation, with its input changed on the way. */
async function callWith(
  resource: string,
  member: string,
  change: (input: Inputs) => unknown,
): Promise<{ readonly error: unknown; readonly input: Inputs }> {
  const prototype = byName.get(resource)!.prototype as Record<string, Method>
  const own = Object.getOwnPropertyDescriptor(prototype, member)
  const original = prototype[member]!
  let input: Inputs = {}
  Object.defineProperty(prototype, member, {
    configurable: true,
    value(this: object, given: Inputs | undefined, options: unknown) {
      input = given ?? {}
      sent = 0
      return original.call(this, given && change(given), options)
    },
  })
  try {
    await calls.find(({ operation }) => operation === `${resource}.${member}`)!.call(client)
    return { error: undefined, input }
  } catch (error) {
    return { error, input }
  } finally {
    Reflect.deleteProperty(prototype, member)
    if (own) {
      Object.defineProperty(prototype, member, own)
    }
  }
}

/** Values of another kind than this one. */
function wrongFor(value: unknown): readonly unknown[] {
  if (typeof value === 'number') {
    return ['5', null, {}]
  }
  return typeof value === 'boolean' ? ['true', 1, null] : [5, true, null]
}

suite.runIf(described !== undefined)(
  'what Box requires is required before anything is sent',
  () => {
    const required = requiredInputs(described ?? [])
    const exempted = new Set<string>()

    /** The keys of the input that must not be left out, those in the path included. */
    function keysOf(row: (typeof rows)[number], input: Inputs): string[] {
      const { options, parsed } = describe(byName.get(row.resource)!).endpoints[row.name] ?? GET
      const ours = new Set<string | undefined>([
        ...Object.keys(options.query ?? {}),
        ...Object.keys(options.body ?? {}),
        options.self,
        options.idAs,
        options.boxVersion && 'box-version',
      ])
      const keyOf = ({ name }: RequiredInput) =>
        CALLED[`${row.resource}.${row.name}: ${name}`] ??
        Object.entries(options.names ?? {}).find(([, wire]) => wire === name)?.[0] ??
        camel(name)
      const keys = (required(row) ?? [])
        .filter(({ name }) => !ours.has(name))
        .flatMap(one => {
          const at = `${row.resource}.${row.name}: ${one.name}`
          if (at in EXEMPT) {
            exempted.add(at)
            return []
          }
          if (one.name === options.wrap) {
            return Object.keys(input)
          }
          expect(
            input,
            `${at} stands in the call with all inputs, or among the exempt`,
          ).toHaveProperty([keyOf(one)])
          return [keyOf(one)]
        })
      return [...new Set([...keys, ...parsed.holes.filter(hole => hole !== 'id' && hole in input)])]
    }

    test.each(rows.map(row => [`${row.resource}.${row.name}`, row] as const))(
      '%s',
      async (at, row) => {
        expect(required(row), 'it is described').toBeDefined()
        const { input } = await callWith(row.resource, row.name, given => given)
        for (const key of keysOf(row, input)) {
          const { [key]: value, ...rest } = input
          for (const given of [rest, { ...rest, [key]: undefined }]) {
            const { error } = await callWith(row.resource, row.name, () => given)
            expect([at, key, String(error), sent]).toEqual([
              at,
              key,
              expect.stringContaining(key),
              0,
            ])
            expect(error).toBeInstanceOf(UsageError)
          }
          for (const wrong of wrongFor(value)) {
            const { error } = await callWith(row.resource, row.name, () => ({
              ...rest,
              [key]: wrong,
            }))
            expect([at, key, wrong, String(error), sent]).toEqual([
              at,
              key,
              wrong,
              expect.stringContaining(key),
              0,
            ])
            expect(error).toBeInstanceOf(UsageError)
          }
        }
      },
    )

    test('nothing is exempt in vain', () => {
      expect([...exempted].sort()).toEqual(Object.keys(EXEMPT).sort())
    })
  },
)

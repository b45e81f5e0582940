import { Readable } from 'node:stream'
import { Ajv, type AnySchema } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  Collection,
  createClient,
  operations,
  Resource,
  type BoxClient,
  type Drift,
  type Middleware,
} from '../../src/index.js'
import { calls, strayCalls } from '../support/calls/index.js'
import { loadOpenapi, openapiFiles, type Json } from '../support/openapi-document.js'
import { toJsonSchema } from '../support/openapi-schema.js'
import { clientFor } from '../support/prism-client.js'
import { prismDescription } from '../support/prism-description.js'
import { startPrism, type PrismServer } from '../support/prism-server.js'
import { signInCalls } from '../support/sign-in-calls.js'

const files = openapiFiles()
const described = loadOpenapi()

const fragments = new Map(
  operations().map(({ resource, name, fragment }) => [`${resource}.${name}`, fragment]),
)

/** The description's own example of a collaboration has a list where its schema has a user. */
const isOurs = ({ at, problem }: Drift) =>
  problem === 'unexpected value' && at !== 'Collaboration.createdBy'

const BASE = 'https://openapi.example/'

/** The schema of what is said about an uploaded file. */
function attributesAt(path: string): Json {
  const keys = [
    'requestBody',
    'content',
    'multipart/form-data',
    'schema',
    'properties',
    'attributes',
  ]
  const operation = described?.[0]?.paths[path]?.['post']
  return keys.reduce<unknown>((at, key) => (at as Json)[key], operation) as Json
}

test('there are calls for every declared operation, and for no other', () => {
  const declared = operations().map(({ resource, name }) => `${resource}.${name}`)
  const called = [...calls.map(one => one.operation), ...signInCalls.map(([name]) => name)]
  expect([...new Set(called)].sort()).toEqual([...new Set(declared)].sort())
  expect(strayCalls).toEqual([])
})

/** The calls of each operation, the fullest and the least among them. */
const byOperation = [...new Set(calls.map(({ operation }) => operation))].map(
  name => [name, calls.filter(({ operation }) => operation === name)] as const,
)

/** Reads what a call has made: of a listing, a page. */
async function read(made: unknown): Promise<unknown> {
  const value = await made
  return value instanceof Collection ? value.page() : value
}

describe.runIf(described !== undefined)(
  'against a foreign server that checks every request',
  () => {
    let prism: PrismServer
    let client: BoxClient
    let violations: string[] = []
    let statuses: number[] = []
    let drifts: Drift[] = []
    let fragment: string | undefined
    /** Of new files, and of new versions. */
    const attributes = { file: [] as unknown[], version: [] as unknown[] }
    const filters: unknown[] = []

    const watch: Middleware = async (request, next) => {
      const url =
        fragment === undefined
          ? request.url
          : request.url.replace(prism.url, `${prism.url}/~${fragment}`)
      const text = new URL(request.url).searchParams.get('mdfilters')
      if (text !== null) {
        filters.push(JSON.parse(text))
      }
      if (request.body && 'multipart' in request.body) {
        const kind = request.url.endsWith('/files/content') ? 'file' : 'version'
        attributes[kind].push(
          ...request.body.multipart.flatMap(part => ('value' in part ? part.value : [])),
        )
      }
      const response = await next({ ...request, url })
      statuses.push(response.status)
      const found = response.headers['sl-violations']
      if (found !== undefined) {
        violations.push(`${request.method} ${request.url}: ${found}`)
      }
      return response
    }

    beforeAll(async () => {
      prism = await startPrism(prismDescription(files ?? []))
      const { url } = prism
      client = createClient({
        auth: 'token',
        baseUrls: { api: url, upload: url, oauth: url },
        use: [watch],
        retry: false,
        drift: drift => drifts.push(drift),
      })
    }, 60_000)
    afterAll(async () => {
      await client.close()
      prism.stop()
    })

    test.each(byOperation)('%s', async (name, list) => {
      fragment = fragments.get(name)
      const asking = clientFor(client, name)
      for (const [index, { call, undescribed }] of list.entries()) {
        violations = []
        statuses = []
        drifts = []
        const reply = await read(call(asking)).catch((error: unknown) => {
          if (undescribed !== undefined) {
            return undefined
          }
          const what = [`call ${String(index)}`, ...violations, String(error)]
          throw new Error(what.join('; '), { cause: error })
        })
        if (undescribed !== undefined) {
          // Once the description has it, the reason goes.
          expect(violations).toHaveLength(1)
          continue
        }
        if (reply instanceof Readable) {
          for await (const chunk of reply) {
            expect(chunk).toBeInstanceOf(Uint8Array)
          }
        }
        expect(violations).toEqual([])
        expect(statuses.length).toBeGreaterThan(0)
        expect(statuses.filter(status => status >= 400)).toEqual([])
        expect(drifts.filter(isOurs)).toEqual([])
        if (reply instanceof Resource) {
          expect(reply.constructor).not.toBe(Resource)
        }
      }
    })

    test.each(signInCalls)('%s', async (name, call) => {
      const part = fragments.get(name)
      const oauth = `${prism.url}${part === undefined ? '' : `/~${part}`}/oauth2`
      const authorize = `${prism.url}/authorize`
      const made = await call(auth =>
        createClient({ auth, baseUrls: { oauth, authorize }, retry: false }),
      )
      if (typeof made === 'object' && made !== null && 'url' in made) {
        const page = await fetch(String(made.url))
        expect([page.status, page.headers.get('sl-violations')]).toEqual([200, null])
      }
    })

    test('what travels as JSON text is what the description wants there', () => {
      const ajv = new Ajv({ strict: false, logger: false, validateFormats: false })
      for (const [id, schema] of Object.entries(described?.[0]?.schemas ?? {})) {
        if (/^Metadata.*Filter/.test(id)) {
          ajv.addSchema(toJsonSchema(schema, BASE) as AnySchema, BASE + id)
        }
      }
      const upload = attributesAt('/files/content')
      const version = attributesAt('/files/{file_id}/content')
      const search = `${BASE}MetadataFilter`
      const { file, version: versions } = attributes
      for (const list of [file, versions, filters]) {
        expect(list.length).toBeGreaterThan(0)
      }
      expect(file.filter(each => !ajv.validate(upload, each))).toEqual([])
      expect(versions.filter(each => !ajv.validate(version, each))).toEqual([])
      expect(ajv.validate(upload, { parent: {} })).toBe(false)
      const list = { type: 'array', maxItems: 1, items: { $ref: search } }
      expect(filters.filter(each => !ajv.validate(list, each))).toEqual([])
      expect(ajv.validate({ $ref: search }, { scope: 'nowhere' })).toBe(false)
    })
  },
)

import { Readable } from 'node:stream'
import { Ajv, type AnySchema } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createClient,
  operations,
  Resource,
  type BoxClient,
  type Drift,
  type Middleware,
} from '../../src/index.js'
import { signInOperations } from '../../src/client/sign-in-operations.js'
import { calls } from '../support/calls.js'
import { loadOpenapi, openapiFiles, type Json } from '../support/openapi-document.js'
import { toJsonSchema } from '../support/openapi-schema.js'
import { prismDescription } from '../support/prism-description.js'
import { startPrism, type PrismServer } from '../support/prism-server.js'

const files = openapiFiles()
const described = loadOpenapi()

const fragments = new Map(
  operations().map(({ resource, name, fragment }) => [`${resource}.${name}`, fragment]),
)

/** The description's own example of a collaboration has a list where its schema has a user. */
const isOurs = ({ at, problem }: Drift) =>
  problem === 'unexpected value' && at !== 'Collaboration.createdBy'

const BASE = 'https://openapi.example/'

function schemaAt(path: string, method: string, keys: string): Json {
  const body = described?.[0]?.paths[path]?.[method]
  const schema = keys.split('.').reduce<unknown>((at, key) => (at as Json)[key], body) as Json
  return (schema['properties'] as Json)['attributes'] as Json
}

test('there is a call for every declared operation', () => {
  // Those of signing in are tried in test/features/sign-in-operations.test.ts.
  const ofResources = operations().filter(row => !signInOperations.includes(row))
  const declared = ofResources.map(({ resource, name }) => `${resource}.${name}`)
  expect(Object.keys(calls).sort()).toEqual([...new Set(declared)].sort())
})

describe.runIf(described !== undefined)(
  'against a foreign server that checks every request',
  () => {
    let prism: PrismServer
    let client: BoxClient
    let violations: string[] = []
    let statuses: number[] = []
    let drifts: Drift[] = []
    let fragment: string | undefined
    const attributes: unknown[] = []
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
        attributes.push(
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

    test.each(Object.entries(calls))('%s', async (name, call) => {
      fragment = fragments.get(name)
      violations = []
      statuses = []
      drifts = []
      const reply = await call(client, {}).catch((error: unknown) => {
        throw new Error([...violations, String(error)].join('; '), { cause: error })
      })
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
    })

    test('what travels as JSON text is what the description wants there', () => {
      const ajv = new Ajv({ strict: false, logger: false, validateFormats: false })
      for (const [id, schema] of Object.entries(described?.[0]?.schemas ?? {})) {
        if (/^Metadata.*Filter/.test(id)) {
          ajv.addSchema(toJsonSchema(schema, BASE) as AnySchema, BASE + id)
        }
      }
      const upload = schemaAt(
        '/files/content',
        'post',
        'requestBody.content.multipart/form-data.schema',
      )
      const search = `${BASE}MetadataFilter`
      expect([attributes.length, filters.length]).toEqual([2, 1])
      expect(ajv.validate(upload, attributes[0])).toBe(true)
      expect(ajv.validate(upload, { parent: {} })).toBe(false)
      expect(
        ajv.validate({ type: 'array', maxItems: 1, items: { $ref: search } }, filters[0]),
      ).toBe(true)
      expect(ajv.validate({ $ref: search }, { scope: 'nowhere' })).toBe(false)
    })
  },
)

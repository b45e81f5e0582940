import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BadRequestError, ConflictError, UsageError } from '../../../src/errors/index.js'
import { encodeBody } from '../../../src/transport/body.js'
import type { RequestBody } from '../../../src/transport/index.js'
import { metadataPatch, MetadataInstance, templatePatch } from '../../../src/resources/index.js'
import { recorder } from './session.js'

interface Invoice {
  readonly total: number
  readonly state: 'open' | 'paid'
  readonly dueAt: string
  readonly tags?: readonly string[]
}

const invoice = { scope: 'enterprise_1', template: 'invoice' } as const

const request = { method: 'PUT', url: 'https://api.box.com/2.0/files/7' }
const sent = (body: unknown): unknown =>
  JSON.parse(encodeBody(body as RequestBody, request).data as string)

const system = {
  $id: 'i',
  $type: 'invoice-6bcba49f',
  $parent: 'file_7',
  $scope: 'enterprise_1',
  $template: 'invoice',
  $version: 3,
  $typeVersion: 1,
  $canEdit: true,
}

/** Keys that somebody might rewrite: camelCase, snake_case, beyond ASCII, with signs of pointers. */
const key = fc.oneof(
  fc.stringMatching(/^[a-z]+([A-Z][a-z]+){1,3}$/),
  fc.stringMatching(/^[a-z]+(_[a-z]+){1,3}$/),
  fc.stringMatching(/^[a-zA-Z$~/_.-]{1,8}$/),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'a$b',
    '~1',
    '~01',
    '/',
    '',
    'type',
    'id',
  ),
)
const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(each => !Object.is(each, -0)),
  fc.array(fc.string()),
)
const values = fc
  .dictionary(key, value, { noNullPrototype: false })
  .map(made => Object.fromEntries(Object.entries(made)))
const plain = values.map(made =>
  Object.fromEntries(Object.entries(made).filter(([name]) => !name.startsWith('$'))),
)

describe('keys that users invent', () => {
  test('leave as they are when an instance is made', async () => {
    await fc.assert(
      fc.asyncProperty(values, async given => {
        const client = recorder(system)
        await client.files.ref('7').createMetadata({ ...invoice, values: given })
        expect(sent(client.sent[0]!.body)).toEqual(given)
      }),
    )
  })

  test('come as they are when an instance is read, apart from what Box says', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async given => {
        const client = recorder(JSON.parse(JSON.stringify({ ...system, ...given })))
        const read = await client.folders.ref('7').getMetadata(invoice)
        expect(Object.entries(read.values)).toEqual(
          Object.entries(JSON.parse(JSON.stringify(given)) as object),
        )
        expect(read).toMatchObject({ id: 'i', version: 3, canEdit: true, template: 'invoice' })
        expect(client.drift).toEqual([])
      }),
    )
  })

  test('are pointed to exactly in a patch', () => {
    fc.assert(
      fc.property(key, value, (name, given) => {
        const [{ path }] = metadataPatch().add(name, given).operations as unknown as [
          { path: string },
        ]
        const [empty, ...tokens] = path.split('/')
        expect([empty, tokens.length]).toEqual(['', 1])
        expect(tokens[0]!.replaceAll('~1', '/').replaceAll('~0', '~')).toBe(name)
      }),
    )
  })

  test('are set one by one when there is an instance already', async () => {
    await fc.assert(
      fc.asyncProperty(values, async given => {
        const client = recorder(system)
        let made = 0
        const { send } = client.session
        Object.assign(client.session, {
          send: (invocation: Parameters<typeof send>[0]) =>
            made++ === 0
              ? Promise.reject(
                  new ConflictError({ reply: { status: 409, headers: {}, body: {} }, request }),
                )
              : send.call(client.session, invocation),
        })
        await client.files.ref('7').setMetadata({ ...invoice, values: given })
        expect(client.sent.map(({ method }) => method)).toEqual(['PUT'])
        expect(sent(client.sent[0]!.body)).toEqual(
          Object.entries(given).map(([name, each]) => ({
            op: 'add',
            path: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
            value: each,
          })),
        )
      }),
    )
  })

  test('stay in the parameters of a query and the paths of its fields', async () => {
    await fc.assert(
      fc.asyncProperty(values, async queryParams => {
        const client = recorder({ entries: [] })
        const query = { from: 'enterprise_1.myTemplate', ancestorFolderId: '0', queryParams }
        await client.search.metadataQuery(query).page()
        expect(sent(client.sent[0]!.body)).toMatchObject({ from: 'enterprise_1.myTemplate' })
        expect((sent(client.sent[0]!.body) as { query_params: object }).query_params).toEqual(
          queryParams,
        )
      }),
    )
  })
})

describe('an instance', () => {
  test('keeps what Box says of it apart, also what it says one day', () => {
    const made = new MetadataInstance({ ...system, $later: 1, total: 5 })
    expect(made.values).toEqual({ total: 5 })
    expect(made.system).toEqual({ ...system, $later: 1 })
    expect(Object.isFrozen(made.values)).toBe(true)
    expect(Object.keys(new MetadataInstance({ $id: '1' })).sort()).toEqual([
      'id',
      'system',
      'values',
    ])
  })

  test('has the type that the caller gives it', async () => {
    const client = recorder({ ...system, total: 5, state: 'open', dueAt: 'x' })
    const read = await client.files.ref('7').getMetadata<Invoice>(invoice)
    const { total } = read.values
    expect(total.toFixed(2)).toBe('5.00')
    // @ts-expect-error -- no such field
    expect(read.values.nothing).toBeUndefined()
    await client.files.ref('7').createMetadata<Invoice>({
      ...invoice,
      values: { total: 5, state: 'paid', dueAt: new Date(0) },
    })
    expect(sent(client.sent[1]!.body)).toEqual({
      total: 5,
      state: 'paid',
      dueAt: '1970-01-01T00:00:00Z',
    })
  })

  test('takes no invalid date, and tells where it stands', async () => {
    const client = recorder(system)
    const dueAt = new Date(Number.NaN)
    await expect(
      client.files.ref('7').createMetadata({ ...invoice, values: { dueAt } }),
    ).rejects.toThrow('createMetadata.values.dueAt is an invalid Date')
    expect(() => metadataPatch<Invoice>().add('dueAt', dueAt)).toThrow(UsageError)
    expect(client.sent).toEqual([])
  })
})

describe('a patch', () => {
  test('tests a field before it changes it', () => {
    const patch = metadataPatch<Invoice>()
      .replace('state', 'paid', 'open')
      .remove('tags', ['a'])
      .copy('dueAt', 'state')
    expect(JSON.parse(JSON.stringify(patch))).toEqual([
      { op: 'test', path: '/state', value: 'open' },
      { op: 'replace', path: '/state', value: 'paid' },
      { op: 'test', path: '/tags', value: ['a'] },
      { op: 'remove', path: '/tags' },
      { op: 'copy', from: '/dueAt', path: '/state' },
    ])
  })

  test('does not change: each method gives a new one', () => {
    const first = metadataPatch<Invoice>().test('state', 'open')
    first.replace('state', 'paid')
    expect(first.operations).toHaveLength(1)
    // @ts-expect-error -- not a value of that field
    metadataPatch<Invoice>().add('state', 'lost')
    // @ts-expect-error -- no such field
    metadataPatch<Invoice>().remove('nothing')
  })

  test('of a template holds its operations in their order', () => {
    const patch = templatePatch().removeField('old').reorderFields(['a', 'b'])
    expect(patch.operations).toEqual([
      { op: 'removeField', fieldKey: 'old' },
      { op: 'reorderFields', fieldKeys: ['a', 'b'] },
    ])
    expect(JSON.stringify(patch)).toBe(JSON.stringify(patch.operations))
  })

  test('may be a plain list, and says that it is a patch', async () => {
    const client = recorder(system)
    const patch = [{ op: 'remove', path: '/total' }] as const
    await client.files.ref('7').updateMetadata({ ...invoice, patch })
    expect(sent(client.sent[0]!.body)).toEqual(patch)
    expect(encodeBody(client.sent[0]!.body as RequestBody, request).contentType).toBe(
      'application/json-patch+json',
    )
  })
})

describe('setting what may be there', () => {
  test('swallows no other error', async () => {
    const client = recorder(system)
    const refusal = new BadRequestError({ reply: { status: 400, headers: {}, body: {} }, request })
    Object.assign(client.session, { send: () => Promise.reject(refusal) })
    await expect(
      client.files.ref('7').setMetadata({ ...invoice, values: { total: 1 } }),
    ).rejects.toBe(refusal)
    await expect(client.files.ref('7').setClassification({ name: 'A' })).rejects.toBe(refusal)
  })

  test('classifies anew what is classified', async () => {
    const client = recorder({ $version: 1, Box__Security__Classification__Key: 'A' })
    const { send } = client.session
    let made = 0
    Object.assign(client.session, {
      send: (invocation: Parameters<typeof send>[0]) =>
        made++ === 0
          ? Promise.reject(
              new ConflictError({ reply: { status: 409, headers: {}, body: {} }, request }),
            )
          : send.call(client.session, invocation),
    })
    const set = await client.folders.ref('7').setClassification({ name: 'A' })
    expect([set.name, set.version, client.sent[0]!.method]).toEqual(['A', 1, 'PUT'])
  })
})

test('labels are removed by name, and one must be named', async () => {
  const template = {
    type: 'metadata_template',
    id: '5',
    scope: 'enterprise_1',
    templateKey: 'labels',
  }
  const client = recorder(template, template)
  await client.classifications.remove({ names: ['Public', 'Secret/internal'] })
  const [read, change] = client.sent
  expect([read!.method, change!.method]).toEqual(['GET', 'PUT'])
  const fieldKey = 'Box__Security__Classification__Key'
  expect(sent(change!.body)).toEqual([
    { op: 'removeEnumOption', fieldKey, enumOptionKey: 'Public' },
    { op: 'removeEnumOption', fieldKey, enumOptionKey: 'Secret/internal' },
  ])
  const none = client.classifications.remove({ names: [] })
  await expect(none).rejects.toThrow(
    new UsageError("Classifications.remove: name at least one label, as in { names: ['Public'] }."),
  )
  expect(client.sent).toHaveLength(2)
})

test('a template that was not read cannot be changed, and the error says why', async () => {
  const client = recorder({})
  await expect(client.metadataTemplates.ref('5').update({ patch: [] })).rejects.toThrow(
    "MetadataTemplate.update: this MetadataTemplate has no 'scope', which its address needs; load it first.",
  )
  expect(client.sent).toEqual([])
})

import {
  Exclude,
  Expose,
  Transform,
  Type,
  plainToInstance as theirPlainToInstance,
  instanceToPlain as theirInstanceToPlain,
} from 'class-transformer'
import { describe, expect, test } from 'vitest'
import { instanceToPlain, plainToInstance, project } from '../../../src/class-transformer/index.js'
import {
  Field,
  Hydrator,
  json,
  Registry,
  Resource,
  resourceDecorator as BoxResource,
  wire,
  type Codec,
  type Session,
} from '../../../src/core/index.js'
import { Enterprise, File, Folder, User } from '../../../src/resources/index.js'

const raw = () => ({
  type: 'folder',
  id: '7',
  name: 'Plans',
  created_at: '2024-05-01T10:00:00-07:00',
  modified_at: 'soon',
  owned_by: { type: 'user', id: '1', name: 'Ann', surprise: true },
  parent: null,
  path_collection: { total_count: 1, entries: [{ type: 'folder', id: '0', name: 'All Files' }] },
  shared_link: { url: 'https://box.test/s/1', unshared_at: '2030-01-01T00:00:00Z' },
  get: 'a key that no field declares',
  unknown_key: 1,
})

const detached = new Hydrator(new Registry())
const session: Session = {
  hydrator: detached,
  send: () => Promise.reject(new Error('nothing is sent here')),
}

class Invoice {
  @Expose({ name: 'invoice_no' }) declare number: string
  @Type(() => Date) declare due: Date
}

class Base extends Resource<'ledger'> {
  @Field(Date) declare openedAt?: Date
  @Field() declare total?: number
}
BoxResource('ledger', { register: false })(Base)

@BoxResource('ledger', { register: false, hydrate: 'class-transformer' })
class Ledger extends Base {
  @Field()
  @Transform(({ value }) => String(value).toUpperCase(), { toClassOnly: true })
  declare code: string
  @Field() @Exclude() declare secretWord?: string
  @Field() @Exclude({ toPlainOnly: true }) declare readOnly?: string
  @Field() @Exclude({ toClassOnly: true }) declare writeOnly?: string
  @Field() @Expose({ groups: ['staff'] }) declare staffNote?: string
  @Field(Date)
  @Transform(({ value }) => (value as Date).getUTCFullYear(), { toPlainOnly: true })
  declare closedAt?: Date
  @Field(() => Invoice) declare invoice?: Invoice
  @Field([() => Invoice]) declare invoices?: Invoice[]
  @Field('user') declare clerk?: User
  @Expose() get label(): string {
    return `#${this.code}`
  }
}

const ledger = () => ({
  type: 'ledger',
  id: '3',
  opened_at: '2024-01-01T00:00:00Z',
  closed_at: '2025-01-01T00:00:00Z',
  code: 'ab',
  secret_word: 's',
  read_only: 'r',
  write_only: 'w',
  staff_note: 'n',
  invoice: { invoice_no: '12', due: '2024-02-01' },
  invoices: [{ invoice_no: '13', due: '2024-03-01' }],
  clerk: { type: 'user', id: '1', name: 'Ann' },
})

describe('plainToInstance', () => {
  test('makes what the hydrator makes, and alters nothing', () => {
    const given = raw()
    const folder = plainToInstance(Folder, given)
    expect(folder).toBeInstanceOf(Folder)
    expect(folder.createdAt).toEqual(new Date('2024-05-01T17:00:00Z'))
    expect(folder.modifiedAt).toBe('soon')
    expect(folder.ownedBy).toBeInstanceOf(User)
    expect(folder.pathCollection?.entries[0]).toBeInstanceOf(Folder)
    expect(Object.keys(folder)).not.toContain('unknownKey')
    expect(typeof folder.get).toBe('function')
    expect('size' in folder).toBe(false)
    expect(given).toEqual(raw())
    expect(wire(folder)).toBe(given)
  })

  test('takes lists', () => {
    expect(
      plainToInstance(User, [
        { type: 'user', id: '1' },
        { type: 'user', id: '2' },
      ]),
    ).toEqual([
      plainToInstance(User, { type: 'user', id: '1' }),
      plainToInstance(User, { type: 'user', id: '2' }),
    ])
  })

  test('makes resources that belong to no client', async () => {
    const folder = plainToInstance(Folder, raw())
    await expect(folder.get()).rejects.toThrow('was not made by a client')
    await expect(folder.ownedBy?.get()).rejects.toThrow('was not made by a client')
  })

  test('leaves classes of class-transformer alone', () => {
    const invoice = plainToInstance(Invoice, { invoice_no: '1', due: '2024-01-01', extra: 2 })
    expect(invoice).toEqual(
      Object.assign(new Invoice(), { number: '1', due: new Date('2024-01-01'), extra: 2 }),
    )
  })
})

describe('instanceToPlain', () => {
  test('writes the wire shape and comes back the same', () => {
    const folder = plainToInstance(Folder, raw())
    const plain = instanceToPlain(folder)
    expect(plain).toMatchObject({
      type: 'folder',
      created_at: '2024-05-01T17:00:00Z',
      modified_at: 'soon',
      parent: null,
      shared_link: { unshared_at: '2030-01-01T00:00:00Z' },
      path_collection: { entries: [{ type: 'folder', id: '0', name: 'All Files' }] },
    })
    expect(plain).not.toHaveProperty('unknown_key')
    expect(plainToInstance(Folder, plain)).toEqual(folder)
  })

  test('takes lists, codecs and surprises', () => {
    const cents: Codec<number> = {
      decode: value => Number(value) / 100,
      encode: value => value * 100,
    }
    class Price extends Resource<'price'> {
      @Field(cents) declare amount: number
      @Field([Date]) declare days: Date[]
      @Field(json<Record<string, unknown>>()) declare extra: Record<string, unknown>
    }
    const wired = {
      type: 'price',
      id: '1',
      amount: 250,
      days: ['2024-01-01T00:00:00Z', 'never', null],
      extra: { aB: [{ cD: 1 }] },
    }
    const [price] = plainToInstance(Price, [wired])
    expect(price?.amount).toBe(2.5)
    expect(instanceToPlain([price as object])).toEqual([wired])
  })
})

describe("class-transformer's own decorators", () => {
  test('take effect on the way in', () => {
    const made = plainToInstance(Ledger, ledger())
    expect(made.code).toBe('AB')
    expect(made.label).toBe('#AB')
    expect(Object.keys(made)).not.toContain('secretWord')
    expect(Object.keys(made)).not.toContain('writeOnly')
    expect(made.readOnly).toBe('r')
    expect(made.closedAt).toEqual(new Date('2025-01-01T00:00:00Z'))
    expect(made.invoice).toBeInstanceOf(Invoice)
    expect(made.invoices?.[0]?.due).toEqual(new Date('2024-03-01'))
    expect(made.invoice?.number).toBe('12')
  })

  test('take effect on the way out', () => {
    const plain = instanceToPlain(plainToInstance(Ledger, ledger()))
    expect(plain).toMatchObject({
      code: 'AB',
      label: '#AB',
      closed_at: 2025,
      opened_at: '2024-01-01T00:00:00Z',
    })
    expect(plain).not.toHaveProperty('secret_word')
    expect(plain).not.toHaveProperty('read_only')
    expect(plain).not.toHaveProperty('staff_note')
    expect(
      instanceToPlain(plainToInstance(Ledger, ledger()), { groups: ['staff'] }),
    ).toHaveProperty('staff_note', 'n')
    expect(plain).toMatchObject({ invoice: { invoice_no: '12' } })
  })

  test('do not reach the parent class', () => {
    expect(plainToInstance(Base, ledger())).toEqual(
      detached.hydrate(
        Base,
        { type: 'ledger', id: '3', opened_at: '2024-01-01T00:00:00Z' },
        session,
      ),
    )
  })
})

describe('project', () => {
  test("lets class-transformer's own functions work", () => {
    project(User)
    project(Folder)
    const folder = theirPlainToInstance(Folder, raw(), { exposeUnsetFields: false })
    expect(folder).toEqual(plainToInstance(Folder, raw()))
    expect(theirInstanceToPlain(folder, { exposeUnsetFields: false })).toEqual(
      instanceToPlain(folder),
    )
  })

  test('can be repeated', () => {
    project(Ledger)
    project(Ledger)
    expect(instanceToPlain(plainToInstance(Ledger, ledger()))).toMatchObject({ code: 'AB' })
  })
})

describe('the installed converter', () => {
  test('serves classes that ask for it with the classes and the session of the client', () => {
    class OwnUser extends User {
      get shout(): string {
        return this.name.toUpperCase()
      }
    }
    BoxResource('user', { register: false })(OwnUser)
    const hydrator = new Hydrator(new Registry().add(Ledger).add(OwnUser).add(Enterprise).add(File))
    const own: Session = {
      hydrator,
      send: () =>
        Promise.resolve({
          status: 200,
          headers: {},
          body: { type: 'user', id: '1', name: 'loaded' },
        }),
    }
    const given = ledger()
    const made = hydrator.hydrate(Ledger, given, own) as Ledger
    expect(made.code).toBe('AB')
    expect((made.clerk as OwnUser).shout).toBe('ANN')
    expect(wire(made)).toBe(given)
    return expect(made.clerk?.get()).resolves.toMatchObject({ name: 'loaded' })
  })

  test('serves value classes that declare no field of ours', () => {
    class Letter extends Resource<'letter'> {
      @Field(() => Invoice) declare invoice: Invoice
    }
    const made = detached.hydrate(
      Letter,
      { invoice: { invoice_no: '9', due: '2024-01-01' } },
      session,
    ) as Letter
    expect(made.invoice).toBeInstanceOf(Invoice)
    expect(made.invoice.number).toBe('9')
  })

  test('keeps keys of users that class-transformer stumbles over or leaves out', () => {
    const text = '{"global":{"a":{"constructor":true,"__proto__":{"x":1},"camelCase":"b/c"}}}'
    const metadata = JSON.parse(text) as object
    const sent = { type: 'file', id: '1', metadata }
    const made = plainToInstance(File, sent)
    expect(JSON.stringify(made.metadata)).toBe(text)
    expect(sent.metadata).toBe(metadata)
    const written = instanceToPlain([made, made])
    expect(written.map(each => JSON.stringify(each['metadata']))).toEqual([text, text])
    expect(written[0]?.['metadata']).not.toBe(made.metadata)
  })
})

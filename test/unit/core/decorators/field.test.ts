import { describe as suite, expect, test } from 'vitest'
import { describe, Field, Hydrator, Registry, Resource } from '../../../../src/core/index.js'
import { DeclarationError } from '../../../../src/errors/index.js'
import { Cover, registry } from '../example.js'

const decorate = (...args: unknown[]) => {
  class Thing extends Resource<'thing'> {}
  const field = Field as unknown as (...args: unknown[]) => (prototype: object, key: string) => void
  field(...args)(Thing.prototype, 'someField')
  return describe(Thing).fields['someField']
}

suite('kinds', () => {
  const codec = { decode: (raw: unknown) => raw }
  test.each<[string, unknown[], object]>([
    ['none', [], { wire: 'some_field', kind: undefined }],
    ['a wire name of its own', [{ name: 'other' }], { wire: 'other', kind: undefined }],
    ['a type', ['reader', { name: 'r' }], { wire: 'r', kind: 'reader' }],
    ['Date', [Date], { kind: Date }],
    ['a codec', [codec], { kind: codec }],
    ['a list', [['reader']], { kind: ['reader'] }],
  ])('%s', (_, args, expected) => {
    expect(decorate(...args)).toMatchObject(expected)
  })

  test.each<[string, unknown]>([
    ['undefined, as an import cycle leaves it', undefined],
    ['null', null],
    ['a number', 5],
    ['an empty list', []],
    ['a list of two', ['a', 'b']],
    ['a list of a class', [Cover]],
  ])('%s is none', (_, kind) => {
    expect(() => decorate(kind)).toThrow(DeclarationError)
    expect(() => decorate(kind)).toThrow(
      `Thing.someField: ${String(kind)} is not a kind; use a wire type name, Date, a thunk such as () => SharedLink, a list [kind], or a codec.`,
    )
  })
})

suite("properties that the class sets itself ('declare' was forgotten)", () => {
  test('are refused with the remedy', () => {
    class Forgetful extends Resource<'forgetful'> {
      @Field() code?: string
      @Field() size = 1
    }
    const hydrator = new Hydrator(new Registry())
    expect(() => hydrator.hydrate(Forgetful, { code: 'x' }, undefined)).toThrow(
      new DeclarationError(
        "Forgetful: code, size are set by the class itself, which hides what comes from the wire; write 'declare' before the property: '@Field() declare code'.",
      ),
    )
  })

  test('are fine where no field is declared', () => {
    class Counting extends Resource<'counting'> {
      @Field() declare name: string
      calls = 0
    }
    const made = new Hydrator(registry()).hydrate(Counting, { name: 'n', calls: 9 }, undefined)
    expect(made).toMatchObject({ name: 'n', calls: 0 })
  })
})

test('a class in place of a thunk is named, not printed', () => {
  expect(() => decorate(Cover)).toThrow(
    'Thing.someField: the class Cover is not a kind; use a wire type name, Date, a thunk such as () => Cover, a list [kind], or a codec.',
  )
})

test('neither names nor thunks are resolved while a class is declared', () => {
  const touched: string[] = []
  class Early extends Resource<'early'> {
    @Field(() => (touched.push('thunk'), Later)) declare later?: { url: string }
    @Field('nothing_is_called_so' as never) declare unknown?: never
  }
  class Later {
    @Field() declare url: string
  }
  expect(touched).toEqual([])
  expect(Object.keys(describe(Early).fields)).toContain('later')
  expect(touched).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { Registry, Resource, resourceDecorator } from '../../../../src/core/index.js'
import { DeclarationError } from '../../../../src/errors/index.js'
import { Book, Reader, Shelf } from '../example.js'

const as = (name: string) => resourceDecorator(name, { register: false })

describe('add', () => {
  test('takes the class for the wire type that it declares', () => {
    const registry = new Registry().add(Book)
    expect(registry.find('book')).toBe(Book)
    expect(registry.find('shelf')).toBeUndefined()
    expect(registry.classes()).toEqual([Book])
  })

  test('refuses a class that declares none', () => {
    class Nameless extends Resource<'nameless'> {}
    expect(() => new Registry().add(Nameless)).toThrow(
      new DeclarationError(
        "Nameless: the class has no resource decorator; write @BoxResource('its_wire_type') above it.",
      ),
    )
  })
})

test('a class is taken by itself, or by whatever extends it in its place', () => {
  class Atlas extends Book {}
  const registry = new Registry()
  expect(registry.current(Book)).toBe(Book)
  expect(registry.add(Atlas).current(Book)).toBe(Atlas)
  expect(registry.current(Atlas)).toBe(Atlas)
  expect(registry.current(Object)).toBe(Object)
})

describe('extend', () => {
  test('lets a subclass take over', () => {
    class Atlas extends Book {}
    const registry = new Registry().add(Book)
    registry.extend(Atlas, 'book')
    expect(registry.find('book')).toBe(Atlas)
  })

  test('refuses a class that does not extend the holder', () => {
    class Pamphlet extends Resource<'book'> {}
    const registry = new Registry().add(Book)
    expect(() => {
      registry.extend(Pamphlet, 'book')
    }).toThrow(
      new DeclarationError(
        "Pamphlet: 'book' is held by Book, which Pamphlet does not extend; extend Book, or declare with { register: false } and pass Pamphlet to createClient({ resources }).",
      ),
    )
    expect(registry.find('book')).toBe(Book)
  })

  test('refuses the parent after the child', () => {
    class Atlas extends Book {}
    const registry = new Registry()
    registry.extend(Atlas, 'book')
    expect(() => {
      registry.extend(Book, 'book')
    }).toThrow(DeclarationError)
  })

  test('takes a class that was loaded anew', () => {
    const load = () => {
      class Atlas extends Book {}
      return Atlas
    }
    const registry = new Registry().add(Book)
    const [first, second] = [load(), load()]
    registry.extend(first, 'book')
    registry.extend(second, 'book')
    expect(registry.find('book')).toBe(second)
  })
})

test('the decorator adds to what the process declared, unless told not to', async () => {
  const { declared } = await import('../../../../src/core/index.js')
  @resourceDecorator('registry_test_thing')
  class Thing extends Resource<'registry_test_thing'> {}
  expect(declared.find('registry_test_thing')).toBe(Thing)
  expect(declared.find('book')).toBeUndefined()
  class Impostor extends Resource<'registry_test_thing'> {}
  expect(() => {
    resourceDecorator('registry_test_thing')(Impostor)
  }).toThrow('Impostor: ')
})

describe('unions and snapshots', () => {
  test('a union resolves to its members that are there', () => {
    const registry = new Registry().add(Book).add(Shelf).addUnion('thing', ['book', 'map', 'shelf'])
    expect(registry.resolve('thing')).toEqual([Book, Shelf])
    expect(registry.resolve('book')).toEqual([Book])
    expect(registry.resolve('nothing')).toEqual([])
    expect(registry.find('thing')).toBeUndefined()
    expect(registry.names()).toEqual(['book', 'shelf', 'thing'])
  })

  test('a snapshot keeps what it had, and changes alone', () => {
    const base = new Registry().add(Book).addUnion('thing', ['book'])
    const snapshot = new Registry(base)
    base.add(Reader)
    class Atlas extends Book {}
    as('book')(Atlas)
    snapshot.add(Atlas)
    expect(snapshot.find('reader')).toBeUndefined()
    expect(base.find('book')).toBe(Book)
    expect(snapshot.resolve('thing')).toEqual([Atlas])
  })

  test('a registry takes over the classes of another', () => {
    class Atlas extends Book {}
    as('book')(Atlas)
    const registry = new Registry().add(Book).addAll(new Registry().add(Atlas).add(Reader))
    expect(registry.classes()).toEqual([Atlas, Reader])
  })
})

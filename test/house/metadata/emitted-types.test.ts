import 'reflect-metadata'
import { expect, test } from 'vitest'

const mark = (): PropertyDecorator => () => undefined

class Sample {
  @mark() declare name: string
}

test('each project sees the decorator metadata that it is named after', () => {
  const emitted: unknown = Reflect.getMetadata('design:type', Sample.prototype, 'name')

  expect(emitted).toBe(process.env['DECORATOR_METADATA'] === 'true' ? String : undefined)
})

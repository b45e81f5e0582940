import { expect, test } from 'vitest'
import { parseRoute } from '../../../../src/core/request/route.js'

test('a route is taken apart and frozen', () => {
  const route = parseRoute('GET /files/{id}/metadata/{scope}/{template}')
  expect(route).toEqual({
    method: 'GET',
    path: '/files/{id}/metadata/{scope}/{template}',
    texts: ['/files/', '/metadata/', '/', ''],
    holes: ['id', 'scope', 'template'],
  })
  expect(Object.isFrozen(route)).toBe(true)
})

test('a route without holes', () => {
  expect(parseRoute('OPTIONS /files/content')).toMatchObject({
    texts: ['/files/content'],
    holes: [],
  })
})

test.each(['GET', 'GET x', 'LIST /x', 'GET /{a b}', 'GET /a{', 'GET /a?b'])('%j is none', text => {
  expect(parseRoute(text)).toBeUndefined()
})

import { expect, test } from 'vitest'
import {
  Endpoint,
  operationsOf,
  Resource,
  resourceDecorator as BoxResource,
  type Get,
} from '../../../src/core/index.js'
import { BookRepository, Cover, Shelf } from './example.js'

test('one row for each endpoint, the implied get() included', () => {
  expect(operationsOf([Shelf, BookRepository, Cover])).toEqual([
    { method: 'GET', path: '/shelves/{id}', resource: 'Shelf', name: 'get' },
    { method: 'GET', path: '/shelves/{id}/items', resource: 'Shelf', name: 'items' },
    { method: 'POST', path: '/books', resource: 'BookRepository', name: 'create' },
  ])
})

test('what tells operations of one path apart', () => {
  @BoxResource('part', { register: false, path: null })
  class Part extends Resource<'part'> {
    @Endpoint('GET /parts/{id}', undefined, { fragment: 'shared', boxVersion: '2025.0' })
    declare shared: Get<void>
  }
  expect(operationsOf([Part])).toEqual([
    {
      method: 'GET',
      path: '/parts/{id}',
      fragment: 'shared',
      boxVersion: '2025.0',
      resource: 'Part',
      name: 'shared',
    },
  ])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareWithSpec, type DeclaredOperation } from '../../scripts/api/coverage.js'
import { readSpec } from '../../scripts/api/spec.js'

const SPEC = [
  { method: 'GET', path: '/files/{file_id}' },
  { method: 'GET', path: '/files/{file_id}#get_shared_link' },
  { method: 'POST', path: '/files/{file_id}/copy' },
  { method: 'GET', path: '/hubs', boxVersion: '2025.0' },
]

const compare = (row: Partial<DeclaredOperation>, allowed: string[] = []) =>
  compareWithSpec(
    SPEC,
    [{ method: 'GET', path: '/', resource: 'file', name: 'x', ...row }],
    allowed,
  )

test('a row serves the operation of the same method and path, whatever its holes are called', () => {
  const { declared, missing, unknown } = compare({ path: '/files/{id}' })

  expect(declared).toEqual([SPEC[0]])
  expect(missing).toEqual(SPEC.slice(1))
  expect(unknown).toEqual([])
})

test('a fragment is an operation of its own, written either way', () => {
  expect(compare({ path: '/files/{id}', fragment: 'get_shared_link' }).declared).toEqual([SPEC[1]])
  expect(compare({ path: '/files/{id}#get_shared_link' }).declared).toEqual([SPEC[1]])
})

test.each<[string, Partial<DeclaredOperation>]>([
  ['a path', { path: '/file/{id}' }],
  ['a method', { method: 'PUT', path: '/files/{id}' }],
  ['a fragment', { path: '/files/{id}', fragment: 'shared_link' }],
  ['a version that is missing', { path: '/hubs' }],
  ['a version', { path: '/hubs', boxVersion: '2026.0' }],
])('%s that is not published makes the row unknown', (_what, row) => {
  expect(compare(row)).toMatchObject({ declared: [], unknown: [row] })
})

test('the allow-list takes a row out of the unknown ones', () => {
  expect(compare({ path: '/secret' }, ['GET /secret']).unknown).toEqual([])
})

test('missing files are named, with the variable that says where they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'boxwright-spec-'))
  writeFileSync(join(folder, 'openapi.json'), '{"paths":{}}')

  expect(() => readSpec(folder)).toThrow(
    /openapi-v2025\.0\.json, openapi-v2026\.0\.json .*BOX_OPENAPI_DIR/,
  )
  rmSync(folder, { recursive: true })
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Description } from '../../scripts/api/description.js'
import { compareProperties } from '../../scripts/api/properties.js'
import { NOT_FIELDS, NOT_PUBLISHED } from '../../scripts/api/properties-listed.js'
import { describe as descriptorOf, type Class } from '../../src/core/index.js'
import * as resources from '../../src/resources/index.js'
import { openapiFolder } from '../support/openapi-document.js'

/** Classes that no reply is read as, and why. */
const UNREAD = {
  EnterpriseSetting: 'what settings have in common',
  ItemBase: 'what items have in common',
  ItemPermissions: 'what permissions have in common',
  MetadataItem: 'what files and folders have in common',
  RepresentationMetadata: 'told of in the guide of representations only',
  SignField: 'what fields of documents have in common',
  SkillInvocation: 'Box calls the application with it; no reply has one',
}

interface Components {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly allOf: readonly { readonly properties?: object }[] }>
    >
  }
}

const folder = openapiFolder()

describe.skipIf(folder === undefined)('the declared fields and the published properties', () => {
  const description = new Description(folder ?? '')
  const { figures, problems, classes } = compareProperties(description)

  test('each property of each reply is a field, each field is a property, or it is listed', () => {
    expect(problems).toEqual([])
    console.log(figures)
  })

  test('no resource and no value class is left out', () => {
    const declared = Object.values(resources).filter(
      (value): value is typeof value & Class<object> =>
        typeof value === 'function' &&
        Object.keys(descriptorOf(value as Class<object>).fields).length > 0,
    )
    const unread = declared.filter(target => !classes.includes(target)).map(({ name }) => name)
    expect(unread.sort()).toEqual(Object.keys(UNREAD))
  })

  test('what is no longer listed is told of, and what is listed for nothing as well', () => {
    const { 'Page *.order': _, ...notFields } = NOT_FIELDS
    const notPublished = { ...NOT_PUBLISHED, 'Folder colour': 'Folders are blue.' }
    const told = compareProperties(description, { notFields, notPublished }).problems
    expect(told).toContain('Page Items.order: Items.order is no member of a page.')
    expect(told.at(-1)).toMatch(/^'Folder colour' is listed with a reason/)
  })

  test('a property that Box adds is told of, and one of another kind as well', () => {
    const path = join(folder ?? '', 'openapi.json')
    const later = mkdtempSync(join(tmpdir(), 'boxwright-'))
    cpSync(folder ?? '', later, { recursive: true })
    const text = readFileSync(path, 'utf8')
    const document = JSON.parse(text) as Components
    const { Comment: comment } = document.components.schemas
    Object.assign(comment?.allOf[1]?.properties ?? {}, {
      mood: { type: 'string' },
      message: { type: 'string', format: 'date-time' },
    })
    rmSync(join(later, 'openapi.json'), { force: true })
    writeFileSync(join(later, 'openapi.json'), JSON.stringify(document))
    const told = compareProperties(new Description(later)).problems
    rmSync(later, { recursive: true })
    expect(told).toEqual([
      'no kind Comment--Full.message: Comment--Full.message is a date.',
      'Comment Comment--Full.mood: Comment--Full.mood is no field.',
    ])
  })
})

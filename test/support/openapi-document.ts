import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** An object out of a parsed OpenAPI file. */
export type Json = Readonly<Record<string, unknown>>

/** One parsed OpenAPI file. */
export interface OpenapiDocument {
  readonly name: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
  readonly schemas: Readonly<Record<string, Json>>
  /** The topics. */
  readonly tags: readonly Json[]
}

const FILES = ['openapi.json', 'openapi-v2025.0.json', 'openapi-v2026.0.json']

/**
 * The folder of Box's API description: BOX_OPENAPI_DIR, or `../shared/openapi` beside the repository.
 * Without it: throws when CI is `true`, else says why and gives undefined, so that the tests that need
 * it can be skipped.
 */
export function openapiFolder(): string | undefined {
  const root = resolve(import.meta.dirname, '../..')
  const directory = process.env['BOX_OPENAPI_DIR'] ?? resolve(root, '../shared/openapi')
  const missing = FILES.find(name => !existsSync(join(directory, name)))
  if (missing !== undefined) {
    const reason = `Box's API description is not at ${join(directory, missing)}; set BOX_OPENAPI_DIR`
    if (process.env['CI'] === 'true') {
      throw new Error(reason)
    }
    console.warn(`Skipped: ${reason}`)
    return undefined
  }
  return directory
}

/** The paths of Box's API description, where it is; see `openapiFolder`. */
export function openapiFiles(): readonly string[] | undefined {
  const folder = openapiFolder()
  return folder === undefined ? undefined : FILES.map(name => join(folder, name))
}

/** Loads Box's API description, where it is; see `openapiFiles`. */
export function loadOpenapi(): readonly OpenapiDocument[] | undefined {
  return openapiFiles()?.map(file => read(basename(file), file))
}

function read(name: string, file: string): OpenapiDocument {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: OpenapiDocument['paths']
    components: { schemas: OpenapiDocument['schemas'] }
    tags: OpenapiDocument['tags']
  }
  const { paths, components, tags } = parsed
  return { name, paths, schemas: components.schemas, tags }
}

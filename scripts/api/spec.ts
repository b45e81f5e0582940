import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One operation of the published API description. */
export interface SpecOperation {
  readonly method: string
  /** As published, with its `#fragment` where several operations share one address. */
  readonly path: string
  /** The value of the `box-version` header; absent for the base version. */
  readonly boxVersion?: string
}

/** An object out of the description. */
export type Json = Readonly<Record<string, unknown>>

/** One file of the description. */
export interface SpecDocument {
  /** The value of the `box-version` header; absent for the base version. */
  readonly boxVersion?: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>
}

const FILES = [
  { name: 'openapi.json' },
  { name: 'openapi-v2025.0.json', boxVersion: '2025.0' },
  { name: 'openapi-v2026.0.json', boxVersion: '2026.0' },
]
const METHODS = new Set(['get', 'post', 'put', 'delete', 'patch', 'options', 'head'])

/**
 * Lists the files of the API description that a folder lacks.
 *
 * @param folder - where the three files should be
 */
export function missingFiles(folder: string): string[] {
  return FILES.map(({ name }) => name).filter(name => !existsSync(join(folder, name)))
}

/**
 * Reads the API description.
 *
 * @param folder - where its three files are
 * @throws Error naming the files that are missing
 */
export function readDocuments(folder: string): SpecDocument[] {
  const missing = missingFiles(folder)
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(', ')} not found in ${folder}: set BOX_OPENAPI_DIR to the folder that holds Box's published API description.`,
    )
  }
  return FILES.map(({ name, boxVersion }) => {
    const parsed = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SpecDocument
    const { paths, components } = parsed
    return { paths, components, ...(boxVersion !== undefined && { boxVersion }) }
  })
}

/** Lists the operations of one file, each with what the file says of it. */
export function operationsIn(document: SpecDocument): (SpecOperation & { readonly says: Json })[] {
  const { boxVersion } = document
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, says]) => ({
        method: method.toUpperCase(),
        path,
        says,
        ...(boxVersion !== undefined && { boxVersion }),
      })),
  )
}

/**
 * Reads the operations of the API description.
 *
 * @param folder - where its three files are
 * @throws Error naming the files that are missing
 */
export function readSpec(folder: string): SpecOperation[] {
  return readDocuments(folder)
    .flatMap(operationsIn)
    .map(({ method, path, boxVersion }) => ({ method, path, ...(boxVersion && { boxVersion }) }))
}

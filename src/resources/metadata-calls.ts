import type { CallOptions, Declares, EndpointOptions } from './dsl.js'
import { encodeMetadata, encodeValues } from './metadata-encode.js'
import type { MetadataInstance, MetadataValues } from './metadata-instance.js'
import { pointer, type MetadataOperation, type MetadataPatch } from './metadata-patch.js'
import type { Open } from './open.js'

/** Which template is meant: where it is declared, and its key. */
export interface MetadataAddress {
  /** `global`, `enterprise` for the own one, or `enterprise_` and an id. */
  readonly scope: Open<'global' | 'enterprise' | `enterprise_${string}`>
  /** The key of the template, as in `template.templateKey`. */
  readonly template: string
}

/** How instances are to be read. */
export interface MetadataView {
  /** `hydrated` brings taxonomy values with their names and ancestors. */
  readonly view?: Open<'hydrated'> | undefined
}

/** A template, and how to read its instance. */
export interface MetadataQueryOfItem extends MetadataAddress, MetadataView {}

/** A template, and what to fill in. Keys travel as they are; a Date as its text. */
export interface MetadataInput<T extends object = MetadataValues> extends MetadataAddress {
  readonly values: { readonly [K in keyof T]: T[K] | ([T[K]] extends [string] ? Date : never) }
}

/** A template, and what to change in its instance. */
export interface MetadataUpdate<T extends object = MetadataValues> extends MetadataAddress {
  /** Made by `metadataPatch()`, or a list of operations. */
  readonly patch: MetadataPatch<T> | readonly MetadataOperation[]
}

/** Reads the instance of a template on an item. */
export interface GetMetadata<Query extends MetadataAddress> extends Declares<
  Query,
  MetadataInstance,
  false
> {
  <T extends object = MetadataValues>(
    input: Query,
    options?: CallOptions,
  ): Promise<MetadataInstance<T>>
}

/** Fills a template in on an item. */
export interface CreateMetadata extends Declares<MetadataInput, MetadataInstance, false> {
  <T extends object = MetadataValues>(
    input: MetadataInput<T>,
    options?: CallOptions,
  ): Promise<MetadataInstance<T>>
}

/** Changes the instance of a template on an item. */
export interface UpdateMetadata extends Declares<MetadataUpdate, MetadataInstance, false> {
  <T extends object = MetadataValues>(
    input: MetadataUpdate<T>,
    options?: CallOptions,
  ): Promise<MetadataInstance<T>>
}

/** What bodies that are JSON Patch say they are. */
export const JSON_PATCH = 'application/json-patch+json'

/** The operations of a patch, whichever way it was given. */
export const listed = <T>(
  patch: { readonly operations: readonly T[] } | readonly T[],
): readonly T[] => ('operations' in patch ? patch.operations : patch)

/** What the calls about instances on files and on folders have in common. */
export const metadataCalls = {
  create: {
    needs: { scope: 'text', template: 'text', values: 'object' },
    content: ({ values }: MetadataInput) => ({
      json: encodeValues(values, 'createMetadata.values'),
    }),
  },
  update: {
    needs: { scope: 'text', template: 'text', patch: 'data' },
    content: ({ patch }: MetadataUpdate) => ({ json: listed(patch), contentType: JSON_PATCH }),
  },
} as const satisfies Readonly<Record<string, EndpointOptions>>

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 409

/** Makes something, or changes it where it is there already. */
export async function createOrUpdate<T>(
  create: () => Promise<T>,
  update: () => Promise<T>,
): Promise<T> {
  try {
    return await create()
  } catch (error) {
    if (isConflict(error)) {
      return update()
    }
    throw error
  }
}

/** The operations that fill in all of these values. */
export const addAll = (values: object): MetadataOperation[] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({
      op: 'add',
      path: pointer(key),
      value: encodeMetadata(value, `setMetadata.values.${key}`) as string,
    }))

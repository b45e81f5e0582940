import { Field, type EndpointOptions } from './dsl.js'
import { JSON_PATCH } from './metadata-calls.js'

/** Under which key a classification stands among the metadata of an item. */
export const CLASSIFICATION_KEY = 'Box__Security__Classification__Key'

/**
 * The classification of a file or a folder.
 *
 * Box topics: Classifications on files, Classifications on folders.
 */
export class ItemClassification {
  /** The label, as `client.classifications` knows it. */
  @Field({ name: CLASSIFICATION_KEY }) declare name?: string
  /** The item it is on, as `file_42`. */
  @Field({ name: '$parent' }) declare parent?: string
  @Field({ name: '$template' }) declare template?: string
  @Field({ name: '$scope' }) declare scope?: string
  /** Grows with each change. */
  @Field({ name: '$version' }) declare version?: number
  @Field({ name: '$id' }) declare id?: string
  @Field({ name: '$type' }) declare type?: string
  @Field({ name: '$typeVersion' }) declare typeVersion?: number
  /** Whether the current user may change it. */
  @Field({ name: '$canEdit' }) declare canEdit?: boolean
}

/** A label for an item. */
export interface ClassificationName {
  /** One of the labels that the enterprise has. */
  readonly name: string
}

/** What the calls about classifications of files and of folders have in common. */
export const classificationCalls = {
  add: {
    needs: { name: 'text' },
    content: ({ name }: ClassificationName) => ({ json: { [CLASSIFICATION_KEY]: name } }),
  },
  update: {
    needs: { name: 'text' },
    content: ({ name: value }: ClassificationName) => ({
      json: [{ op: 'replace', path: `/${CLASSIFICATION_KEY}`, value }],
      contentType: JSON_PATCH,
    }),
  },
} as const satisfies Readonly<Record<string, EndpointOptions>>

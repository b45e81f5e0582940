import { UsageError } from '../errors/index.js'
import {
  Endpoint,
  Endpoints,
  type CallOptions,
  type EndpointOptions,
  type Get,
  type Loaded,
  type Post,
  type Put,
} from './dsl.js'
import { CLASSIFICATION_KEY } from './item-classification.js'
import { JSON_PATCH } from './metadata-calls.js'
import type { MetadataTemplate } from './metadata-template.js'
import { templatePatch } from './template-patch.js'

/** A label for content. */
export interface ClassificationInput {
  readonly name: string
  /** What the label means. */
  readonly definition?: string | undefined
  /** A colour of Box's palette: 0 yellow, 1 orange, 2 green, 3 and 4 blue, 5 purple, 6 red, 7 grey. */
  readonly colorId?: number | undefined
}

/** Labels for content. */
export interface ClassificationsInput {
  readonly classifications: readonly ClassificationInput[]
}

/** A label, and what it is to be. */
export interface ClassificationChange extends Partial<ClassificationInput> {
  /** The name it has now. */
  readonly current: string
}

/** Labels to change. */
export interface ClassificationsUpdate {
  readonly classifications: readonly ClassificationChange[]
}

/** Labels to remove. */
export interface ClassificationsRemoval {
  readonly names: readonly string[]
}

const TEMPLATE = 'securityClassification-6VMVochwUWo'
const SHARED = { fieldKey: CLASSIFICATION_KEY } as const

const option = ({ name, definition, colorId }: ClassificationInput) => ({
  key: name,
  ...((definition !== undefined || colorId !== undefined) && {
    staticConfig: {
      classification: { classificationDefinition: definition, colorID: colorId },
    },
  }),
})

const calls = {
  initialize: {
    needs: { classifications: 'list' },
    fragment: 'classifications',
    content: ({ classifications }: ClassificationsInput) => ({
      json: {
        scope: 'enterprise',
        templateKey: TEMPLATE,
        displayName: 'Classification',
        hidden: false,
        copyInstanceOnItemCopy: true,
        fields: [
          {
            type: 'enum',
            key: CLASSIFICATION_KEY,
            displayName: 'Classification',
            hidden: false,
            options: classifications.map(option),
          },
        ],
      },
    }),
  },
  add: {
    needs: { classifications: 'list' },
    fragment: 'add',
    content: ({ classifications }: ClassificationsInput) => ({
      json: classifications.map(each => ({ op: 'addEnumOption', ...SHARED, data: option(each) })),
    }),
  },
  update: {
    needs: { classifications: 'list' },
    fragment: 'update',
    content: ({ classifications }: ClassificationsUpdate) => ({
      json: classifications.map(({ current, name = current, ...rest }) => ({
        op: 'editEnumOption',
        ...SHARED,
        enumOptionKey: current,
        data: option({ name, ...rest }),
      })),
      contentType: JSON_PATCH,
    }),
  },
} as const satisfies Readonly<Record<string, EndpointOptions>>

/**
 * The labels that an enterprise has for its content. They are the options of the one field of a
 * template; `delete()` of what `get()` brings removes all of them.
 *
 * Box topic: Classifications.
 */
export class Classifications extends Endpoints {
  /** Reads the template whose field has the labels as its options. */
  @Endpoint(
    'GET /metadata_templates/enterprise/securityClassification-6VMVochwUWo/schema',
    'metadata_template',
  )
  declare get: Get<MetadataTemplate>

  /** Makes the template with its first labels, in an enterprise that never had any. */
  @Endpoint('POST /metadata_templates/schema', 'metadata_template', calls.initialize)
  declare initialize: Post<MetadataTemplate, ClassificationsInput>

  /** Adds labels. */
  @Endpoint(
    'PUT /metadata_templates/enterprise/securityClassification-6VMVochwUWo/schema',
    'metadata_template',
    calls.add,
  )
  declare add: Put<MetadataTemplate, ClassificationsInput>

  /** Changes labels, on content that has them too. */
  @Endpoint(
    'PUT /metadata_templates/enterprise/securityClassification-6VMVochwUWo/schema',
    'metadata_template',
    calls.update,
  )
  declare update: Put<MetadataTemplate, ClassificationsUpdate>

  /**
   * Removes labels; content that has one of them has none then. The template is read first.
   *
   * @throws UsageError when no label is named
   */
  async remove(
    { names }: ClassificationsRemoval,
    options?: CallOptions,
  ): Promise<Loaded<MetadataTemplate>> {
    const given: unknown = names
    if (!Array.isArray(given) || given.length === 0) {
      throw new UsageError(
        "Classifications.remove: name at least one label, as in { names: ['Public'] }.",
      )
    }
    const template = await this.get(options)
    const patch = names.reduce(
      (before, name) => before.removeEnumOption(CLASSIFICATION_KEY, name),
      templatePatch(),
    )
    return template.update({ patch }, options)
  }
}

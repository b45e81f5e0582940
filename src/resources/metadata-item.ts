import { Classification } from './classification.js'
import { Field, json, type CallOptions } from './dsl.js'
import { ItemBase } from './item-base.js'
import type { ClassificationName, ItemClassification } from './item-classification.js'
import {
  addAll,
  createOrUpdate,
  type CreateMetadata,
  type MetadataInput,
  type UpdateMetadata,
} from './metadata-calls.js'
import type { MetadataInstance, MetadataValues } from './metadata-instance.js'
import type { MetadataByTemplate } from './metadata.js'

type Classify = (input: ClassificationName, options?: CallOptions) => Promise<ItemClassification>

/** What files and folders have in common, and web links have not: metadata. */
export abstract class MetadataItem<
  Name extends string,
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- read by types alone
  OnRequest extends string = never,
> extends ItemBase<Name, OnRequest | 'classification' | 'metadata'> {
  /** Ask for instances by name: `fields: ['metadata.enterprise.invoice']`. */
  @Field(json<MetadataByTemplate>()) declare metadata?: MetadataByTemplate
  @Field(() => Classification) declare classification?: Classification | null

  abstract readonly createMetadata: CreateMetadata
  abstract readonly updateMetadata: UpdateMetadata
  abstract readonly addClassification: Classify
  abstract readonly updateClassification: Classify

  /**
   * Fills a template in: makes the instance or, where there is one, sets the fields that are named
   * and leaves the others.
   *
   * @param input - the template and the values; their keys travel as they are
   * @throws BadRequestError when a value does not fit its field
   */
  setMetadata<T extends object = MetadataValues>(
    input: MetadataInput<T>,
    options?: CallOptions,
  ): Promise<MetadataInstance<T>> {
    const { scope, template, values } = input
    return createOrUpdate(
      () => this.createMetadata<T>(input, options),
      () => this.updateMetadata<T>({ scope, template, patch: addAll(values) }, options),
    )
  }

  /**
   * Classifies it, whether or not it is classified already.
   *
   * @param input - `name`: one of the labels that the enterprise has
   */
  setClassification(input: ClassificationName, options?: CallOptions): Promise<ItemClassification> {
    return createOrUpdate(
      () => this.addClassification(input, options),
      () => this.updateClassification(input, options),
    )
  }
}

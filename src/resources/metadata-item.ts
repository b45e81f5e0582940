import { Classification } from './classification.js'
import {
  Endpoint,
  Field,
  json,
  list,
  type CallOptions,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import { ItemBase } from './item-base.js'
import {
  classificationCalls,
  ItemClassification,
  type ClassificationName,
} from './item-classification.js'
import {
  addAll,
  createOrUpdate,
  metadataCalls,
  type CreateMetadata,
  type MetadataAddress,
  type MetadataInput,
  type MetadataView,
  type UpdateMetadata,
} from './metadata-calls.js'
import {
  metadataInstance,
  type MetadataInstance,
  type MetadataValues,
} from './metadata-instance.js'
import type { MetadataByTemplate } from './metadata.js'

/** What files and folders have in common, and web links have not: metadata. */
export abstract class MetadataItem<
  Name extends string,
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- read by types alone
  OnRequest extends string = never,
> extends ItemBase<Name, OnRequest | 'classification' | 'metadata'> {
  /** Ask for instances by name: `fields: ['metadata.enterprise.invoice']`. */
  @Field(json<MetadataByTemplate>()) declare metadata?: MetadataByTemplate
  @Field(() => Classification) declare classification?: Classification | null

  /** Lists the instances of metadata on it, of all templates that the user may see. */
  @Endpoint('GET ./metadata', list(metadataInstance, 'single'))
  declare metadataInstances: List<MetadataInstance, MetadataView>

  /** Fills a template in. `setMetadata()` does so too where it is filled in already. */
  @Endpoint('POST ./metadata/{scope}/{template}', metadataInstance, metadataCalls.create)
  declare createMetadata: CreateMetadata

  /** Changes the instance of a template; all changes are made, or none is. */
  @Endpoint('PUT ./metadata/{scope}/{template}', metadataInstance, metadataCalls.update)
  declare updateMetadata: UpdateMetadata

  /** Removes the instance of a template. */
  @Endpoint('DELETE ./metadata/{scope}/{template}', undefined, {
    needs: { scope: 'text', template: 'text' },
    input: true,
  })
  declare deleteMetadata: Delete<MetadataAddress>

  /** Reads how it is classified; a NotFoundError where it is not. */
  @Endpoint(
    'GET ./metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
  )
  declare getClassification: Get<ItemClassification>

  /** Classifies it for the first time. `setClassification()` knows both cases. */
  @Endpoint(
    'POST ./metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.add,
  )
  declare addClassification: Post<ItemClassification, ClassificationName>

  /** Classifies it otherwise. */
  @Endpoint(
    'PUT ./metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.update,
  )
  declare updateClassification: Put<ItemClassification, ClassificationName>

  /** Takes its classification away. */
  @Endpoint('DELETE ./metadata/enterprise/securityClassification-6VMVochwUWo')
  declare removeClassification: Delete

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

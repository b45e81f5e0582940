import { Field } from './dsl.js'
import type { MetadataFieldType } from './metadata-template-inputs.js'

/** What a classification means, and how it is shown. */
export class ClassificationStyle {
  /** What the label means. */
  @Field({ name: 'classificationDefinition' }) declare classificationDefinition?: string
  /** A colour of Box's palette: 0 yellow, 1 orange, 2 green, 3 and 4 blue, 5 purple, 6 red, 7 grey. */
  @Field({ name: 'colorID' }) declare colorId?: number
}

/** Settings of an option that instances do not have. */
export class MetadataOptionConfig {
  @Field(() => ClassificationStyle) declare classification?: ClassificationStyle
}

/** Something that can be chosen in a field. */
export class MetadataFieldOption {
  @Field() declare id?: string
  /** What instances have. */
  @Field() declare key: string
  /** Of classifications only. */
  @Field(() => MetadataOptionConfig, { name: 'staticConfig' })
  declare staticConfig?: MetadataOptionConfig
}

/** What may be chosen in a field that holds values of a taxonomy. */
export class MetadataOptionsRules {
  @Field({ name: 'multiSelect' }) declare multiSelect?: boolean
  /** From 1. */
  @Field({ name: 'selectableLevels' }) declare selectableLevels?: number[]
}

/** A field of a template. */
export class MetadataTemplateField {
  @Field() declare id?: string
  @Field() declare type: MetadataFieldType
  /** Instances have the value under it. */
  @Field() declare key: string
  /** What users see. */
  @Field({ name: 'displayName' }) declare displayName: string
  @Field() declare description?: string
  @Field() declare hidden?: boolean
  /** What can be chosen, for `enum` and `multiSelect`. */
  @Field([() => MetadataFieldOption]) declare options?: MetadataFieldOption[]
  @Field({ name: 'taxonomyKey' }) declare taxonomyKey?: string
  @Field({ name: 'taxonomyId' }) declare taxonomyId?: string
  /** Where the taxonomy is declared. */
  @Field() declare namespace?: string
  @Field(() => MetadataOptionsRules, { name: 'optionsRules' })
  declare optionsRules?: MetadataOptionsRules
}

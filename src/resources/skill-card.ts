import { Field } from './dsl.js'
import type { Open } from './open.js'

/** The title of a card. */
export class SkillCardTitle {
  /** For the translation of the title. */
  @Field() declare code?: string
  @Field() declare message: string
}

/** Something that a card was made by. */
export class SkillCardSource {
  @Field() declare type: string
  @Field() declare id: string
}

/** When something is seen or heard, in seconds from the start. */
export class SkillCardAppearance {
  /** Seconds from the beginning. */
  @Field() declare start?: number
  /** Seconds from the beginning. */
  @Field() declare end?: number
}

/** One line of a card. */
export class SkillCardEntry {
  @Field() declare text?: string
  @Field([() => SkillCardAppearance]) declare appears?: SkillCardAppearance[]
  @Field() declare imageUrl?: string
}

/** How far a skill has come. */
export class SkillCardStatus {
  @Field() declare code: SkillStatus
  @Field() declare message?: string
}

/** How far a skill has come. */
export type SkillStatus = Open<
  'invoked' | 'processing' | 'success' | 'transient_failure' | 'permanent_failure'
>

/**
 * What a skill found out about a file: keywords, a timeline, a transcript, or how far it has come.
 *
 * Box topic: Skills.
 */
export class SkillCard {
  @Field(Date) declare createdAt?: Date
  @Field() declare type: 'skill_card'
  @Field() declare skillCardType: Open<'keyword' | 'timeline' | 'transcript' | 'status'>
  @Field(() => SkillCardTitle) declare skillCardTitle?: SkillCardTitle
  /** The application that made it. */
  @Field(() => SkillCardSource) declare skill: SkillCardSource
  /** The run of the application that made it. */
  @Field(() => SkillCardSource) declare invocation: SkillCardSource
  @Field([() => SkillCardEntry]) declare entries?: SkillCardEntry[]
  /** Seconds that the file lasts. */
  @Field() declare duration?: number
  @Field(() => SkillCardStatus) declare status?: SkillCardStatus
}

/** The cards on a file. */
export class SkillCards {
  @Field({ name: '$canEdit' }) declare canEdit?: boolean
  @Field({ name: '$id' }) declare id?: string
  /** The file, as `file_42`. */
  @Field({ name: '$parent' }) declare parent?: string
  @Field({ name: '$scope' }) declare scope?: string
  @Field({ name: '$template' }) declare template?: string
  @Field({ name: '$type' }) declare type?: string
  @Field({ name: '$typeVersion' }) declare typeVersion?: number
  @Field({ name: '$version' }) declare version?: number
  @Field([() => SkillCard]) declare cards?: SkillCard[]
}

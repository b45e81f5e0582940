import { Field } from './dsl.js'

/**
 * How confidential an item is.
 *
 * Box topic: Classifications.
 */
export class Classification {
  /** The label, as the enterprise calls it. */
  @Field() declare name?: string
  /** What the label means. */
  @Field() declare definition?: string
  /** The label's colour, as `#FF0000`. */
  @Field() declare color?: string
}

/** Whether an item is shown with a watermark. */
export class WatermarkInfo {
  @Field() declare isWatermarked?: boolean
  /** A folder above has one. */
  @Field() declare isWatermarkInherited?: boolean
  /** An access policy of Shield puts it there. */
  @Field() declare isWatermarkedByAccessPolicy?: boolean
}

import { Field } from './dsl.js'

/** A setting of an enterprise. */
export class EnterpriseSetting {
  /** Whether it has an effect at present. */
  @Field() declare isUsed?: boolean
}

/** A setting that is on or off. */
export class BooleanSetting extends EnterpriseSetting {
  @Field() declare value?: boolean | null
}

/** A setting that is a word of Box's. */
export class StringSetting extends EnterpriseSetting {
  @Field() declare value?: string | null
}

/** A setting that is a number. */
export class IntegerSetting extends EnterpriseSetting {
  @Field() declare value?: number | null
}

/** A setting that is a moment. */
export class DateSetting extends EnterpriseSetting {
  @Field(Date) declare value?: Date | null
}

/** A setting that is a list of words of Box's. */
export class StringListSetting extends EnterpriseSetting {
  @Field() declare value?: string[]
}

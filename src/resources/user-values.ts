import { Field } from './dsl.js'

/** A word of the enterprise's own about a user, for reports. */
export class TrackingCode {
  @Field() declare type: 'tracking_code'
  @Field() declare name: string
  @Field() declare value: string
}

/** A further address that notifications go to. */
export class NotificationEmail {
  @Field() declare email?: string
  /** Until it is confirmed, notifications go to the login. */
  @Field() declare isConfirmed?: boolean
}

/** A further address that stands for a user. */
export class EmailAlias {
  @Field() declare id: string
  @Field() declare type: 'email_alias'
  @Field() declare email: string
  @Field() declare isConfirmed: boolean
}

/** Where the sizes of a user's picture are. */
export class AvatarUrls {
  @Field() declare small: string
  @Field() declare large: string
  @Field() declare preview: string
}

import { Field } from './dsl.js'
import type { Open } from './open.js'

/** Where the content of a representation is. */
export class RepresentationContent {
  /** An address with `{+asset_path}` in it: a page's file name, or nothing for a single file. */
  @Field() declare urlTemplate?: string
}

/** Where to ask for the state of a representation. */
export class RepresentationInfo {
  @Field() declare url?: string
}

/** What a representation looks like. */
export class RepresentationProperties {
  /** Width and height in pixels, as `2048x2048`. */
  @Field() declare dimensions?: string
  /** `'true'` when it has a file for each page. */
  @Field() declare paged?: string
  /** `'true'` when it can serve as a thumbnail. */
  @Field() declare thumb?: string
}

/** How far a representation is. */
export class RepresentationStatus {
  /** `none`: asking for it by `info.url` starts making it. */
  @Field() declare state?: Open<'success' | 'viewable' | 'pending' | 'none'>
}

/** A file in another form: a thumbnail, a PDF, its text. */
export class Representation {
  @Field(() => RepresentationContent) declare content?: RepresentationContent
  @Field(() => RepresentationInfo) declare info?: RepresentationInfo
  @Field(() => RepresentationProperties) declare properties?: RepresentationProperties
  /** Its kind, as `png` or `extracted_text`. */
  @Field() declare representation?: string
  @Field(() => RepresentationStatus) declare status?: RepresentationStatus
}

/**
 * The forms that a file can be had in.
 *
 * Box topic: File representations.
 */
export class Representations {
  @Field([() => Representation]) declare entries: Representation[]
}

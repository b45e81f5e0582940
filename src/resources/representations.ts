import type { Readable, Writable } from 'node:stream'
import { Action, Field, LiveValue } from './dsl.js'
import type { Open } from './open.js'
import type {
  RepresentationDownloadOptions,
  RepresentationOptions,
  RepresentationPart,
} from './representation-inputs.js'

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
  @Field() declare state?: Open<'success' | 'viewable' | 'pending' | 'none' | 'error'>
  /** What went wrong, as `error_password_protected`. */
  @Field() declare code?: string
}

/** What is known of a representation once it is made. */
export class RepresentationMetadata {
  @Field() declare pages?: number
}

/**
 * A file in another form: a thumbnail, a PDF, its text. What reads it waits until it is made.
 *
 * Box topic: File representations.
 */
export class Representation extends LiveValue {
  @Field(() => RepresentationContent) declare content?: RepresentationContent
  @Field(() => RepresentationInfo) declare info?: RepresentationInfo
  @Field(() => RepresentationProperties) declare properties?: RepresentationProperties
  /** Its kind, as `png` or `extracted_text`. */
  @Field() declare representation?: string
  @Field(() => RepresentationStatus) declare status?: RepresentationStatus
  @Field(() => RepresentationMetadata) declare metadata?: RepresentationMetadata

  /**
   * Waits until it is made, and resolves to it as it is then. Asking starts its making.
   *
   * @throws RepresentationError when it cannot be made
   * @throws TimeoutError when it is not there within the deadline
   */
  @Action('representationReady')
  declare ready: (options?: RepresentationOptions) => Promise<Representation>

  /** Opens it for reading. The stream must be read or destroyed. */
  @Action('representationDownload')
  declare download: (
    part?: RepresentationPart,
    options?: RepresentationOptions,
  ) => Promise<Readable>

  /** Reads it whole. */
  @Action('representationBytes')
  declare bytes: (part?: RepresentationPart, options?: RepresentationOptions) => Promise<Uint8Array>

  /** Reads it whole as UTF-8 text. */
  @Action('representationText')
  declare text: (part?: RepresentationPart, options?: RepresentationOptions) => Promise<string>

  /**
   * Writes it to a file, which appears only when it is whole, or to a stream.
   *
   * @param target - the path of the file, or the stream; its directory must be there
   * @returns the number of its bytes
   * @throws UsageError when the path is taken (see `overwrite`) or its directory is not there
   * @throws ContentError `CONTENT_WRITE` when it cannot be written, with the cause
   */
  @Action('representationDownloadTo')
  declare downloadTo: (
    target: string | Writable,
    options?: RepresentationDownloadOptions,
  ) => Promise<number>
}

/**
 * The forms that a file can be had in.
 *
 * Box topic: File representations.
 */
export class Representations {
  @Field([() => Representation]) declare entries: Representation[]
}

/** Takes the forms out of a file that has nothing else. */
export const entriesOf = (body: {
  readonly representations?: { readonly entries?: unknown } | null
}): unknown => body.representations?.entries ?? []

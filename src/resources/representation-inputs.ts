import type { Open } from './open.js'
import type { Progress } from './progress.js'
import type { ReadingOptions } from './reading-options.js'
import type { SaveOptions } from './save-options.js'
import type { Waiting } from './waiting.js'

/** A form that a file can be had in. */
export interface RepresentationHint {
  /** The form: the name that Box has for it. */
  readonly representation: Open<
    'pdf' | 'extracted_text' | 'png' | 'jpg' | 'mp4' | 'mp3' | 'dash' | 'hls' | 'filmstrip'
  >
  /** Width and height in pixels, as `1024x1024`. */
  readonly dimensions?: string | undefined
  /** One image for each page, or one of the first page. */
  readonly paged?: boolean | undefined
}

/** Forms of a file: by name, or in Box's own writing, as `[pdf]` or `[jpg?dimensions=320x320]`. */
export type RepresentationHints = string | RepresentationHint | readonly RepresentationHint[]

/** Which forms of a file to list. */
export interface RepresentationQuery {
  /** Default: all that there are. */
  readonly hints?: RepresentationHints | undefined
}

/** How to wait for a form of a file. */
export interface RepresentationOptions extends ReadingOptions, Waiting {}

/** Which part of a form that has several. */
export interface RepresentationPart {
  /** The page, from 1. */
  readonly page?: number | undefined
  /** The name of a part, as `manifest.mpd`, where the parts are no pages. */
  readonly asset?: string | undefined
}

/** How a form of a file is downloaded. */
export interface RepresentationDownloadOptions
  extends RepresentationOptions, RepresentationPart, SaveOptions {
  /** Told after each piece. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Which size a thumbnail is to have. Box picks the nearest of those it makes. */
export interface ThumbnailQuery {
  /** What the picture is stored as. */
  readonly extension: 'png' | 'jpg'
  /** Pixels, from 32 to 320. */
  readonly minHeight?: number | undefined
  /** Pixels, from 32 to 320. */
  readonly minWidth?: number | undefined
  /** Pixels, from 32 to 320. */
  readonly maxHeight?: number | undefined
  /** Pixels, from 32 to 320. */
  readonly maxWidth?: number | undefined
}

/** How to get a thumbnail. */
export interface ThumbnailOptions extends ReadingOptions, Waiting {
  /** Take the picture of the kind of file at once while there is no thumbnail. Default: wait. */
  readonly acceptPlaceholder?: boolean | undefined
}

/** A small picture of a file. */
export interface Thumbnail {
  /** The picture. */
  readonly content: Uint8Array
  /** `image/png` or `image/jpg`, as the server says. */
  readonly contentType: string | undefined
  /** It shows the kind of file, because there is no picture of the file itself. */
  readonly isPlaceholder: boolean
}

/** Which picture of a file to make. */
export interface ThumbnailHint {
  /** Default `jpg`. */
  readonly extension?: 'png' | 'jpg' | undefined
  /** Default `320x320`. */
  readonly dimensions?: string | undefined
}

import { FileContent } from './file-content.js'
import { Action, Endpoint, json, type Get } from './dsl.js'
import { embedUrlOf } from './embed-link.js'
import type {
  RepresentationHints,
  RepresentationOptions,
  RepresentationQuery,
  Thumbnail,
  ThumbnailHint,
  ThumbnailOptions,
  ThumbnailQuery,
} from './representation-inputs.js'
import { entriesOf, Representation } from './representations.js'

/** The other forms that a file can be had in. */
export abstract class FileForms<OnRequest extends string = never> extends FileContent<OnRequest> {
  /** Lists the forms that it can be had in, those that are still to be made included. */
  @Endpoint('GET .', [() => Representation], {
    input: true,
    query: { fields: 'representations' },
    unwrap: entriesOf,
    via: 'representations',
  })
  declare getRepresentations: Get<Representation[], RepresentationQuery>

  /**
   * Gets it in another form, and waits until that is made.
   *
   * @param hints - the form, as `'[pdf]'` or `{ representation: 'pdf' }`; of several, Box's choice
   * @throws RepresentationError when there is no such form, or it cannot be made
   * @throws TimeoutError when it is not there within the deadline
   */
  @Action('representation')
  declare representation: (
    hints: RepresentationHints,
    options?: RepresentationOptions,
  ) => Promise<Representation>

  /** Reads a small picture of it, made by Box as one of its forms. */
  @Action('thumbnailRepresentation')
  declare thumbnailRepresentation: (
    hint?: ThumbnailHint,
    options?: RepresentationOptions,
  ) => Promise<Uint8Array>

  /**
   * Reads a small picture of it. Where there is none yet, it waits, or takes a picture of the kind of
   * file. Box advises to use `thumbnailRepresentation()` instead.
   */
  @Endpoint('GET ./thumbnail.{extension}', undefined, {
    input: true,
    response: 'bytes',
    accepts202: true,
    redirect: 'manual',
    via: 'thumbnail',
  })
  declare thumbnail: Get<Thumbnail, ThumbnailQuery, ThumbnailOptions>

  /**
   * Makes an address that shows it in a frame of a web page. It must be opened within a minute, and
   * whoever has it can see the file.
   */
  @Endpoint('GET .', json<string>(), {
    query: { fields: 'expiring_embed_link' },
    unwrap: embedUrlOf,
    via: 'embedUrl',
  })
  declare embedUrl: Get<string>
}

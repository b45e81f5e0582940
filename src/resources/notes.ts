import { Endpoint, Endpoints, type CallOptions, type Loaded, type Post } from './dsl.js'
import type { File } from './file.js'
import type { Open } from './open.js'
import { refTo, type Ref } from './ref.js'

/** Text to make a note of. */
export interface NoteConversion {
  readonly content: string
  readonly contentFormat: Open<'markdown'>
  /** The folder to put it into. */
  readonly parent: Ref
  /** Without the `.boxnote`. */
  readonly name: string
}

/** A file of which nothing is known but its id. */
export interface NewNote {
  readonly type: 'file'
  readonly id: string
  /** Loads the file. */
  get(options?: CallOptions): Promise<Loaded<File>>
}

/**
 * Box Notes.
 *
 * Box topic: Notes.
 */
export class Notes extends Endpoints {
  /** Makes a note, a `.boxnote` file, of text. */
  @Endpoint('POST /notes/convert', 'file', {
    needs: { content: 'text', contentFormat: 'text', parent: 'ref', name: 'text' },
    boxVersion: '2026.0',
    encode: { parent: refTo('folder') },
  })
  declare convert: Post<NewNote, NoteConversion>
}

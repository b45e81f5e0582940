import type { Readable } from 'node:stream'
import { encodeValue, type WireBody } from './dsl.js'

/** Bytes that can be opened again, so that a failed upload can be repeated. */
export interface ReplayableContent {
  /** Opens the bytes from their beginning. Called once per attempt. */
  open(): AsyncIterable<Uint8Array> | Readable
  /** Length in bytes, when it is known beforehand. */
  readonly size?: number | undefined
}

/**
 * What can be uploaded. Text is sent as UTF-8. A `Readable` or another async iterable can be read
 * once only, so an upload of one is never repeated after a failure; the other forms are.
 */
export type Content =
  string | Uint8Array | Blob | ReplayableContent | Readable | AsyncIterable<Uint8Array>

/** What an uploaded file is called and where it goes, in camelCase. */
type Attributes = Readonly<Record<string, unknown>>

/**
 * Builds the body of an upload. Box refuses one whose attributes come after the content. The name
 * travels in the attributes; the one that a multipart part must have is read by nobody.
 */
export function uploadBody(content: Content, attributes: Attributes, at: string): WireBody {
  return {
    multipart: [
      { name: 'attributes', value: encodeValue(attributes, at) },
      { name: 'file', content, filename: 'content' },
    ],
  }
}

/** Takes the file out of the list of one that answers an upload. */
export const firstEntry = (body: { readonly entries?: readonly unknown[] }): unknown =>
  body.entries?.[0]

import type { Readable } from 'node:stream'
import { encodeValue, type WireBody } from './dsl.js'

/** Bytes as they flow: a Node stream, a web stream, or any other async iterable. */
export type ContentStream = Readable | AsyncIterable<Uint8Array>

/** Bytes that can be opened again, so that a failed upload can be repeated. */
export interface ReplayableContent {
  /** Opens the bytes from their beginning. Called once per attempt. */
  open(): ContentStream | Promise<ContentStream>
  /** Length in bytes, when it is known beforehand. */
  readonly size?: number | undefined
}

/** A file of this machine. It is read as it is sent. */
export interface PathContent {
  /** Where the file is: a path, or a `file:` URL. */
  readonly path: string | URL
}

/** Bytes that can be read once only, with their length: uploads of more than 50 MiB need it. */
export interface SizedContent {
  readonly stream: ContentStream
  /** Length in bytes. */
  readonly size: number
}

/**
 * What can be uploaded: text (sent as UTF-8), bytes, a Blob, a file of this machine (`{ path }` or a
 * `file:` URL), a function that opens a stream, or a stream. A stream (Node, web, or any other async
 * iterable) can be read once only, so an upload of one is never begun again after a failure; the
 * other forms are. Nothing is held in memory as a whole.
 */
export type Content =
  | string
  | Uint8Array
  | Blob
  | URL
  | PathContent
  | ReplayableContent
  | ReplayableContent['open']
  | SizedContent
  | ContentStream

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

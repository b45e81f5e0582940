import type { Readable } from 'node:stream'

/** Bytes as they flow: a Node stream, a web stream, or any other async iterable. */
export type ByteStream = Readable | AsyncIterable<Uint8Array>

/** Bytes that can be opened again for another attempt. */
export interface ReplayableSource {
  /** Opens the bytes from their beginning. Called once per attempt. */
  open(): ByteStream | Promise<ByteStream>
  /** Length in bytes, when it is known beforehand. */
  readonly size?: number | undefined
}

/** A file of this machine. */
export interface PathSource {
  /** Where the file is: a path, or a `file:` URL. */
  readonly path: string | URL
}

/** Bytes that can be read once only, with their length. */
export interface SizedStream {
  /** Read once, so that it is never sent again. */
  readonly stream: ByteStream
  /** Length in bytes. */
  readonly size: number
}

/**
 * What can be sent as content: text, bytes, a Blob, a file (`{ path }` or a `file:` URL), a function
 * that opens a stream, or a stream. A stream or any other async iterable can be read once only, so a
 * request that carries one is never repeated; the other forms are.
 */
export type Source =
  | string
  | Uint8Array
  | Blob
  | URL
  | PathSource
  | ReplayableSource
  | ReplayableSource['open']
  | SizedStream
  | ByteStream

/** One part of a multipart body: a value (an object is sent as JSON) or content with a file name. */
export type Part =
  | { readonly name: string; readonly value: unknown }
  | {
      readonly name: string
      readonly content: Source
      readonly filename: string
      readonly contentType?: string | undefined
    }

/** What a request carries. */
export type RequestBody =
  | { readonly json: unknown; readonly contentType?: string | undefined }
  | { readonly form: Readonly<Record<string, string | undefined>> }
  | { readonly multipart: readonly Part[] }
  | { readonly content: Source; readonly contentType?: string | undefined }

/** Deadlines in milliseconds; `0` switches one off. */
export interface Timeouts {
  /** To open a connection. */
  readonly connect?: number
  /** From the request being sent to the first byte of the reply. */
  readonly firstByte?: number
  /** Between two pieces of a body. */
  readonly idle?: number
  /** For the whole call, with its retries, redirects and waits; for a streamed reply until its headers. */
  readonly total?: number
}

/** Rules of one request that are not part of what travels. */
export interface RequestRules {
  /** How the body of a good reply is handed over. An error body is always read and parsed. Default `json`. */
  readonly response?: 'json' | 'bytes' | 'stream' | undefined
  /** Repeating it does no harm even when it may have been processed. Default: true for all but POST. */
  readonly idempotent?: boolean | undefined
  /** A 202 is this operation's success, with or without Retry-After. */
  readonly accepts202?: boolean | undefined
  /** Leave a 3xx to the caller instead of following it. */
  readonly redirect?: 'follow' | 'manual' | undefined
  /**
   * The address was handed out by Box and wants the token, although its origin is none of those that
   * see it otherwise: one of Box's own hosts may have it this once.
   */
  readonly trusted?: boolean | undefined
  /** Send without a token. */
  readonly anonymous?: boolean | undefined
  readonly timeouts?: Timeouts | undefined
}

/** One HTTP request as the middleware sees it. Header names are lower-case. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string
  /** Absolute, with its query. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: RequestBody | undefined
  /** How it is to be treated. */
  readonly rules?: RequestRules | undefined
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined
  /** 1 for the first sending, 2 for the first repetition, ... Set by the retry middleware. */
  readonly attempt?: number | undefined
}

/** One HTTP reply. Header names are lower-case; a repeated header is joined by `, `. */
export interface HttpResponse {
  /** Of the HTTP reply. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /**
   * `json`: the parsed value, the text itself when it is not JSON, `undefined` when empty.
   * `bytes`: a `Uint8Array`. `stream`: a Node `Readable`.
   */
  readonly body: unknown
  /** Where the reply came from, after redirects. */
  readonly url: string
}

/** Sends one request. Every status resolves; only the lack of a usable reply rejects. */
export interface Transport {
  /** Sends a request and resolves to the reply. */
  send(request: HttpRequest): Promise<HttpResponse>
  /** Gives up idle connections. */
  close?(): Promise<void>
}

/** The rest of the chain, as a middleware sees it. */
export type Next = (request: HttpRequest) => Promise<HttpResponse>

/** Looks at a request, hands it on (or not, or several times), looks at the reply. */
export type Middleware = (request: HttpRequest, next: Next) => Promise<HttpResponse>

/** Folds middleware around a transport: the first in the list is the outermost. */
export function compose(middleware: readonly Middleware[], transport: Transport): Next {
  return middleware.reduceRight<Next>(
    (next, layer) => request => layer(request, next),
    request => transport.send(request),
  )
}

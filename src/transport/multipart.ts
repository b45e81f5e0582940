import { randomUUID } from 'node:crypto'
import type { FailedRequest } from '../errors/failed-reply.js'
import { type OpenContent, openContent, pieces } from './content.js'
import type { Part } from './transport.js'

/** A multipart body ready to be sent. */
export interface MultipartBody extends OpenContent {
  readonly contentType: string
}

/**
 * Writes a multipart/form-data body, part by part as it is read. Its length is known to the byte when
 * the sizes of all its parts are.
 */
export function encodeMultipart(parts: readonly Part[], request: FailedRequest): MultipartBody {
  const boundary = `boxwright-${randomUUID()}`
  const chunks: OpenContent[] = parts.flatMap(part => [
    text(`--${boundary}\r\n${headers(part)}\r\n\r\n`),
    'content' in part ? openContent(part.content, request) : text(valueText(part.value)),
    text('\r\n'),
  ])
  chunks.push(text(`--${boundary}--\r\n`))
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    size: total(chunks),
    bytes: joined(chunks),
  }
}

function headers(part: Part): string {
  const disposition = `Content-Disposition: form-data; name="${quote(part.name)}"`
  if (!('content' in part)) {
    return disposition
  }
  const type = (part.contentType ?? 'application/octet-stream').replace(/[\r\n]/g, '')
  return `${disposition}; filename="${quote(part.filename)}"\r\nContent-Type: ${type}`
}

// File names travel as UTF-8; only what would end the quoted string is escaped, the way browsers do.
function quote(name: string): string {
  return name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function valueText(value: unknown): string {
  if (typeof value === 'string') {
    return value
  }
  if (typeof value === 'bigint') {
    return value.toString()
  }
  return value === undefined ? '' : JSON.stringify(value)
}

function text(value: string): OpenContent & { readonly bytes: Uint8Array } {
  const bytes = Buffer.from(value)
  return { bytes, size: bytes.byteLength }
}

function total(chunks: readonly OpenContent[]): number | undefined {
  let sum = 0
  for (const { size } of chunks) {
    if (size === undefined) {
      return undefined
    }
    sum += size
  }
  return sum
}

async function* joined(chunks: readonly OpenContent[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield* pieces(chunk)
  }
}

import { createHash, randomBytes } from 'node:crypto'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call } from '../http/scope.js'
import { Bytes } from '../store/bytes.js'
import type { PartRecord, UploadSessionRecord } from '../store/upload-sessions.js'

interface Range {
  readonly offset: number
  readonly length: number
}

/** Reads the digest that a request must carry, in hexadecimal. */
export function readDigest(c: Call): string {
  const [, text] = /^sha1?=([A-Za-z0-9+/]{27}=)$/i.exec(c.req.header('digest') ?? '') ?? []
  if (text === undefined) {
    throw invalid('digest', "The header 'digest' must be sha= and a SHA-1 in base64")
  }
  return Buffer.from(text, 'base64').toString('hex')
}

function readRange(c: Call, session: UploadSessionRecord): Range {
  const { fileSize, partSize } = session
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(c.req.header('content-range') ?? '')
  const [offset = -1, last = -1, total = -1] = match?.slice(1).map(Number) ?? []
  const end = Math.min(offset + partSize, fileSize)
  if (!match || total !== fileSize || offset % partSize || offset >= fileSize || last !== end - 1) {
    throw new Refusal(
      416,
      'range_not_satisfiable',
      `A part is ${String(partSize)} bytes, begins at a multiple of that, and says the size of the file`,
    )
  }
  return { offset, length: end - offset }
}

async function receive(c: Call, { offset, length }: Range): Promise<PartRecord> {
  const hash = createHash('sha1')
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of c.env.incoming as AsyncIterable<Uint8Array>) {
    size += piece.byteLength
    if (size > length) {
      break
    }
    hash.update(piece)
    pieces.push(piece)
  }
  if (size !== length) {
    throw invalid('content-range', `The body has not the ${String(length)} bytes of its range`)
  }
  const id = randomBytes(4).toString('hex').toUpperCase()
  return { id, offset, content: new Bytes(pieces), sha1: hash.digest('hex') }
}

function checkVacant({ parts }: UploadSessionRecord, { offset }: Range): void {
  if (parts.has(offset)) {
    throw new Refusal(409, 'range_overlaps_existing_range', 'This range has a part already')
  }
}

/** Takes a part in as it streams, with the checks that Box makes. */
export async function takePart(c: Call, session: UploadSessionRecord): Promise<PartRecord> {
  const digest = readDigest(c)
  const range = readRange(c, session)
  checkVacant(session, range)
  const part = await receive(c, range)
  if (part.sha1 !== digest) {
    throw new Refusal(412, 'sha1_mismatch', 'The digest is not that of the body')
  }
  // Another may have come first while this one was streaming.
  checkVacant(session, range)
  session.add(part)
  return part
}

/** Writes a part as Box does. */
export const writePart = ({ id, offset, content, sha1 }: PartRecord): object => ({
  part_id: id,
  offset,
  size: content.length,
  sha1,
})

import { crc32 } from 'node:zlib'
import type { Bytes } from '../store/bytes.js'
import type { ZipPlan } from './zip-plan.js'

const UTF8 = 0x0800
const VERSION = 20

interface Entry {
  readonly path: string
  readonly crc: number
  readonly size: number
  readonly offset: number
}

function crcOf(content: Bytes): number {
  let crc = 0
  for (const piece of content.slice(0, content.length)) {
    crc = crc32(piece, crc)
  }
  return crc
}

// What the local header and the table of contents have in common, from the version on.
function common({ path, crc, size }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8, 2)
  // Stored, at midnight on the first day that zip knows.
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(size, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(path), 22)
  return fields
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), common(entry), Buffer.from(entry.path)])
}

function centralHeader(entry: Entry): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.path.endsWith('/') ? 0x10 : 0, 6)
  rest.writeUInt32LE(entry.offset, 10)
  const head = Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0])
  return Buffer.concat([head, common(entry), rest, Buffer.from(entry.path)])
}

function end(entries: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 0, 'latin1')
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

/** Writes a zip archive piece by piece, its files stored as they are; tells of each that is in it. */
export function* writeArchive(
  { folders, files }: ZipPlan,
  onFile: () => void,
): Generator<Uint8Array> {
  const entries: Entry[] = []
  let offset = 0
  const begin = (path: string, crc = 0, size = 0): Buffer => {
    const entry = { path, crc, size, offset }
    entries.push(entry)
    const header = localHeader(entry)
    offset += header.length + size
    return header
  }
  for (const path of folders) {
    yield begin(path)
  }
  for (const { path, content, size } of files) {
    yield begin(path, crcOf(content), size)
    yield* content.slice(0, size)
    onFile()
  }
  const table = Buffer.concat(entries.map(centralHeader))
  yield table
  yield end(entries.length, table.length, offset)
}

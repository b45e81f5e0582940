import type { Size } from './png.js'

function segment(marker: number, data: readonly number[]): number[] {
  const length = data.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...data]
}

// A table with one code, `0`, that stands for the value 0.
const oneCode = (table: number): number[] => [table, 1, ...Array.from({ length: 15 }, () => 0), 0]

/**
 * Draws a grey picture as JPEG: every block is "no difference to the one before" and "nothing more",
 * a bit for each.
 */
export function drawJpeg({ width, height }: Size): Buffer {
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]
  const head = [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, frame),
    ...segment(0xc4, oneCode(0x00)),
    ...segment(0xc4, oneCode(0x10)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ]
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * 2
  const blocks = Buffer.alloc(Math.ceil(bits / 8))
  const unused = blocks.length * 8 - bits
  // What is left of the last byte is filled with ones.
  blocks[blocks.length - 1] = 2 ** unused - 1
  return Buffer.concat([Buffer.from(head), blocks, Buffer.from([0xff, 0xd9])])
}

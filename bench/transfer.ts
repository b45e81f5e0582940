/**
 * Large files up and down through a sandbox in a process of its own, beside box-node-sdk 10, each
 * contender in a fresh process of its own, in rounds that take turns; the rows are medians.
 *
 * - `COMPARED_MIB` (512): sent with 30 ms of latency to every request
 * - `LARGE_MIB` (2048): sent once and fetched without latency, to see memory at size
 * - `ROUNDS` (3): of everything but the large upload
 *
 * The floor is what the protocol asks for and nothing else: parts of the same file read, hashed twice
 * (part and whole) and put by bare undici, as many at a time. Client and sandbox each hash every byte
 * twice, so that four passes of SHA-1 and both ends of the connection share the cores; where others use
 * them too, waiting costs nothing any more, and what parallel parts can gain shrinks to the ratio of
 * CPU time. When the floor is above the budget of 0.35 as well, it is the machine that is busy.
 */
import { together, type Report } from './support/report.js'
import { benchDownloads } from './support/transfer-download.js'
import { benchUploads } from './support/transfer-upload.js'

/** Measures uploads, then downloads. */
export async function run(): Promise<Report> {
  const { LARGE_MIB = '2048', COMPARED_MIB = '512', ROUNDS = '3' } = process.env
  const rounds = Number(ROUNDS)
  const large = Number(LARGE_MIB)
  const up = await benchUploads({ large, compared: Number(COMPARED_MIB), rounds })
  return together([up, await benchDownloads({ large, rounds })])
}

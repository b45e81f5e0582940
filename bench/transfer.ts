/**
 * Large files through a sandbox in a process of its own, beside box-node-sdk. `LARGE_MIB` (2048) and
 * `COMPARED_MIB` (512) make a short run possible.
 */
import { benchUploads } from './support/transfer-upload.js'

const { LARGE_MIB = '2048', COMPARED_MIB = '512' } = process.env
const good = await benchUploads({ large: Number(LARGE_MIB), compared: Number(COMPARED_MIB) })
process.exitCode = good ? 0 : 1

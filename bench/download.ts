/** Downloads a file of 2 GiB, or of as many MiB as `BENCH_MIB` says, beside box-node-sdk 10. */
import { benchDownload } from './support/transfer-download.js'

await benchDownload(Number(process.env['BENCH_MIB'] ?? 2048) * 1024 ** 2)

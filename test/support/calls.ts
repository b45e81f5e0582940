import type { BoxClient } from '../../src/index.js'
import { rows } from '../unit/resources/rows/index.js'

/** Makes one call: gives a promise, or a listing that is still to be read. */
export type CallMaker = (client: BoxClient) => unknown

const ZIP = 'Lu6fA9Ob-jyysp3AAvMF4AkLEwZwAYbL'

/** An archive whose addresses are those of the server that is asked. */
const zip = async (client: BoxClient) => {
  const items = [{ type: 'file', id: '12345' }] as const
  const made = await client.zipDownloads.create({ items })
  const at = (part: string) => client.url('zip_downloads', ZIP, part)
  return Object.assign(made, { downloadUrl: at('content'), statusUrl: at('status') })
}

/** In place of rows whose address belongs to nobody. */
const instead: Readonly<Record<string, CallMaker>> = {
  'ZipDownload.status': async client => (await zip(client)).status(),
  'ZipDownload.download': async client => (await zip(client)).download(),
}

/**
 * The calls of every operation that a resource declares, as `Class.member`. Together they say all
 * that the operation takes, and one of them says only what it needs: `npm run api:coverage` tells
 * when that is not so.
 */
export const calls: readonly (readonly [operation: string, call: CallMaker])[] = Object.entries(
  rows,
).flatMap(([operation, list]) => {
  const other = instead[operation]
  return other
    ? [[operation, other] as const]
    : list.map(({ call }) => [operation, (client: BoxClient) => call(client)] as const)
})

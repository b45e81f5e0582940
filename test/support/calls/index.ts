import type { BoxClient } from '../../../src/index.js'
import { rows } from '../../unit/resources/rows/index.js'
import type { Row } from '../../unit/resources/rows/row.js'
import { aiCalls } from './ai.js'
import { applicationCalls } from './applications.js'
import type { Calls, CallMaker } from './call.js'
import { governanceCalls } from './governance.js'
import { itemCalls } from './items.js'
import { metadataCalls } from './metadata.js'
import { peopleCalls } from './people.js'

export type { CallMaker } from './call.js'

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

const further: Calls = {
  ...itemCalls,
  ...peopleCalls,
  ...governanceCalls,
  ...metadataCalls,
  ...applicationCalls,
  ...aiCalls,
}

/** The further calls of operations that no row has: none, unless one was renamed. */
export const strayCalls = Object.keys(further).filter(operation => !(operation in rows))

/** One call of an operation. */
export interface KnownCall {
  /** `Class.member`. */
  readonly operation: string
  readonly call: CallMaker
  /** Why Box takes what its description refuses. */
  readonly undescribed?: string | undefined
}

function callsOf(operation: string, list: readonly Row[]): KnownCall[] {
  const other = instead[operation]
  const own = other ? [{ call: other, undescribed: undefined }] : list
  return [
    ...own.map(({ call, undescribed }) => ({
      operation,
      call: (client: BoxClient) => call(client),
      undescribed,
    })),
    ...(further[operation] ?? []).map(call => ({ operation, call })),
  ]
}

/**
 * The calls of every operation that a resource declares: those of the rows, which also say what
 * exactly is sent, and further ones. Together they say all that the operation takes, and one of them
 * says only what it needs; `npm run api:coverage` tells when that is not so.
 */
export const calls: readonly KnownCall[] = Object.entries(rows).flatMap(([operation, list]) =>
  callsOf(operation, list),
)

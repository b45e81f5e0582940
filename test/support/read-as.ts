import { Description } from '../../scripts/api/description.js'
import { compareProperties } from '../../scripts/api/properties.js'
import type { ReadReply } from '../../scripts/api/reply-reader.js'
import type { Class, Kind } from '../../src/core/index.js'
import { Values } from './arbitrary.js'
import { openapiFolder } from './openapi-document.js'

/** The seed of all generated values; a failure prints it with the path of the example. */
export const SEED = 20_261_124

/** `File--Full as file`, and the schema with the kind that it is read as. */
export type ReadAs = readonly (readonly [string, ReadReply])[]

const nameOf = (kind: Kind): string =>
  Array.isArray(kind)
    ? `a list of ${nameOf((kind as readonly [Kind])[0])}`
    : typeof kind === 'string'
      ? kind
      : typeof kind === 'function' && kind !== Date
        ? (kind as () => Class<object>)().name
        : 'a codec'

const folder = openapiFolder()
export const description = folder === undefined ? undefined : new Description(folder)

/** Makes the values that the description allows; undefined where it is missing. */
export const values = description && new Values(description)

/** What replies hold, each schema once for each kind that it is read as. */
export const readAs: ReadAs = description
  ? [
      ...new Map(
        compareProperties(description).replies.map(reply => [
          `${description.whole(reply.schema, reply.at).id} as ${nameOf(reply.kind)}`,
          reply,
        ]),
      ),
    ]
  : []

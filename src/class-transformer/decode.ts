import {
  TransformationType,
  type ClassTransformOptions,
  type TransformFnParams,
} from 'class-transformer'
import type { DecodePart, Kind } from '../core/index.js'
import { decodeDetached } from './detached.js'
import { unseal } from './seal.js'

export const DECODE = Symbol.for('boxwright:decode')

/** Options of a conversion that know the client at work. */
export interface Decoding extends ClassTransformOptions {
  [DECODE]?: DecodePart
}

/** The property of a kind from the wire key of that name; null and absent stay what they are. */
export function decodeField(kind: Kind, wire: string, params: TransformFnParams): unknown {
  if (params.type !== TransformationType.PLAIN_TO_CLASS) {
    return params.value
  }
  const { [DECODE]: decode = decodeDetached } = params.options as Decoding
  return decode(kind, unseal((params.obj as Readonly<Record<string, unknown>>)[wire]))
}

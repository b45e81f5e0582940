import type { Class, Kind } from '../types/kind.js'

/** Decodes a part of a reply as some kind, with the classes and the session of the client at work. */
export type DecodePart = (kind: Kind, raw: unknown) => unknown

/** Makes whole instances in place of a compiled plan. */
export type Converter = (target: Class<object>, raw: object, decode: DecodePart) => object

let installed: Converter | undefined

/** Installs the converter for classes that ask for `hydrate: 'class-transformer'`. */
export function installConverter(converter: Converter): void {
  installed = converter
}

/** The installed converter. */
export function converter(): Converter | undefined {
  return installed
}

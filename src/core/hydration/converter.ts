import type { Class } from '../types/kind.js'

/** Makes whole instances in place of a compiled plan. */
export type Converter = (target: Class<object>, raw: object) => object

let installed: Converter | undefined

/** Installs the converter for classes that ask for `hydrate: 'class-transformer'`. */
export function installConverter(converter: Converter): void {
  installed = converter
}

/** The installed converter. */
export function converter(): Converter | undefined {
  return installed
}

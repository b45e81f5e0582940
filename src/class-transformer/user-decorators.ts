import {
  Expose,
  TransformationType,
  type ExcludeOptions,
  type ExposeOptions,
} from 'class-transformer'
import type { MetadataStorage } from 'class-transformer/types/MetadataStorage.js'
// @ts-expect-error -- class-transformer ships no types beside this file
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js'
import { BoxError } from '../errors/box-error.js'
import type { Class } from '../core/index.js'

/** Its own types say that something is always found. */
interface Found<O> {
  readonly target: unknown
  readonly options?: O
}
interface Storage extends Pick<MetadataStorage, 'findTransformMetadatas' | 'getStrategy'> {
  findExposeMetadata(target: Class<object>, key: string): Found<ExposeOptions> | undefined
  findExcludeMetadata(target: Class<object>, key: string): Found<ExcludeOptions> | undefined
}

const storage = defaultMetadataStorage as Storage

class Probe {
  declare probe: unknown
}
Expose()(Probe.prototype, 'probe')
if (!storage.findExposeMetadata(Probe, 'probe')) {
  // A bundle may hold class-transformer once for each module kind; decorators would then be lost.
  throw new BoxError(
    'class-transformer is loaded twice, so its decorators cannot be read; ' +
      'mark class-transformer as external in the bundler.',
  )
}

/** The `@Expose` that a class itself carries on a property. */
export function ownExpose(target: Class<object>, key: string): ExposeOptions | undefined {
  const found = storage.findExposeMetadata(target, key)
  return found?.target === target ? found.options : undefined
}

/** The `@Exclude` that a class itself carries on a property. */
export function ownExclude(target: Class<object>, key: string): ExcludeOptions | undefined {
  const found = storage.findExcludeMetadata(target, key)
  return found?.target === target ? (found.options ?? {}) : undefined
}

/** Whether a class itself says, with `@Exclude` or `@Expose`, what becomes of its properties. */
export function hasStrategy(target: Class<object>): boolean {
  return storage.getStrategy(target) !== 'none'
}

const ours = new WeakSet<object>()

/** Marks a function given to `@Transform` as the projection's, not the user's. */
export function markOurs<F extends object>(transform: F): F {
  ours.add(transform)
  return transform
}

/** Whether the user says with `@Transform` what a property looks like outside. */
export function writesItself(target: Class<object>, key: string): boolean {
  return storage
    .findTransformMetadatas(target, key, TransformationType.CLASS_TO_PLAIN)
    .some(({ transformFn }) => !ours.has(transformFn))
}

import type { Middleware } from './transport.js'

/** A layer that is loaded with the first request that comes to it. */
export function lazily(load: () => Promise<Middleware>): Middleware {
  let layer: Middleware | undefined
  return (request, next) =>
    layer
      ? layer(request, next)
      : load().then(loaded => {
          layer ??= loaded
          return layer(request, next)
        })
}

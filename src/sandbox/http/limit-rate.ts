import type { MiddlewareHandler } from 'hono'
import type { RateLimit } from './rate-limit.js'
import { Refusal } from './refusal.js'
import type { SandboxEnv } from './scope.js'

/** Counts the calls of each user and answers 429 with Retry-After to those above the limit. */
export function limitRate({ limit, windowMs }: RateLimit): MiddlewareHandler<SandboxEnv> {
  const windows = new Map<string, { readonly start: number; calls: number }>()
  return async (c, next) => {
    const { store, user } = c.var.scope
    const now = store.now()
    const known = windows.get(user.id)
    const window = known && now < known.start + windowMs ? known : { start: now, calls: 0 }
    windows.set(user.id, window)
    window.calls += 1
    if (window.calls > limit) {
      const seconds = Math.ceil((window.start + windowMs - now) / 1000)
      throw new Refusal(
        429,
        'rate_limit_exceeded',
        'Request rate limit exceeded, please try later',
        {
          headers: { 'retry-after': String(seconds) },
        },
      )
    }
    await next()
  }
}

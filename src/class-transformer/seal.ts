const seals = new WeakSet<object>()

/**
 * Hides JSON from class-transformer, where it has a key that class-transformer does not survive or
 * leaves out: it takes `constructor` for the class of an object. A function it hands on as it is.
 */
export function seal(value: unknown): unknown {
  if (!isAwkward(value)) {
    return value
  }
  const sealed = () => value
  seals.add(sealed)
  return sealed
}

/** Gives what was sealed, and anything else as it is. */
export function unseal(value: unknown): unknown {
  return typeof value === 'function' && seals.has(value) ? (value as () => unknown)() : value
}

/** Puts copies of what was sealed into what class-transformer wrote. */
export function unsealAll(written: unknown): unknown {
  if (Array.isArray(written)) {
    return written.map(unsealAll)
  }
  if (isPlain(written)) {
    for (const [key, value] of Object.entries(written)) {
      written[key] = unsealAll(value)
    }
    return written
  }
  const value = unseal(written)
  return value === written ? value : structuredClone(value)
}

function isAwkward(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(isAwkward)
    : isPlain(value) &&
        (Object.hasOwn(value, 'constructor') ||
          Object.hasOwn(value, '__proto__') ||
          Object.values(value).some(isAwkward))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

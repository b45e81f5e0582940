const IDENTIFIER = /^[A-Za-z$][\w$]*$/

/**
 * Lists what an object has: its own properties and those of its classes, endpoints included, sorted.
 * What every object has is left out.
 */
export function membersOf(value: object): string[] {
  const names = new Set<string>()
  let holder: object | null = value
  while (holder !== null && holder !== Object.prototype && holder !== Function.prototype) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (IDENTIFIER.test(name) && name !== 'constructor') {
        names.add(name)
      }
    }
    holder = Object.getPrototypeOf(holder) as object | null
  }
  return [...names].sort()
}

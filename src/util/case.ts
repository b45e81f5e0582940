const known = new Map<string, string>()

/**
 * Turns a camelCase name into the snake_case name that Box uses: `createdAt` becomes `created_at`.
 * A name that holds no capital letter is returned as it is.
 */
export function snakeCase(name: string): string {
  let wire = known.get(name)
  if (wire === undefined) {
    wire = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    // Names come from declarations and typed inputs, so they are few; the bound keeps a caller that
    // makes them up from growing the map for ever.
    if (known.size < 5000) {
      known.set(name, wire)
    }
  }
  return wire
}

import { invalid, Refusal } from './refusal.js'
import type { Call } from './scope.js'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A JSON object from a request, read with the checks that Box makes. Each reader throws a 400. */
export class Body {
  readonly values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values
  }

  /** Parses text; throws a 400 when it is not a JSON object. Empty text is an empty object. */
  static parse(text: string): Body {
    if (text.trim() === '') {
      return new Body({})
    }
    try {
      const values: unknown = JSON.parse(text)
      if (isObject(values)) {
        return new Body(values)
      }
    } catch {
      // Told below, with the same words as for JSON that is no object.
    }
    throw new Refusal(400, 'bad_request', 'Could not parse JSON')
  }

  /** Says whether the key was sent, null included. */
  has(name: string): boolean {
    return this.values[name] !== undefined
  }

  /** Gives a string that must be there. */
  string(name: string): string {
    const value = this.optional(name)
    if (value === undefined) {
      throw invalid(name, `'${name}' is required`, 'missing_parameter')
    }
    return value
  }

  /** Gives a string, or undefined when it is absent or null. Numbers are taken as their digits. */
  optional(name: string): string | undefined {
    const value = this.values[name] ?? undefined
    if (value === undefined || typeof value === 'string') {
      return value
    }
    if (typeof value === 'number') {
      return String(value)
    }
    throw invalid(name, `'${name}' must be a string`)
  }

  /** Gives a boolean, or undefined when it is absent or null. */
  boolean(name: string): boolean | undefined {
    const value = this.values[name] ?? undefined
    if (value === undefined || typeof value === 'boolean') {
      return value
    }
    throw invalid(name, `'${name}' must be true or false`)
  }

  /** Gives one of the allowed strings, or undefined when it is absent or null. */
  oneOf<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.optional(name)
    if (value === undefined) {
      return undefined
    }
    const found = allowed.find(each => each === value)
    if (found === undefined) {
      throw invalid(name, `'${name}' must be one of ${allowed.join(', ')}`)
    }
    return found
  }

  /** Gives a moment in milliseconds, null to clear it, undefined when it is absent. */
  date(name: string): number | null | undefined {
    const value = this.values[name]
    if (value === null || value === undefined) {
      return value
    }
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
    if (Number.isNaN(time)) {
      throw invalid(name, `'${name}' must be a date in RFC 3339 form`)
    }
    return time
  }

  /** Gives a nested object, null to clear it, undefined when it is absent. */
  object(name: string): Body | null | undefined {
    const value = this.values[name]
    if (value === null || value === undefined) {
      return value
    }
    if (isObject(value)) {
      return new Body(value)
    }
    throw invalid(name, `'${name}' must be an object`)
  }

  /** Gives a nested object that must be there. */
  required(name: string): Body {
    const value = this.object(name)
    if (!value) {
      throw invalid(name, `'${name}' is required`, 'missing_parameter')
    }
    return value
  }

  /** Gives a list of strings, or undefined when it is absent or null. */
  strings(name: string): string[] | undefined {
    return this.#list(name)?.map(value => {
      if (typeof value === 'string') {
        return value
      }
      throw invalid(name, `'${name}' must be a list of strings`)
    })
  }

  /** Gives a list of nested objects, or undefined when it is absent or null. */
  objects(name: string): Body[] | undefined {
    return this.#list(name)?.map(value => {
      if (isObject(value)) {
        return new Body(value)
      }
      throw invalid(name, `'${name}' must be a list of objects`)
    })
  }

  #list(name: string): unknown[] | undefined {
    const value = this.values[name] ?? undefined
    if (value === undefined || Array.isArray(value)) {
      return value
    }
    throw invalid(name, `'${name}' must be a list`)
  }
}

/** Reads the JSON body of a request. */
export async function readBody(c: Call): Promise<Body> {
  return Body.parse(await c.req.text())
}

/** The HTTP methods of the Box API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'PATCH'

/**
 * A method and a path with `{holes}`, as in `'GET /folders/{id}/items'`. A path that begins with a dot
 * hangs on the address of the resource itself, as in `'PUT ./watermark'`, and is for bases that several
 * resources extend.
 */
export type RouteText = `${Method} ${'/' | '.'}${string}`

/** The names of the holes of a route. */
export type Holes<R extends string> = R extends `${string}{${infer H}}${infer Rest}`
  ? H | Holes<Rest>
  : never

/** A route taken apart: `texts[i]` stands before `holes[i]`. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly texts: readonly string[]
  readonly holes: readonly string[]
}

const SHAPE = /^(GET|POST|PUT|DELETE|OPTIONS|PATCH) (\/(?:[^{}\s?#]|\{\w+\})*)$/

/** Puts the path of a collection before a route that hangs on the resource itself. */
export const absolute = (route: string, path: string): string =>
  route.replace(/^(\w+ )\./, `$1${path}/{id}`)

/** Tells whether a route hangs on the address of the resource itself. */
export const isRelative = (route: string): boolean => /^\w+ \./.test(route)

/** Takes a route apart; `undefined` when it is not one. */
export function parseRoute(text: string): Route | undefined {
  const match = SHAPE.exec(text)
  if (!match) {
    return undefined
  }
  const path = match[2] ?? ''
  const parts = path.split(/\{(\w+)\}/)
  return Object.freeze({
    method: match[1] as Method,
    path,
    texts: Object.freeze(parts.filter((_, index) => index % 2 === 0)),
    holes: Object.freeze(parts.filter((_, index) => index % 2 === 1)),
  })
}

import type { HttpRequest, RequestBody } from '../../src/transport/transport.js'

/** The names of everything that a value holds, at all depths; the entries of a list stand for one. */
function pathsOf(value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(entry => pathsOf(entry, at))
  }
  if (typeof value !== 'object' || value === null) {
    return []
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const name = at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`
    return [name, ...pathsOf(inner, name)]
  })
}

/** The value of a query parameter that is JSON text, such as filters. */
function parsed(text: string): unknown {
  return /^[[{]/.test(text) ? JSON.parse(text) : text
}

function bodyNames(body: RequestBody): string[] {
  if ('json' in body) {
    return pathsOf(body.json, 'body ')
  }
  if ('form' in body) {
    return pathsOf(JSON.parse(JSON.stringify(body.form)), 'body ')
  }
  if ('multipart' in body) {
    return body.multipart.flatMap(part => [
      `body ${part.name}`,
      ...('value' in part ? pathsOf(part.value, `body ${part.name}`) : []),
    ])
  }
  return ['body']
}

/** Lists what a request says, spelt as the names of `parameters.ts`. */
export function namesSent({ url, headers, body }: HttpRequest): string[] {
  const query = [...new URL(url).searchParams].flatMap(([key, text]) => [
    `query ${key}`,
    ...pathsOf(parsed(text), `query ${key}`),
  ])
  return [
    ...query,
    ...Object.keys(headers).map(name => `header ${name.toLowerCase()}`),
    ...(body === undefined ? [] : bodyNames(body)),
  ]
}

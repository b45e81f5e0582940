/**
 * The headers of a delivery: a `Headers` object, or a plain object with names in any case whose values
 * are texts or lists of texts, as Node's servers and the gateways of clouds give them.
 */
export type WebhookHeaders =
  | {
      /** Gives the value of a header, by a name in any case. */
      get(name: string): string | null
    }
  | Readonly<Record<string, string | readonly string[] | undefined>>

const isHeaders = (headers: WebhookHeaders): headers is { get(name: string): string | null } =>
  typeof headers['get'] === 'function'

/** Reads headers by lower-case name; a header that came twice gives both values, as HTTP joins them. */
export function headerReader(headers: WebhookHeaders): (name: string) => string | undefined {
  if (isHeaders(headers)) {
    return name => headers.get(name) ?? undefined
  }
  const byName = new Map<string, string>()
  for (const [name, value] of Object.entries(headers)) {
    const text = typeof value === 'string' ? value : value?.join(', ')
    if (text !== undefined) {
      byName.set(name.toLowerCase(), text)
    }
  }
  return name => byName.get(name)
}

import { isSecretKey, REDACTED, redactText } from './redact-text.js'

export { REDACTED, redactText, redactUrl } from './redact-text.js'

const LINK = /^(?:expiring_?embed_?link|shared_?link)$/i

/**
 * Copies a value without its secrets, at any depth, in lists too. What stands under a secret name is
 * blotted out whole, other text is searched for what looks like a secret.
 */
export function redactValue(value: unknown): unknown {
  return copy(value, new Set())
}

/** Copies headers without their secrets. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const clean: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    clean[name] = isSecretKey(name) ? REDACTED : redactText(value)
  }
  return clean
}

function copy(value: unknown, above: Set<object>): unknown {
  if (typeof value === 'string') {
    return redactString(value)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  if (value instanceof Uint8Array) {
    return `[${String(value.byteLength)} bytes]`
  }
  if (value instanceof Date) {
    return value
  }
  if (above.has(value)) {
    return '[circular]'
  }
  above.add(value)
  const clean = Array.isArray(value)
    ? value.map(item => copy(item, above))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, entry(key, item, above)]))
  above.delete(value)
  return clean
}

function entry(key: string, value: unknown, above: Set<object>): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') {
    return value
  }
  if (!isSecretKey(key)) {
    return copy(value, above)
  }
  // A shared link as Box describes it is an object: who may use it is worth reading, its address is not.
  if (!LINK.test(key) || typeof value !== 'object' || Array.isArray(value)) {
    return REDACTED
  }
  const link = copy(value, above)
  return typeof link === 'object' && link !== null && 'url' in link
    ? { ...link, url: REDACTED }
    : link
}

// JSON inside a string (a body that is text already, a multipart value) is looked into as such.
function redactString(text: string): string {
  if (/^\s*[[{"]/.test(text)) {
    try {
      return JSON.stringify(redactValue(JSON.parse(text)))
    } catch {
      return redactText(text)
    }
  }
  return redactText(text)
}

import type { SpecOperation } from './spec.js'

/** A declared endpoint, as `operations()` lists it. */
export interface DeclaredOperation {
  readonly method: string
  /** With `{holes}`; their names may differ from the published ones. */
  readonly path: string
  readonly boxVersion?: string | undefined
  /** The part after `#` when several published operations share this address. */
  readonly fragment?: string | undefined
  readonly resource: string
  readonly name: string
}

/** How the declarations compare with the published description. */
export interface Coverage {
  readonly declared: readonly SpecOperation[]
  readonly missing: readonly SpecOperation[]
  /** Declared, but not published: a wrong method, path, fragment or version. */
  readonly unknown: readonly DeclaredOperation[]
}

/** What tells one operation from all others. */
export interface Address {
  readonly method: string
  readonly path: string
  readonly boxVersion?: string | undefined
  readonly fragment?: string | undefined
}

/** One spelling for both sides: holes without names, the fragment and the version at the end. */
export function keyOf({ method, path, boxVersion = '', fragment = '' }: Address): string {
  const [address = '', published = ''] = path.split('#')
  const holes = address.replace(/\{[^}]*\}/g, '{}')
  return `${method.toUpperCase()} ${holes}#${fragment || published}@${boxVersion}`
}

/**
 * Compares declarations with the published operations. A row serves the operation with the same
 * method, path, version and fragment; several rows may serve one operation.
 *
 * @param spec - the published operations
 * @param rows - the declared ones
 * @param allowed - `METHOD /path` of rows that are right although they are not published
 */
export function compareWithSpec(
  spec: readonly SpecOperation[],
  rows: readonly DeclaredOperation[],
  allowed: readonly string[],
): Coverage {
  const published = new Set(spec.map(keyOf))
  const served = new Set(rows.map(keyOf))
  return {
    declared: spec.filter(one => served.has(keyOf(one))),
    missing: spec.filter(one => !served.has(keyOf(one))),
    unknown: rows.filter(
      row => !published.has(keyOf(row)) && !allowed.includes(`${row.method} ${row.path}`),
    ),
  }
}

/** Something in a reply that the declarations did not expect. Nothing is lost: `wire()` has it. */
export interface Drift {
  /** The class, and the property where there is one: `Folder.createdAt`. */
  readonly at: string
  /** What was not as declared. `rule failed`: a `when` threw, or answered neither yes nor no. */
  readonly problem: 'unknown key' | 'unknown type' | 'unexpected value' | 'rule failed'
  /** The wire key or type in question. */
  readonly name: string
  /** What came in its place; of a rule that failed, what it threw or answered. */
  readonly value: unknown
}

/** Is told about each drift. What it throws is thrown by the call. */
export type DriftHook = (drift: Drift) => void

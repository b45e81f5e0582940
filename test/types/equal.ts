/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the parameters are the statement */

/** Whether two types are the same, not merely assignable. */
export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** States something about types: `assert<Equal<A, B>>()`. */
export function assert<_Statement extends true>(): void {
  // The compiler has seen the statement; there is nothing to do at run time.
}

/** Takes values whose types alone are of interest. */
export function use(..._values: readonly unknown[]): void {
  // Nothing is done with them.
}

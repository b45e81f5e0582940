/**
 * Wire type names and the classes (or unions of classes) they stand for. Each resource adds its own
 * line, and so does a program that declares a type of its own:
 *
 * ```ts
 * declare module 'boxwright' {
 *   interface ResourceMap { invoice: Invoice }
 * }
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled by augmentation
export interface ResourceMap {}

/** A wire type name that the program knows. */
export type TypeName = keyof ResourceMap & string

/** The class that stands for a wire type: what an endpoint of a base has its own resource as. */
export type Named<Name extends string> = ResourceMap[Name & TypeName]

import { DeclarationError } from '../../errors/declaration-error.js'
import type { Class } from '../types/kind.js'
import { describe } from './describe.js'

/** Wire type names and the classes that stand for them. */
export class Registry {
  readonly #classes: Map<string, Class<object>>
  readonly #unions: Map<string, readonly string[]>

  constructor(from?: Registry) {
    this.#classes = new Map(from ? from.#classes : [])
    this.#unions = new Map(from ? from.#unions : [])
  }

  /** Lets `target` stand for the wire type that it declares, in place of whatever did. */
  add(target: Class<object>): this {
    const { name } = describe(target)
    if (name === undefined) {
      throw DeclarationError.notDeclared(target.name)
    }
    this.#classes.set(name, target)
    return this
  }

  /** As `add`, but only for a class that extends the current holder of its wire type. */
  extend(target: Class<object>, name: string): void {
    const holder = this.#classes.get(name)
    if (holder && !(target.prototype instanceof holder) && !isReload(target, holder)) {
      throw DeclarationError.doesNotExtend(target.name, holder.name, name)
    }
    this.#classes.set(name, target)
  }

  /** Lets `name` stand for any of several wire types. */
  addUnion(name: string, members: readonly string[]): this {
    this.#unions.set(name, members)
    return this
  }

  /** The class that stands for a wire type. */
  find(name: string): Class<object> | undefined {
    return this.#classes.get(name)
  }

  /** The classes behind a name: one, or the members of a union; none when the name is unknown. */
  resolve(name: string): Class<object>[] {
    const names = this.#unions.get(name) ?? [name]
    return names.flatMap(member => this.#classes.get(member) ?? [])
  }

  /** The class that stands for what this one does: itself, or one that extends it. */
  current(target: Class<object>): Class<object> {
    const { name } = describe(target)
    const holder = name === undefined ? undefined : this.#classes.get(name)
    return holder && holder.prototype instanceof target ? holder : target
  }

  /** Every name that stands for something. */
  names(): string[] {
    return [...this.#classes.keys(), ...this.#unions.keys()]
  }

  /** Every class, in order of registration. */
  classes(): Class<object>[] {
    return [...this.#classes.values()]
  }

  /** Takes over every class of another registry. */
  addAll(other: Registry): this {
    for (const [name, target] of other.#classes) {
      this.#classes.set(name, target)
    }
    return this
  }
}

/** A module that is loaded anew (hot reload) declares the same class a second time. */
function isReload(target: Class<object>, holder: Class<object>): boolean {
  return (
    target.name === holder.name && Object.getPrototypeOf(target) === Object.getPrototypeOf(holder)
  )
}

/** What decorators registered in this process. A client takes a snapshot when it is created. */
export const declared = new Registry()

import { DeclarationError } from '../../errors/declaration-error.js'
import type { Class } from '../types/kind.js'
import { describe } from './describe.js'

/** Wire type names and the classes that stand for them. */
export class Registry {
  readonly #classes: Map<string, Class<object>>
  readonly #unions: Map<string, readonly string[]>
  #narrower: readonly Class<object>[]
  /** A type name that no class stands for is no slip: its objects are plain resources. */
  readonly isOpen: boolean

  constructor(from?: Registry, { isOpen = from?.isOpen ?? false } = {}) {
    this.#classes = new Map(from ? from.#classes : [])
    this.#unions = new Map(from ? from.#unions : [])
    this.#narrower = from ? from.#narrower : []
    this.isOpen = isOpen
  }

  /**
   * Lets `target` stand for the wire type that it declares, in place of whatever did; with a `when` of
   * its own, for some objects of it.
   */
  add(target: Class<object>): this {
    const { name, when } = describe(target)
    if (name === undefined) {
      throw DeclarationError.notDeclared(target.name)
    }
    if (when) {
      this.#narrower = [...this.#narrower.filter(each => each !== target), target]
    } else {
      this.#classes.set(name, target)
    }
    return this
  }

  /** As `add`, but only for a class that extends the current holder of its wire type. */
  extend(target: Class<object>, name: string): void {
    const holder = this.#classes.get(name)
    const { when } = describe(target)
    if (when && !holder) {
      throw DeclarationError.nothingAbove(target.name, name)
    }
    const reloads = holder !== undefined && !when && isReload(target, holder)
    if (holder && !(target.prototype instanceof holder) && !reloads) {
      throw DeclarationError.doesNotExtend(target.name, holder.name, name)
    }
    if (!when) {
      this.#keepNarrower(target, name, reloads ? holder : undefined)
    }
    this.add(target)
  }

  /** Refuses a holder under which a class that stands for some objects would be lost. */
  #keepNarrower(target: Class<object>, name: string, reloaded: Class<object> | undefined): void {
    // What extends the former copy of a module that was loaded anew is about to be declared anew too.
    this.#narrower = this.#narrower.filter(
      each => !(reloaded && each.prototype instanceof reloaded),
    )
    const lost = this.#narrower.find(
      each => describe(each).name === name && !(each.prototype instanceof target),
    )
    if (lost) {
      throw DeclarationError.leavesOut(target.name, lost.name, name)
    }
  }

  /** Lets `name` stand for any of several wire types. */
  addUnion(name: string, members: readonly string[]): this {
    this.#unions.set(name, members)
    return this
  }

  /** The class that stands for a wire type, whatever the object. */
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

  /** Every class, in order of registration; those that stand for some objects of a type come last. */
  classes(): Class<object>[] {
    return [...this.#classes.values(), ...this.#narrower]
  }

  /** The classes that stand for some objects of a type, in the order in which they are asked. */
  narrower(): readonly Class<object>[] {
    return this.#narrower
  }

  /** Takes over every class of another registry; where rules compete, those are asked first. */
  addAll(other: Registry): this {
    for (const [name, target] of other.#classes) {
      this.#classes.set(name, target)
    }
    const others = other.#narrower
    this.#narrower = [...others, ...this.#narrower.filter(each => !others.includes(each))]
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

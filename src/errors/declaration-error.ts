import { BoxError } from './box-error.js'

/** A resource class is declared in a way that cannot work. Fix the class. */
export class DeclarationError extends BoxError {
  /** @internal Two fields of a class have one wire name. */
  static duplicateField(owner: string, first: string, second: string, wire: string) {
    return new DeclarationError(
      `${owner}.${second}: '${wire}' is already the wire name of ${owner}.${first}; ` +
        `give one of them another with @Field({ name: '...' }).`,
    )
  }

  /** @internal A field and an endpoint have one name. */
  static endpointHidesField(owner: string, key: string) {
    return new DeclarationError(
      `${owner}.${key}: an endpoint and a field share this name; rename one of them ` +
        `(a field keeps its wire name with @Field({ name: '...' })).`,
    )
  }

  /** @internal A property has a name that every resource uses. */
  static reservedName(owner: string, key: string) {
    return new DeclarationError(
      `${owner}.${key}: '${key}' belongs to every resource; name the property otherwise ` +
        `(a field keeps its wire name with @Field({ name: '${key}' })).`,
    )
  }

  /** @internal The text of a route cannot be read. */
  static badRoute(owner: string, key: string, route: string) {
    return new DeclarationError(
      `${owner}.${key}: '${route}' is not a route; write a method and a path, ` +
        `as in 'GET /folders/{id}/items'.`,
    )
  }

  /** @internal A route hangs on a resource that has no address. */
  static noAddress(owner: string, key: string, route: string) {
    return new DeclarationError(
      `${owner}.${key}: '${route}' hangs on the address of a resource, and ${owner} has none; write ` +
        `@BoxResource('its_wire_type') above the class, or a path that begins with a slash.`,
    )
  }

  /** @internal Nothing fills a hole of a route. */
  static holeWithoutSource(owner: string, key: string, hole: string, route: string) {
    return new DeclarationError(
      `${owner}.${key}: '{${hole}}' in ${route} has no source; ` +
        `name it {id}, make it a field, or pass it in the input.`,
    )
  }

  /** @internal A kind names a wire type that nobody declared. */
  static unknownType(owner: string, key: string, name: string, near: string | undefined) {
    return new DeclarationError(
      `${owner}.${key}: no class is registered for '${name}'` +
        (near ? `; did you mean '${near}'?` : `; declare one with the resource decorator.`),
    )
  }

  /** @internal A class is used as a resource without its decorator. */
  static notDeclared(owner: string) {
    return new DeclarationError(
      `${owner}: the class has no resource decorator; write @BoxResource('its_wire_type') above it.`,
    )
  }

  /** @internal A second class for a wire type does not extend the first. */
  static doesNotExtend(target: string, holder: string, name: string) {
    return new DeclarationError(
      `${target}: '${name}' is held by ${holder}, which ${target} does not extend; extend ${holder}, ` +
        `or declare with { register: false } and pass ${target} to createClient({ resources }).`,
    )
  }

  /** @internal A class stands for some objects of a type, and there is none for the others. */
  static nothingAbove(target: string, name: string) {
    return new DeclarationError(
      `${target}: it stands for some objects of '${name}', and no class is registered for the others; ` +
        `declare one without when and let ${target} extend it, or declare with { register: false } and ` +
        `pass both to createClient({ resources }).`,
    )
  }

  /** @internal A class takes over a type in which another stands for some objects. */
  static leavesOut(target: string, narrower: string, name: string) {
    return new DeclarationError(
      `${target}: ${narrower} stands for some objects of '${name}' and does not extend ${target}; let it ` +
        `extend ${target}, give ${target} a when of its own, or declare ${target} with { register: false } ` +
        `and pass it to createClient({ resources }).`,
    )
  }

  /** @internal What stands for a rule is none. */
  static notARule(target: string) {
    return new DeclarationError(
      `${target}: when must be a function of the object that came, ` +
        `as in { when: raw => raw.name?.startsWith('P-') }.`,
    )
  }

  /** @internal A class sets its fields itself, for want of `declare`. */
  static shadowedFields(owner: string, keys: readonly string[]) {
    return new DeclarationError(
      `${owner}: ${keys.join(', ')} ${keys.length > 1 ? 'are' : 'is'} set by the class itself, which ` +
        `hides what comes from the wire; write 'declare' before the property: '@Field() declare ${String(keys[0])}'.`,
    )
  }

  /** @internal A class sets its endpoints itself, for want of `declare`. */
  static shadowedEndpoints(owner: string, keys: readonly string[]) {
    return new DeclarationError(
      `${owner}: ${keys.join(', ')} ${keys.length > 1 ? 'are' : 'is'} set by the class itself, which ` +
        `hides the endpoint; write 'declare' before the property: 'declare ${String(keys[0])}'.`,
    )
  }

  /** @internal A class is left to class-transformer, which is not there. */
  static noConverter(owner: string) {
    return new DeclarationError(
      `${owner}: the class has no @Field, or asks for class-transformer; declare its fields with ` +
        `@Field, or write import 'boxwright/class-transformer' once in the program.`,
    )
  }

  /** @internal What stands for a kind in `@Field` is none. */
  static notAKind(owner: string, key: string, kind: unknown) {
    const isNamed = typeof kind === 'function' && kind.name !== ''
    return new DeclarationError(
      `${owner}.${key}: ${isNamed ? `the class ${kind.name}` : String(kind)} is not a kind; use a ` +
        `wire type name, Date, a thunk such as () => ${isNamed ? kind.name : 'SharedLink'}, ` +
        `a list [kind], or a codec.`,
    )
  }
}

import { act } from '../request/act.js'

/**
 * Declares a verb that takes more than one call, on a `declare`d function property. Whoever made the
 * session carries it out: a client has the actions of its content and events.
 *
 * ```ts
 * @Action('downloadTo')
 * declare downloadTo: (path: string, options?: DownloadToOptions) => Promise<Downloaded>
 * ```
 *
 * The action gets the first argument as its input and the second as its options.
 *
 * @param name - the name of the action
 */
export function Action(
  name: string,
): <K extends string>(
  prototype: { readonly [P in K]: (...args: never[]) => unknown },
  key: K,
) => void {
  return (prototype, key) => {
    Object.defineProperty(prototype, key, {
      configurable: true,
      writable: true,
      enumerable: false,
      value: function (this: object, input?: unknown, options?: unknown) {
        return act({ name, key }, this, input, options)
      },
    })
  }
}

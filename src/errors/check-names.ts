import { closest } from '../util/closest.js'
import { UsageError } from './box-error.js'

/**
 * Refuses a member that has no meaning where it stands, so that no setting is silently ignored.
 *
 * @param at - where it stands, as `createClient` or `Folder.get`
 * @param given - what the caller passed
 * @param known - an object whose keys are the names that mean something
 * @throws UsageError that names the member, and the one that is likely meant
 */
export function checkNames(at: string, given: object, known: object): void {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) {
      const names = Object.keys(known)
      const near = closest(name, names)
      throw new UsageError(
        `${at}: there is no option '${name}'; ` +
          (near === undefined ? `there are ${names.join(', ')}.` : `did you mean '${near}'?`),
      )
    }
  }
}

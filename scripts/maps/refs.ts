import { operations } from '../../src/index.js'
import { receiverOf, writeCall } from './calls.js'

/**
 * Something of ours that a table names: a member of a class (`Folder.items`), of every client
 * (`client.asUser`), of a sign-in (`auth.revoke`), an option (`createClient.proxy`), or an export
 * (`wire`, `boxwright/webhooks:verifyWebhook`).
 */
export interface Ref {
  /** The entry point of an export. */
  readonly entry: string | undefined
  /** The class, `client`, `auth` or `createClient`. */
  readonly owner: string | undefined
  readonly name: string
  /** What stands behind the name, as in `(id)`. */
  readonly args: string
}

const SHAPE = /^(?:(boxwright\/[\w/-]+):)?(?:(\w+)\.)?(\w+)(\(.*\))?$/

/**
 * Takes the reference apart.
 *
 * @throws Error when it is none
 */
export function parseRef(text: string): Ref {
  const [, entry, owner, name, args = ''] = SHAPE.exec(text) ?? []
  if (name === undefined) {
    throw new Error(`'${text}' is no reference to anything of ours`)
  }
  return { entry, owner, name, args }
}

/** The references of a cell. */
export const refsOf = (cell: string): Ref[] => cell.split('; ').map(parseRef)

const declared = new Set(operations().map(({ resource, name }) => `${resource}.${name}`))

/** Tells whether an operation of Box is meant. */
export const isOperation = ({ owner, name }: Ref): boolean =>
  owner !== undefined && declared.has(`${owner}.${name}`)

/** Writes it as users do. */
export function writeRef(ref: Ref): string {
  const { entry, owner, name, args } = ref
  if (owner === 'createClient') {
    return `createClient({ ${name} })`
  }
  if (owner === undefined) {
    return entry === undefined ? name + args : `${name}${args} of ${entry}`
  }
  if (args === '' && isOperation(ref)) {
    return writeCall({ resource: owner, name })
  }
  return `${receiverOf(owner)}.${name}${args}`
}

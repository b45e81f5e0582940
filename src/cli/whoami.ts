import type { User } from '../resources/index.js'
import type { Values } from './command-line.js'
import { withClient } from './open-client.js'

/** A user in one line. */
export function describeUser({ id, name, login }: User): string {
  return `${name} <${login}>, user ${id}`
}

/** `boxwright whoami`. */
export function whoami(values: Values): Promise<void> {
  return withClient(values, async client => {
    process.stdout.write(`${describeUser(await client.users.me())}\n`)
  })
}

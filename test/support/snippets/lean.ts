import * as lean from '../../../src/lean/index.js'
import { current } from './stage.js'

export * from '../../../src/lean/index.js'

/** As the library's own, but where a program says no address the sandbox takes the place of Box. */
export const createClient: typeof lean.createClient = options => {
  const { sandbox, clients } = current()
  const client = lean.createClient({ baseUrls: sandbox.baseUrls, ...options })
  clients.push(client)
  return client
}

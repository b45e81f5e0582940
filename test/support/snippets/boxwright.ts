import * as boxwright from '../../../src/index.js'
import { current } from './stage.js'

export * from '../../../src/index.js'

/** The library's own, but where a program says no address another server takes the place of Box. */
export const createClient: typeof boxwright.createClient = options => {
  const { baseUrls, clients } = current()
  const client = boxwright.createClient({ baseUrls, ...options })
  clients.push(client)
  return client
}

/** A program of a user's, which has no token and lets the library ask for one. */
import { existsSync } from 'node:fs'
import { createClient, developerToken } from 'boxwright'

const { URL = '', GO = '' } = process.env
const baseUrls = { api: `${URL}/2.0`, oauth: `${URL}/oauth2` }
const client = createClient({ auth: developerToken(), baseUrls })
const people = await Promise.all([client.users.me(), client.users.me(), client.users.me()])
console.log('The first is', people[0].name)
while (!existsSync(GO)) {
  await new Promise(resolve => setTimeout(resolve, 20))
}
const again = await Promise.all([client.users.me(), client.users.me()])
console.log('Then it is', again[0].name)
await client.close()

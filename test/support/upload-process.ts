/**
 * Uploads a file in a process of its own, with a journal: `BASE` and `TOKEN` say where to, `FILE` what.
 * It prints a line when the upload is done.
 */
import { createClient, fileJournal } from '../../src/index.js'

const { BASE = '', TOKEN = '', FILE = '', JOURNAL = '' } = process.env
const client = createClient({
  auth: TOKEN,
  proxy: 'none',
  baseUrls: {
    api: `${BASE}/2.0`,
    upload: `${BASE}/api/2.0`,
    oauth: `${BASE}/oauth2`,
    authorize: `${BASE}/api/oauth2/authorize`,
  },
})
const file = await client.root.upload(
  { content: { path: FILE } },
  { chunked: true, journal: fileJournal(JOURNAL) },
)
console.log(`done ${file.id} ${file.sha1}`)
await client.close()

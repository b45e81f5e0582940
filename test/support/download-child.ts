/** Downloads a file to a path, slowly, so that it can be killed in the middle. Run by a test. */
import { createClient } from '../../src/index.js'

const [url = '', token = '', id = '', path = ''] = process.argv.slice(2)
const client = createClient({
  auth: token,
  baseUrls: { api: `${url}/2.0`, upload: `${url}/api/2.0`, oauth: `${url}/oauth2` },
})
await client.files.ref(id).downloadTo(path, {
  resume: true,
  onProgress({ loaded }) {
    process.send?.(loaded)
  },
})
await client.close()

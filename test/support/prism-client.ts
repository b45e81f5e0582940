import type { BoxClient } from '../../src/index.js'

const LINK = 'https://app.box.com/s/gjasdasjhasd'

/** The client that an operation is called with at a server that knows no more than the description. */
export function clientFor(client: BoxClient, operation: string): BoxClient {
  // Only a client with a shared link can ask for what it stands for.
  if (operation.startsWith('SharedItems.')) {
    return client.withSharedLink(LINK, 'pw')
  }
  // The server redirects only when it is told to.
  return operation === 'File.downloadUrl'
    ? client.with({ headers: { prefer: 'code=302' } })
    : client
}

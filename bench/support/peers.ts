import type { BoxClient as OfficialClient } from 'box-node-sdk'
import type { BoxClient, ClientOptions } from 'boxwright'

/** The token that all contenders send. */
export const TOKEN = 'T9cE5asGnuyYCCqIZFoWjFHvNbvVqHjl'

/** A client of this library for a server at `url`. */
export async function boxwrightAt(url: string): Promise<BoxClient> {
  const { createClient } = await import('boxwright')
  return createClient(clientOptionsAt(url))
}

/** What such a client is made with. */
export function clientOptionsAt(url: string): ClientOptions {
  const baseUrls = { api: `${url}/2.0`, upload: `${url}/api/2.0`, oauth: `${url}/oauth2` }
  return { auth: TOKEN, baseUrls, proxy: 'none' }
}

/** A client of the official SDK for a server at `url`. */
export async function boxNodeSdkAt(url: string): Promise<OfficialClient> {
  const { BoxClient, BoxDeveloperTokenAuth } = await import('box-node-sdk')
  const { BaseUrls } = await import('box-node-sdk/networking/baseUrls')
  const { NetworkSession } = await import('box-node-sdk/networking/network')
  const auth = new BoxDeveloperTokenAuth({ token: TOKEN })
  const baseUrls = new BaseUrls({
    baseUrl: url,
    uploadUrl: `${url}/api`,
    oauth2Url: `${url}/oauth2`,
  })
  return new BoxClient({ auth, networkSession: new NetworkSession({ baseUrls }) })
}

/** Sends by a bare undici pool, and parses the reply. */
export async function undiciAt(
  url: string,
): Promise<(method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>> {
  const { Pool } = await import('undici')
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin)
  const prefix = pathname === '/' ? '' : pathname
  return async (method, path, body) => {
    const reply = await pool.request({
      method,
      path: prefix + path,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
    })
    return reply.body.json()
  }
}

/** Repeats calls, so many at once. */
export async function repeat(
  count: number,
  atOnce: number,
  call: () => Promise<unknown>,
): Promise<void> {
  let left = count
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      await call()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

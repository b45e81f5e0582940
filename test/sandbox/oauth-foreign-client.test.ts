import {
  BoxClient,
  BoxDeveloperTokenAuth,
  BoxJwtAuth,
  BoxOAuth,
  JwtConfig,
  OAuthConfig,
} from 'box-node-sdk'
import { BaseUrls } from 'box-node-sdk/networking/baseUrls'
import { NetworkSession } from 'box-node-sdk/networking/network'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { makeKeys } from './oauth-harness.js'

let sandbox: SandboxServer
let networkSession: NetworkSession

const clientOf = (auth: ConstructorParameters<typeof BoxClient>[0]['auth']): BoxClient =>
  new BoxClient({ auth, networkSession })

const oauthOf = ({ clientId, clientSecret }: SandboxServer): BoxOAuth =>
  new BoxOAuth({ config: new OAuthConfig({ clientId, clientSecret }) })

beforeAll(async () => {
  sandbox = await startServer()
  const baseUrls = new BaseUrls({
    baseUrl: sandbox.url,
    uploadUrl: `${sandbox.url}/api`,
    oauth2Url: `${sandbox.url}/api/oauth2`,
  })
  networkSession = new NetworkSession({ baseUrls })
})

afterAll(() => sandbox.stop())

async function grant(auth: BoxOAuth): Promise<string> {
  const asked = new URL(
    auth.getAuthorizeUrl({ redirectUri: 'http://127.0.0.1:1/back', state: 'kept' }),
  )
  const body = new URLSearchParams([...asked.searchParams, ['decision', 'grant']])
  const reply = await fetch(sandbox.baseUrls.authorize, {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  const { searchParams } = new URL(reply.headers.get('location') ?? '')
  expect(searchParams.get('state')).toBe('kept')
  return searchParams.get('code') ?? ''
}

describe('the official SDK', () => {
  it('signs in through the page, refreshes and revokes', async () => {
    const auth = oauthOf(sandbox)
    await auth.getTokensAuthorizationCodeGrant(await grant(auth), networkSession)
    const client = clientOf(auth)
    expect((await client.users.getUserMe()).id).toBe(sandbox.users.admin)
    const first = await auth.retrieveToken(networkSession)
    const next = await auth.refreshToken(networkSession)
    expect(next.refreshToken).not.toBe(first.refreshToken)
    expect((await client.users.getUserMe()).id).toBe(sandbox.users.admin)
    await auth.revokeToken(networkSession)
    await expect(auth.refreshToken(networkSession)).rejects.toThrow(/400/)
  })

  it('signs in with an assertion, from an encrypted key', async () => {
    const keys = makeKeys('passphrase')
    sandbox.registerPublicKey({ id: 'foreign', pem: keys.pem })
    const { clientId, clientSecret, enterpriseId } = sandbox
    const config = new JwtConfig({
      clientId,
      clientSecret,
      enterpriseId,
      jwtKeyId: 'foreign',
      privateKey: keys.privatePem,
      privateKeyPassphrase: 'passphrase',
    })
    const auth = new BoxJwtAuth({ config })
    const app = await clientOf(auth).users.getUserMe()
    expect(app.id).toBe(sandbox.users.serviceAccount)
  })

  it('narrows a token', async () => {
    const auth = oauthOf(sandbox)
    await auth.getTokensAuthorizationCodeGrant(await grant(auth), networkSession)
    const client = clientOf(auth)
    const parent = { id: '0' }
    const inside = await client.folders.createFolder({ name: 'Inside', parent })
    const outside = await client.folders.createFolder({ name: 'Outside', parent })
    const resource = `https://api.box.com/2.0/folders/${inside.id}`
    const token = await auth.downscopeToken(['item_preview'], resource, undefined, networkSession)
    expect(token.restrictedTo?.[0]).toMatchObject({
      scope: 'item_preview',
      object: { id: inside.id },
    })
    const narrow = clientOf(new BoxDeveloperTokenAuth({ token: token.accessToken ?? '' }))
    expect((await narrow.folders.getFolderById(inside.id)).name).toBe('Inside')
    await expect(narrow.folders.getFolderById(outside.id)).rejects.toThrow(/404/)
    await expect(narrow.folders.deleteFolderById(inside.id)).rejects.toThrow(/403/)
  })
})

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { BoxClient, BoxDeveloperTokenAuth } from 'box-node-sdk'
import { BaseUrls } from 'box-node-sdk/networking/baseUrls'
import { NetworkSession } from 'box-node-sdk/networking/network'
import { createClient, type ClientOptions } from 'boxwright'

/** Where a sandbox is. */
export interface Place {
  readonly url: string
  readonly developerToken: string
  readonly baseUrls: NonNullable<ClientOptions['baseUrls']>
}

/** Uploads a file of this machine into the root folder. */
export type Uploader = (file: { path: string; name: string; size: number }) => Promise<unknown>

/** This library; it has uploaded something already. */
export async function boxwrightUploader({ developerToken, baseUrls }: Place): Promise<Uploader> {
  const client = createClient({ auth: developerToken, baseUrls, proxy: 'none' })
  await client.root.upload({ name: `warm ${String(process.pid)}`, content: 'x' })
  return ({ path, name }) => client.root.upload({ name, content: { path } })
}

/** The official SDK's helper for large files; it has uploaded something already. */
export async function boxNodeSdkUploader({ url, developerToken }: Place): Promise<Uploader> {
  const auth = new BoxDeveloperTokenAuth({ token: developerToken })
  const baseUrls = new BaseUrls({
    baseUrl: url,
    uploadUrl: `${url}/api`,
    oauth2Url: `${url}/oauth2`,
  })
  const networkSession = new NetworkSession({ baseUrls })
  const client = new BoxClient({ auth, networkSession })
  await client.uploads.uploadFile({
    attributes: { name: `warm ${String(process.pid)}`, parent: { id: '0' } },
    file: Readable.from([Buffer.from('x')]),
  })
  return ({ path, name, size }) =>
    client.chunkedUploads.uploadBigFile(createReadStream(path), name, size, '0')
}

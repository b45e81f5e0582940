import { createReadStream, statSync } from 'node:fs'
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

/** What has arrived at the other side. */
export interface Arrived {
  readonly sha1: string
  readonly bytes: number
}

/** Uploads a file of this machine into the root folder. */
export type Uploader = (file: { readonly path: string; readonly name: string }) => Promise<Arrived>

// The least that goes in parts: the code for that is loaded before anything is measured.
const warmContent = (): Buffer => Buffer.alloc(20_000_000)
const warmName = (): string => `sent warm ${String(process.pid)}`

/** A client of this library. */
export const boxwrightClient = ({ developerToken, baseUrls }: Place) =>
  createClient({ auth: developerToken, baseUrls, proxy: 'none' })

/** This library; it has uploaded something in parts already. */
export async function boxwrightUploader(place: Place): Promise<Uploader> {
  const client = boxwrightClient(place)
  await client.root.upload({ name: warmName(), content: warmContent() }, { chunked: true })
  return async ({ path, name }) => {
    const { sha1, id } = await client.root.upload({ name, content: { path } })
    const { size } = await client.files.get(id)
    return { sha1, bytes: size }
  }
}

/** A client of the official SDK. */
export function boxNodeSdkClient({ url, developerToken }: Place): BoxClient {
  const auth = new BoxDeveloperTokenAuth({ token: developerToken })
  const baseUrls = new BaseUrls({
    baseUrl: url,
    uploadUrl: `${url}/api`,
    oauth2Url: `${url}/oauth2`,
  })
  return new BoxClient({ auth, networkSession: new NetworkSession({ baseUrls }) })
}

/** The official SDK's helper for large files; it has uploaded something in parts already. */
export async function boxNodeSdkUploader(place: Place): Promise<Uploader> {
  const client = boxNodeSdkClient(place)
  const { chunkedUploads, files } = client
  const content = Readable.from([warmContent()])
  await chunkedUploads.uploadBigFile(content, warmName(), 20_000_000, '0')
  return async ({ path, name }) => {
    const { size } = statSync(path)
    const { id, sha1 = '' } = await chunkedUploads.uploadBigFile(
      createReadStream(path),
      name,
      size,
      '0',
    )
    const file = await files.getFileById(id)
    return { sha1, bytes: file.size ?? NaN }
  }
}

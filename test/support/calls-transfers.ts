import type { BoxClient } from '../../src/index.js'
import type { CallMaker } from './row-calls.js'

const when = new Date('2030-01-02T03:04:05Z')
const item = { type: 'file', id: '12345' } as const
const folder = (c: BoxClient) => c.folders.ref('4353455')
const file = (c: BoxClient) => c.files.ref('12345')

/** An archive whose addresses are those of the server that is asked. */
const zip = async (c: BoxClient) => {
  const made = await c.zipDownloads.create({ items: [item], downloadFileName: 'January' })
  const at = (part: string) => c.url('zip_downloads', 'Lu6fA9Ob-jyysp3AAvMF4AkLEwZwAYbL', part)
  return Object.assign(made, { downloadUrl: at('content'), statusUrl: at('status') })
}

const zips: Readonly<Record<string, CallMaker>> = {
  'ZipDownloads.create': (c, o) =>
    c.zipDownloads.create({ items: [item, c.folders.ref('1')], downloadFileName: 'January' }, o),
  'ZipDownload.status': async (c, o) => (await zip(c)).status(o),
  'ZipDownload.download': async (c, o) => (await zip(c)).download(o),
}

const session = (c: BoxClient) => c.uploadSessions.ref('F971964745A5CD0C001BBE4E58196BFD')
const sha1 = '134b65991ed521fcfe4724b7d814ab8ded5185dc'

const uploads: Readonly<Record<string, CallMaker>> = {
  'Folder.preflight': (c, o) => folder(c).preflight({ name: 'a.txt', size: 1024 }, o),
  'Folder.createUploadSession': (c, o) =>
    folder(c).createUploadSession({ fileName: 'a.bin', fileSize: 104857600 }, o),
  'File.createUploadSession': (c, o) =>
    file(c).createUploadSession({ fileName: 'b.bin', fileSize: 104857600 }, o),
  'UploadSession.get': (c, o) => session(c).get(o),
  'UploadSession.uploadPart': (c, o) =>
    session(c).uploadPart(
      { content: new Uint8Array(1024), offset: 0, fileSize: 104857600, sha1 },
      o,
    ),
  'UploadSession.parts': (c, o) => session(c).parts({ limit: 10, offset: 0 }, o).page(),
  'UploadSession.commit': (c, o) =>
    session(c).commit(
      {
        sha1,
        parts: [{ partId: '6F2D3486', offset: 0, size: 3222784, sha1 }],
        attributes: { description: 'D', contentCreatedAt: when },
      },
      { ...o, ifMatch: '1' },
    ),
  'UploadSession.abort': (c, o) => session(c).abort(o),
}

/** The calls that move content in parts or as archives. */
export const transfers = { ...zips, ...uploads }

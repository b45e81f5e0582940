import { sessionOf } from '../../../../src/core/index.js'
import { ZipDownload } from '../../../../src/resources/index.js'
import type { Repositories } from '../session.js'
import { json, type Rows } from './row.js'

/** The rows of the endpoints about watermarks. */
export function watermarkRows(
  owner: 'Folder' | 'File',
  property: 'folders' | 'files',
  path: string,
): Rows {
  return {
    [`${owner}.getWatermark`]: [
      {
        call: client => client[property].ref('7').getWatermark(),
        sends: `GET ${path}/7/watermark`,
      },
    ],
    [`${owner}.applyWatermark`]: [
      {
        call: client => client[property].ref('7').applyWatermark(),
        sends: `PUT ${path}/7/watermark`,
        body: json({ watermark: { imprint: 'default' } }),
      },
    ],
    [`${owner}.removeWatermark`]: [
      {
        call: client => client[property].ref('7').removeWatermark(),
        sends: `DELETE ${path}/7/watermark`,
      },
    ],
  }
}

const zip = ({ zipDownloads }: Repositories, body: object) => {
  const session = sessionOf(zipDownloads, 'create')
  return session.hydrator.hydrate(ZipDownload, body, session) as ZipDownload
}

export const mediaRows: Rows = {
  'Folder.locks': [
    {
      call: client => client.folders.ref('7').locks(),
      sends: 'GET /folder_locks',
      query: { folder_id: '7' },
    },
  ],
  'Folder.addLock': [
    {
      call: client => client.folders.ref('7').addLock(),
      sends: 'POST /folder_locks',
      body: json({
        folder: { type: 'folder', id: '7' },
        locked_operations: { move: true, delete: true },
      }),
    },
  ],
  'FolderLock.delete': [
    { call: client => client.folderLocks.ref('7').delete(), sends: 'DELETE /folder_locks/7' },
  ],
  'ZipDownloads.create': [
    {
      call: client =>
        client.zipDownloads.create({
          items: [client.folders.ref('7'), { type: 'file', id: '8' }],
          downloadFileName: 'My files',
        }),
      sends: 'POST /zip_downloads',
      body: json({
        items: [
          { type: 'folder', id: '7' },
          { type: 'file', id: '8' },
        ],
        download_file_name: 'My files',
      }),
    },
  ],
  'ZipDownload.status': [
    {
      call: client => zip(client, { status_url: 'https://s.example/status' }).status(),
      sends: 'GET ',
      address: 'https://s.example/status',
    },
  ],
  'ZipDownload.download': [
    {
      call: client => zip(client, { download_url: 'https://d.example/content' }).download(),
      sends: 'GET ',
      address: 'https://d.example/content',
    },
  ],
}

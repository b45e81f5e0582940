import { json, WHEN, WHEN_TEXT, type Rows } from './row.js'

const SHA1 = '134b65991ed521fcfe4724b7d814ab8ded5185dc'
const at = '/files/upload_sessions/F1'

/** What the endpoints of uploads in parts send. */
export const uploadRows: Rows = {
  'Folder.preflight': [
    {
      call: client => client.folders.ref('7').preflight({ name: 'a.txt', size: 5 }),
      sends: 'OPTIONS /files/content',
      body: json({ name: 'a.txt', size: 5, parent: { id: '7' } }),
    },
    {
      call: client => client.folders.ref('7').preflight({}),
      sends: 'OPTIONS /files/content',
      body: json({}),
    },
  ],
  'Folder.createUploadSession': [
    {
      call: client =>
        client.folders.ref('7').createUploadSession({ fileName: 'a.bin', fileSize: 20_000_000 }),
      sends: 'POST /files/upload_sessions',
      base: 'upload',
      body: json({ folder_id: '7', file_name: 'a.bin', file_size: 20_000_000 }),
    },
  ],
  'File.createUploadSession': [
    {
      call: client => client.files.ref('7').createUploadSession({ fileSize: 20_000_000 }),
      sends: 'POST /files/7/upload_sessions',
      base: 'upload',
      body: json({ file_size: 20_000_000 }),
    },
  ],
  'UploadSession.get': [
    {
      call: client => client.uploadSessions.get('F1'),
      sends: `GET ${at}`,
      base: 'upload',
    },
  ],
  'UploadSession.uploadPart': [
    {
      call: client =>
        client.uploadSessions
          .ref('F1')
          .uploadPart({ content: Uint8Array.of(1), offset: 0, fileSize: 1, sha1: SHA1 }),
      sends: `PUT ${at}`,
      base: 'upload',
      body: { content: Uint8Array.of(1), contentType: 'application/octet-stream' },
    },
  ],
  'UploadSession.parts': [
    {
      call: client => client.uploadSessions.ref('F1').parts({ limit: 5, offset: 10 }),
      sends: `GET ${at}/parts`,
      base: 'upload',
      query: { limit: '5', offset: '10' },
    },
  ],
  'UploadSession.commit': [
    {
      call: client =>
        client.uploadSessions.ref('F1').commit({
          sha1: SHA1,
          parts: [{ partId: 'A', offset: 0, size: 1, sha1: SHA1 }],
          attributes: { description: 'Ours', contentModifiedAt: WHEN },
        }),
      sends: `POST ${at}/commit`,
      base: 'upload',
      body: json({
        parts: [{ part_id: 'A', offset: 0, size: 1, sha1: SHA1 }],
        attributes: { description: 'Ours', content_modified_at: WHEN_TEXT },
      }),
    },
  ],
  'UploadSession.abort': [
    {
      call: client => client.uploadSessions.ref('F1').abort(),
      sends: `DELETE ${at}`,
      base: 'upload',
    },
  ],
}

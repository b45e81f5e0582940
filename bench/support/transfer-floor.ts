import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Pool } from 'undici'
import type { Place, Uploader } from './transfer-peers.js'

const PARALLEL = 4

interface Session {
  readonly id: string
  readonly part_size: number
  readonly total_parts: number
}

/** The least that an upload in parts takes: no checks, no retries, no progress, nothing taken up again. */
export function undiciUploader({ url, developerToken }: Place): Promise<Uploader> {
  const pool = new Pool(url, { connections: PARALLEL })
  const send = async <T>(
    method: 'POST' | 'PUT',
    path: string,
    { body, headers }: { body: object | Buffer; headers?: Readonly<Record<string, string>> },
  ): Promise<T> => {
    const reply = await pool.request({
      method,
      path: `/api/2.0/files/upload_sessions${path}`,
      headers: { authorization: `Bearer ${developerToken}`, ...headers },
      body: Buffer.isBuffer(body) ? body : JSON.stringify(body),
    })
    return (await reply.body.json()) as T
  }
  return Promise.resolve(async ({ path, name }) => {
    const file = await open(path)
    const { size } = await file.stat()
    const session = await send<Session>('POST', '', {
      body: { folder_id: '0', file_name: name, file_size: size },
    })
    const { id, part_size: partSize, total_parts: total } = session
    const whole = createHash('sha1')
    const parts: object[] = []
    let next = 0
    let turn: Promise<unknown> = Promise.resolve()
    const work = async (): Promise<void> => {
      const buffer = Buffer.allocUnsafeSlow(partSize)
      while (next < total) {
        const index = next++
        const offset = index * partSize
        const reading = file.read(buffer, 0, Math.min(partSize, size - offset), offset)
        const hashed = Promise.all([reading, turn]).then(([{ bytesRead }]) => {
          const bytes = buffer.subarray(0, bytesRead)
          whole.update(bytes)
          return bytes
        })
        turn = hashed
        const body = await hashed
        const digest = `sha=${createHash('sha1').update(body).digest('base64')}`
        const range = `bytes ${String(offset)}-${String(offset + body.length - 1)}/${String(size)}`
        const headers = { digest, 'content-range': range }
        const { part } = await send<{ part: object }>('PUT', `/${id}`, { body, headers })
        parts[index] = part
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    await file.close()
    const headers = { digest: `sha=${whole.digest('base64')}` }
    const made = await send<{ entries: { sha1: string; size: number }[] }>(
      'POST',
      `/${id}/commit`,
      { body: { parts }, headers },
    )
    const [entry] = made.entries
    return { sha1: entry?.sha1 ?? '', bytes: entry?.size ?? NaN }
  })
}

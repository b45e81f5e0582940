import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { boxNodeSdkClient, boxwrightClient, type Arrived, type Place } from './transfer-peers.js'

/** Downloads a file of the sandbox. */
export type Downloader = (id: string) => Promise<Arrived>

async function hashed(stream: Readable): Promise<Arrived> {
  const hash = createHash('sha1')
  let bytes = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length
    hash.update(piece)
  }
  return { sha1: hash.digest('hex'), bytes }
}

/** This library's stream, hashed as it comes. */
export function boxwrightDownload(place: Place): Downloader {
  const client = boxwrightClient(place)
  return async id => hashed(await client.files.ref(id).download())
}

/** This library's way into a file, which it hashes itself. */
export function boxwrightDownloadTo(place: Place): Downloader {
  const client = boxwrightClient(place)
  return async id => {
    const directory = await mkdtemp(join(tmpdir(), 'boxwright-bench-'))
    try {
      const path = join(directory, 'file')
      const { sha1, size } = await client.files.ref(id).downloadTo(path, { verify: true })
      return { sha1, bytes: size }
    } finally {
      await rm(directory, { recursive: true })
    }
  }
}

/** The official SDK's stream, hashed as it comes. */
export function boxNodeSdkDownload(place: Place): Downloader {
  const client = boxNodeSdkClient(place)
  return async id => {
    const stream = await client.downloads.downloadFile(id)
    if (stream === undefined) {
      throw new Error('box-node-sdk gave no stream')
    }
    return hashed(stream)
  }
}

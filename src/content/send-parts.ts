import { createHash } from 'node:crypto'
import { ConflictError } from '../errors/index.js'
import type { PartReference, UploadSession } from '../resources/index.js'
import type { CallRules } from './call-rules.js'
import { listed } from './commit-upload.js'
import { uploadError } from './content-error.js'
import type { Meter } from './meter.js'
import type { Cut, PartReader } from './part-cut.js'
import { sha1Of } from './sha1.js'

/** What it takes to send the parts of a file. */
export interface PartsRun {
  readonly session: UploadSession
  readonly reader: PartReader
  readonly cut: Cut
  /** The parts that have arrived before, by offset. */
  readonly arrived: ReadonlyMap<number, PartReference>
  readonly parallel: number
  readonly meter: Meter
  readonly rules: CallRules
}

/** All parts of a file, and the SHA-1 of the whole in hexadecimal. */
export interface SentParts {
  readonly parts: readonly PartReference[]
  readonly sha1: string
}

/**
 * Sends the parts that have not arrived yet, several at a time. All of them are read, for the SHA-1 of
 * the whole; what has arrived before must still be what is read.
 */
export async function sendParts(run: PartsRun): Promise<SentParts> {
  const { reader, cut, rules } = run
  const total = Math.ceil(cut.size / cut.partSize)
  const whole = createHash('sha1')
  const parts: PartReference[] = []
  let next = 0
  // The digest of the whole takes the parts in order, whichever is read first.
  let hashed: Promise<unknown> = Promise.resolve()
  const work = async (slot: number): Promise<void> => {
    while (next < total) {
      rules.signal.throwIfAborted()
      const index = next++
      const turn = Promise.all([reader.read(index, slot), hashed]).then(([bytes]) => {
        whole.update(bytes)
        return bytes
      })
      hashed = turn
      parts[index] = await sendPart(run, index, await turn)
    }
  }
  const workers = Math.min(run.parallel, total)
  await Promise.all(Array.from({ length: workers }, (_, slot) => work(slot)))
  await reader.verify?.()
  return { parts, sha1: whole.digest('hex') }
}

async function sendPart(run: PartsRun, index: number, bytes: Uint8Array): Promise<PartReference> {
  const { session, cut, arrived, meter, rules } = run
  const offset = index * cut.partSize
  const sha1 = sha1Of(bytes)
  const before = arrived.get(offset)
  if (before !== undefined) {
    checkSame(before, sha1, bytes)
    meter.set(index, bytes.byteLength)
    return before
  }
  const onProgress = ({ loaded }: { readonly loaded: number }): void => meter.set(index, loaded)
  const part = { content: bytes, offset, fileSize: cut.size, sha1 }
  try {
    return await session.uploadPart(part, { ...rules, onProgress })
  } catch (error) {
    // The answer of an earlier attempt may have been lost on the way: then the part is there.
    const there = error instanceof ConflictError && (await findPart(session, offset, rules))
    if (there && there.sha1 === sha1) {
      return there
    }
    throw error
  }
}

async function findPart(session: UploadSession, offset: number, rules: CallRules) {
  return (await listed(session, rules)).find(part => part.offset === offset)
}

function checkSame(arrived: PartReference, sha1: string, bytes: Uint8Array): void {
  const same = arrived.sha1 === undefined || arrived.sha1.toLowerCase() === sha1
  if (!same || arrived.size !== bytes.byteLength) {
    throw uploadError(
      'CONTENT_CHANGED',
      `The content is not what it was: the part at ${String(arrived.offset)} that Box has differs. What was sent of it is given up; call again to upload it as it is now`,
    )
  }
}
